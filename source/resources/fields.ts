import type {StoredRecord} from '#domain/instance.ts';
import type {Context} from './context.ts';
import {flattenRecord} from './flatten-record.ts';
import type {Column} from './resource.ts';

/** A value of a thing under its name, as it is: to be made printable where it is shown, to be copied in full. */
export type NamedValue = {readonly label: string; readonly value: string};

/** Everything that can be taken from a thing: what its table shows, then all that the API sent under its path. */
export function fieldsOf<T extends {readonly record: StoredRecord}>(
	item: T,
	columns: readonly Column<T>[],
	context: Context,
): readonly NamedValue[] {
	const {words} = context;
	const shown = columns
		.map(({title, value}) => ({label: words.columns[title], value: value(item, context)}))
		.filter(({value}) => value !== words.values.none);
	const sent = flattenRecord(item.record.read()).map(([label, value]) => ({label, value}));
	const known = new Map(
		[...shown, ...sent]
			.filter(({value}) => value.trim() !== '')
			.map(field => [JSON.stringify([field.label, field.value]), field]),
	);
	return [...known.values()];
}
