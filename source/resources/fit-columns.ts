import type {ColumnSize} from './resource.ts';

/** Cells between two columns of a table. */
export const columnGap = 2;

/** A column with the cells it got. */
export type Fitted<C extends ColumnSize> = {readonly column: C; readonly cells: number};

/**
 * The columns that fit into a width, in their order. The most important ones come first in; the first that does not
 * fit ends it. What is left over goes to those that grow. The most important column is always there, cut if need be.
 */
export function fitColumns<C extends ColumnSize>(
	columns: readonly C[],
	width: number,
	gap: number,
): readonly Fitted<C>[] {
	const chosen = new Set<C>();
	let used = -gap;
	for (const column of columns.toSorted((a, b) => a.priority - b.priority)) {
		used += gap + smallest(column);
		if (used > width && chosen.size > 0) {
			used -= gap + smallest(column);
			break;
		}

		chosen.add(column);
	}

	const fitted = columns
		.filter(column => chosen.has(column))
		.map(column => ({column, cells: Math.max(0, Math.min(width, smallest(column)))}));
	return grow(fitted, width - used);
}

/**
 * The columns in their own order, scrolled by some: the first one stays, then come those behind the ones that were
 * scrolled away, as many as fit.
 */
export function fitScrolled<C extends ColumnSize>(
	columns: readonly C[],
	width: number,
	gap: number,
	offset: number,
): readonly Fitted<C>[] {
	const [anchor, ...others] = columns;
	const wanted = anchor ? [anchor, ...others.slice(offset)] : [];
	let used = -gap;
	const fitting = wanted.filter((column, index) => {
		used += gap + smallest(column);
		return index === 0 || used <= width;
	});
	const room = width - fitting.reduce((sum, column) => sum + gap + smallest(column), -gap);
	return grow(
		fitting.map(column => ({column, cells: Math.max(0, Math.min(width, smallest(column)))})),
		room,
	);
}

/** How many columns behind the first one are to be scrolled away for a column to be in sight: no more than needed. */
export function scrolledTo<C extends ColumnSize>(
	columns: readonly C[],
	width: number,
	scrolled: number,
	wanted: C,
): number {
	const isInSight = (offset: number) =>
		fitScrolled(columns, width, columnGap, offset).some(({column}) => column === wanted);
	const position = columns.indexOf(wanted) - 1;
	let offset = Math.max(0, Math.min(scrolled, position));
	while (offset < position && !isInSight(offset)) {
		offset++;
	}

	return offset;
}

function smallest({width}: ColumnSize): number {
	return typeof width === 'number' ? width : width.min;
}

// Cell by cell to the one that has got least for its share: fair, and no rounding can lose a cell.
function grow<C extends ColumnSize>(fitted: Fitted<C>[], room: number): readonly Fitted<C>[] {
	const extra = fitted.map(() => 0);
	for (let left = room; left > 0; left--) {
		let neediest = -1;
		let leastShare = Number.POSITIVE_INFINITY;
		for (const [index, {column, cells}] of fitted.entries()) {
			const given = extra[index] ?? 0;
			if (typeof column.width === 'number' || cells + given >= column.width.max) {
				continue;
			}

			const share = (given + 1) / column.width.grow;
			if (share < leastShare) {
				leastShare = share;
				neediest = index;
			}
		}

		if (neediest === -1) {
			break;
		}

		extra[neediest] = (extra[neediest] ?? 0) + 1;
	}

	return fitted.map(({column, cells}, index) => ({column, cells: cells + (extra[index] ?? 0)}));
}
