import type {Listed} from '#domain/listed.ts';
import {renewSorted} from '#domain/renew-sorted.ts';
import {insertSorted, pickSorted} from '#domain/sorted-list.ts';
import type {ColumnTitle} from '#text/words.ts';
import {isUntouched, joinComparisons, type RowsComparison} from './compare-rows.ts';
import type {ListState, RegionLoad} from './list.ts';
import {noteChanges} from './list-changes.ts';
import {type Arrangement, placeArrived, show, withLoad} from './list-pages.ts';
import {withoutMarks} from './marks.ts';

/** What the end of a reading is told with. */
export type Finish<T> = {
	readonly arrangement: Arrangement<T>;
	readonly now: number;
	/** Milliseconds. */
	readonly took: number;
	/** The columns in which two readings of a row differ. */
	readonly differences: Differences<T>;
};

export type Differences<T> = (before: T, after: T) => readonly ColumnTitle[];

/** The region's list is whole. */
export function finishRegion<T extends Listed>(
	before: ListState<T>,
	regionId: string,
	{arrangement, now, took, differences}: Finish<T>,
): ListState<T> {
	const load = before.loads.find(({region}) => region.id === regionId);
	if (!load) {
		return before;
	}

	const list = placeArrived(before, arrangement);
	const {incoming, total, failure, ...kept} = load;
	const done: RegionLoad<T> = {
		...kept,
		items: incoming?.items ?? load.items,
		isComplete: true,
		status: {phase: 'loaded', at: now},
		readAt: now,
		took,
	};
	const next = withLoad(list, done);
	if (incoming) {
		const rows = joinComparisons(load.items, incoming.pages);
		if (isUntouched(rows)) {
			// The same list again, so that whatever was made of it can be kept.
			const again = withLoad(list, {...done, items: load.items});
			return show(again, again.sorted, again.shown, arrangement.rows);
		}

		// What comes after a list that broke off is not new.
		const noticed = load.isComplete ? rows : {...rows, added: []};
		return replaceRows(withNoticed(next, noticed, differences, now), rows, arrangement);
	}

	return show(next, next.sorted, next.shown, arrangement.rows);
}

/**
 * Rows that are other ones now. Those that are sorted by the same key as before stay where they are, also among others
 * with that key.
 */
export function replaceRows<T extends Listed>(
	list: ListState<T>,
	rows: RowsComparison<T>,
	arrangement: Arrangement<T>,
): ListState<T> {
	const {kept, moved} = renewSorted(list.sorted, rows, arrangement.order);
	const arrived = [...moved, ...rows.added];
	const sorted = arrived.length === 0 ? kept : insertSorted(kept, arrived, arrangement.order);
	const shown = pickSorted(sorted, arrangement.matches(sorted.items));
	return show(list, sorted, shown, arrangement.rows);
}

/** Notes for the screen what has changed, and takes the marks from what is gone. */
export function withNoticed<T extends Listed>(
	list: ListState<T>,
	{added, changed, gone}: Pick<RowsComparison<T>, 'added' | 'changed' | 'gone'>,
	differences: Differences<T>,
	now: number,
): ListState<T> {
	const ids = (items: Iterable<T>) => Array.from(items, ({id}) => id);
	const columns = Array.from(changed, ([item, next]) => [item.id, differences(item, next)] as const);
	const changes = noteChanges(
		list.changes,
		{added: ids(added), gone: ids(gone), changed: columns.filter(([, titles]) => titles.length > 0)},
		now,
	);
	return {...list, marks: withoutMarks(list.marks, gone), ...(changes && {changes})};
}
