import type {Context} from '#resources/context.ts';
import {columnGap, type Fitted} from '#resources/fit-columns.ts';
import type {Column} from '#resources/resource.ts';
import {rowCells} from '#resources/row-cells.ts';
import type {RowChange} from '#state/list-changes.ts';
import {joinSpans, type Span} from '#ui/spans.ts';
import {remembering} from './row-cache.ts';

/** Makes the line about a thing that has just changed, with what is other than before; of a new one all of it. */
export function changedRowCache<T>() {
	return remembering((change: RowChange, item: T, columns: readonly Fitted<Column<T>>[], context: Context) =>
		joinSpans(
			rowCells(columns, item, context, columnGap).map((cell, index): Span => {
				const title = columns[index]?.column.title;
				const isOther = change.kind === 'added' || (title !== undefined && change.columns.has(title));
				return isOther ? {...cell, tone: 'changed'} : cell;
			}),
		),
	);
}
