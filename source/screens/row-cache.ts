import type {Context} from '#resources/context.ts';
import type {Fitted} from '#resources/fit-columns.ts';
import type {Column, Field} from '#resources/resource.ts';
import {type Cell, type Highlight, highlightedCells, rowCells} from '#resources/row-cells.ts';
import {joinSpans, markSpans, type Span} from '#ui/spans.ts';

/** Makes the line about a thing once per layout, so that a row that has not changed is not drawn again. */
export function rowCache<T extends object>(gap: number) {
	return remembering((item: T, fields: readonly Fitted<Field<T>>[], context: Context) =>
		toSpans(rowCells(fields, item, context, gap)),
	);
}

/** The same for a table, with what its filter has found. */
export function tableRowCache<T extends object>(gap: number) {
	return remembering(
		(item: T, columns: readonly Fitted<Column<T>>[], context: Context, highlight: Highlight | undefined) => {
			const cells = rowCells(columns, item, context, gap);
			return toSpans(highlight ? highlightedCells(columns, cells, highlight) : cells);
		},
	);
}

/** Makes it again only when something that it is made with is another object. */
export function remembering<T extends object, A extends readonly unknown[]>(
	make: (item: T, ...arguments_: A) => readonly Span[],
): (item: T, ...arguments_: A) => readonly Span[] {
	const known = new WeakMap<T, {readonly arguments_: A; readonly spans: readonly Span[]}>();
	return (item, ...arguments_) => {
		const found = known.get(item);
		if (found?.arguments_.every((value, index) => value === arguments_[index])) {
			return found.spans;
		}

		const spans = make(item, ...arguments_);
		known.set(item, {arguments_, spans});
		return spans;
	};
}

function toSpans(cells: readonly Cell[]): readonly Span[] {
	return joinSpans(cells.flatMap(({found, ...span}) => (found ? markSpans([span], found, 'match') : [span])));
}
