import {type Columns, type Layout, toColumns} from './columns.ts';

/**
 * A page of a list on its way from where it was read to where it is kept: plain data, so that it can come from another
 * thread.
 */
export type PackedPage = {
	/** The things of which there is something new to say. */
	readonly fresh: Columns;
	/** For each thing of the page the row of its record in what is packed, or `isKnown`: it is not among the fresh. */
	readonly rows: Int32Array;
	/** For each thing of the page a number that stands for all the API says of it; 0 in lists that have none. */
	readonly prints: Float64Array;
	/** The rows as they came, deflated. Empty when nothing is fresh. */
	readonly packed: Uint8Array;
	/** How many things the list has, when the API said so. */
	readonly total?: number;
};

/** Of a thing that is as it was. */
export const isKnown = -1;

/** One thing of a page. */
export type PackedItem<F> = {
	readonly id: string;
	/** Milliseconds since 1970. */
	readonly createdAt?: number;
	/** Undefined when it is known by its print. */
	readonly fields?: F;
	readonly print: number;
	readonly row: number;
};

const nothing = new Uint8Array();

/** The page of these things, some of which may have been on another page. */
export function toPackedPage<F extends {readonly id: string}>(
	items: readonly PackedItem<F>[],
	layout: Layout<F>,
	{packed = nothing, total}: {readonly packed?: Uint8Array | undefined; readonly total?: number | undefined},
): PackedPage {
	return {
		fresh: toColumns(
			items.flatMap(({fields}) => fields ?? []),
			layout,
		),
		rows: Int32Array.from(items, ({row}) => row),
		prints: Float64Array.from(items, ({print}) => print),
		packed,
		...(total !== undefined && {total}),
	};
}
