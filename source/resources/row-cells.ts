import {fitText} from '#domain/cells.ts';
import type {Words} from '#text/words.ts';
import type {Context} from './context.ts';
import type {Fitted} from './fit-columns.ts';
import type {Column, Field} from './resource.ts';
import type {Tone} from './tone.ts';

/** A piece of a line, exactly as wide as its place. */
export type Cell = {readonly text: string; readonly tone?: Tone};

/** A thing as a line: one cell per field, the gaps included. What comes from outside is made printable here. */
export function rowCells<T>(
	fields: readonly Fitted<Field<T>>[],
	item: T,
	context: Context,
	gap: number,
): readonly Cell[] {
	return fields.map(({column, cells}, index) => {
		const text = separator(index, gap) + fitText(column.value(item, context), cells, column.align);
		const tone = column.tone?.(item, context) ?? 'normal';
		return tone === 'normal' ? {text} : {text, tone};
	});
}

/** The same as one text. */
export function rowText<T>(fields: readonly Fitted<Field<T>>[], item: T, context: Context, gap: number): string {
	return rowCells(fields, item, context, gap)
		.map(({text}) => text)
		.join('');
}

/** The titles over such lines. */
export function headText<T>(columns: readonly Fitted<Column<T>>[], words: Words, gap: number): string {
	return columns
		.map(({column, cells}, index) => separator(index, gap) + fitText(words.columns[column.title], cells, column.align))
		.join('');
}

function separator(index: number, gap: number): string {
	return index === 0 ? '' : ' '.repeat(gap);
}
