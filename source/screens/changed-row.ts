import type {Context} from '#resources/context.ts';
import type {Fitted} from '#resources/fit-columns.ts';
import type {Column} from '#resources/resource.ts';
import {rowCells} from '#resources/row-cells.ts';
import type {RowChange} from '#state/list-changes.ts';
import {joinSpans, type Span} from '#ui/spans.ts';
import {columnGap} from './row-cache.ts';

type Cached = {
	readonly item: unknown;
	readonly columns: unknown;
	readonly context: Context;
	readonly spans: readonly Span[];
};

const known = new WeakMap<RowChange, Cached>();

/** The line about a thing that has just changed, with what is other than before; of a new one all of it. Made once, as others are. */
export function changedRow<T>(
	item: T,
	columns: readonly Fitted<Column<T>>[],
	context: Context,
	change: RowChange,
): readonly Span[] {
	const found = known.get(change);
	if (found?.item === item && found.columns === columns && found.context === context) {
		return found.spans;
	}

	const cells = rowCells(columns, item, context, columnGap);
	const spans = joinSpans(
		columns.map(({column: {title}}, index): Span => {
			const cell: Span = cells[index] ?? {text: ''};
			return change.kind === 'added' || change.columns.has(title) ? {...cell, tone: 'changed'} : cell;
		}),
	);
	known.set(change, {item, columns, context, spans});
	return spans;
}
