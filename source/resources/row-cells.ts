import {fitText} from '#domain/cells.ts';
import type {TextRange} from '#domain/fold.ts';
import type {ColumnTitle, Words} from '#text/words.ts';
import type {Context} from './context.ts';
import type {Fitted} from './fit-columns.ts';
import type {Column, Field} from './resource.ts';
import type {Tone} from './tone.ts';

/** A piece of a line, exactly as wide as its place. */
export type Cell = {
	readonly text: string;
	readonly tone?: Tone;
	/** What a filter has found in it. */
	readonly found?: readonly TextRange[];
};

/** Where a filter has found something in the text of a column. */
export type Highlight = (title: ColumnTitle, text: string) => readonly TextRange[];

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

/** The same with what a filter has found in the cells. */
export function highlightedCells<T>(
	columns: readonly Fitted<Column<T>>[],
	cells: readonly Cell[],
	highlight: Highlight,
): readonly Cell[] {
	return cells.map((cell, index) => {
		const title = columns[index]?.column.title;
		const found = title === undefined ? [] : highlight(title, cell.text);
		return found.length === 0 ? cell : {...cell, found};
	});
}

/** The same as one text. */
export function rowText<T>(fields: readonly Fitted<Field<T>>[], item: T, context: Context, gap: number): string {
	return rowCells(fields, item, context, gap)
		.map(({text}) => text)
		.join('');
}

/** What the titles tell about the order of the rows. */
export type ColumnMarks = {
	readonly sorted?: ColumnTitle;
	readonly isDescending?: boolean;
	/** The column to be sorted by next. */
	readonly picked?: ColumnTitle;
};

/** The titles over such lines. */
export function headText<T>(
	columns: readonly Fitted<Column<T>>[],
	words: Words,
	gap: number,
	marks: ColumnMarks = {},
): string {
	return columns
		.map(
			({column, cells}, index) =>
				separator(index, gap) + fitText(titleText(column.title, words, marks), cells, column.align),
		)
		.join('');
}

// A title too wide for its column loses letters, not its mark.
function titleText(title: ColumnTitle, words: Words, {sorted, picked, isDescending}: ColumnMarks): string {
	const arrow = title === sorted ? (isDescending ? '↓' : '↑') : '';
	return title === picked ? `[${words.columns[title]}]${arrow}` : `${words.columns[title]}${arrow}`;
}

function separator(index: number, gap: number): string {
	return index === 0 ? '' : ' '.repeat(gap);
}
