import type {Tag} from '#domain/instance.ts';
import {compareKeys, naturalKey} from '#domain/sort-key.ts';
import type {Context} from '../context.ts';
import {fieldLines, labelWidth} from '../field-lines.ts';
import type {Line} from '../line.ts';
import {section} from './sections.ts';
import {textLines} from './text-lines.ts';
import {orNone} from './text-or-none.ts';

/** The tags by their keys, `node-2` before `node-10`, every value in full. */
export function tagLines(tags: readonly Tag[], context: Context, width: number): readonly Line[] {
	const {details} = context.words;
	const fields = tags
		.toSorted((a, b) => compareKeys(naturalKey(a.key), naturalKey(b.key)))
		.map(({key, value}) => ({label: key, value: orNone(value, context)}));
	return section(
		details.sections.tags,
		fields.length === 0
			? textLines(details.tagsNone, width, 'muted')
			: fieldLines(fields, labelWidth(fields, width), width),
	);
}
