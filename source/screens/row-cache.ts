import type {Context} from '#resources/context.ts';
import type {Fitted} from '#resources/fit-columns.ts';
import type {Field} from '#resources/resource.ts';
import {rowCells} from '#resources/row-cells.ts';
import {joinSpans, type Span} from '#ui/spans.ts';

type Cached<T> = {
	readonly fields: readonly Fitted<Field<T>>[];
	readonly context: Context;
	readonly spans: readonly Span[];
};

/** Cells between two columns. */
export const columnGap = 2;

/** Makes the line about a thing once per layout, so that a row that has not changed is not drawn again. */
export function rowCache<T extends object>(gap: number) {
	const known = new WeakMap<T, Cached<T>>();
	return (item: T, fields: readonly Fitted<Field<T>>[], context: Context): readonly Span[] => {
		const found = known.get(item);
		if (found?.fields === fields && found.context === context) {
			return found.spans;
		}

		const spans = joinSpans(rowCells(fields, item, context, gap));
		known.set(item, {fields, context, spans});
		return spans;
	};
}
