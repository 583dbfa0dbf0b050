import {Buffer} from 'node:buffer';
import type {ConsoleOutput} from '#domain/console-output.ts';
import type {JsonRecord} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import {AnswerError} from '#io/calls/call-errors.ts';
import {known, textOf} from '#io/json-fields.ts';
import type {CallContext} from '#ports.ts';
import type {Caller, Target} from './ecs-call.ts';

/** What an instance wrote to its console when it was last started, restarted or shut down. */
export function readConsoleOutput(
	call: Caller,
	target: Target,
	{region, instanceId}: {readonly region: Region; readonly instanceId: string},
	context: CallContext,
): Promise<ConsoleOutput> {
	return call(
		target,
		{
			action: 'GetInstanceConsoleOutput',
			regionId: region.id,
			// Colours are of no use here. What is taken out is not documented, so what is left is still not to be trusted.
			parameters: {regionId: region.id, instanceId, removeSymbols: true},
			read: body => ({text: decode(body), ...known('updatedAt', chineseTimeOf(textOf(body.LastUpdateTime)))}),
			countRows: ({text}) => text.split('\n').length,
		},
		context,
	);
}

const base64 = /^[A-Za-z0-9+/\s]*={0,2}\s*$/;

function decode(body: JsonRecord): string {
	const {ConsoleOutput: encoded} = body;
	// An instance that has not said anything yet has an empty text. None at all, or anything else, is no answer.
	if (typeof encoded !== 'string' || !base64.test(encoded)) {
		throw new AnswerError('RequestId' in body ? 'broken-answer' : 'not-the-api');
	}

	return Buffer.from(encoded, 'base64').toString();
}

/** Milliseconds since 1970. `2026-01-15 16:31:02` without a zone is China's time. */
function chineseTimeOf(text: string): number | undefined {
	const [, day, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(text) ?? [];
	const at = Date.parse(`${day}T${time}+08:00`);
	return Number.isNaN(at) ? undefined : at;
}
