import type {Json} from '#domain/json.ts';
import type {Language} from '#domain/language.ts';
import type {Region} from '#domain/region.ts';
import {recordsOf, textOf} from '#io/json-fields.ts';
import type {CallContext} from '#ports.ts';
import {rowsOf} from './ecs-answer.ts';
import type {Caller, Target} from './ecs-call.ts';

const apiLanguages: Readonly<Record<Language, string>> = {en: 'en-US', 'zh-CN': 'zh-CN'};

export function listRegions(
	call: Caller,
	target: Target,
	language: Language,
	context: CallContext,
): Promise<readonly Region[]> {
	return call(
		target,
		{
			action: 'DescribeRegions',
			parameters: {acceptLanguage: apiLanguages[language]},
			read: body => toRegions(rowsOf(body, 'Regions', 'Region')),
			countRows: regions => regions.length,
		},
		context,
	);
}

function toRegions(rows: readonly Json[]): readonly Region[] {
	const regions = new Map<string, Region>();
	for (const row of recordsOf(rows)) {
		const id = textOf(row.RegionId);
		const endpoint = textOf(row.RegionEndpoint);
		if (id !== '' && !regions.has(id)) {
			regions.set(id, {id, name: textOf(row.LocalName), ...(endpoint !== '' && {endpoint})});
		}
	}

	return [...regions.values()];
}
