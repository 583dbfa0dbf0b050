import type {AppError} from '#domain/app-error.ts';
import {followItem} from '#domain/list-cursor.ts';
import type {Listed} from '#domain/listed.ts';
import {insertSorted, type Order, type SortedList, sortList} from '#domain/sorted-list.ts';
import type {ListState, RegionLoad} from './list.ts';

/** How a list shows its rows: which ones, and in which order. */
export type Arrangement<T> = {
	readonly matches: (items: readonly T[]) => readonly T[];
	readonly order: Order<T>;
	/** Rows there is room for. */
	readonly rows: number;
};

export type Arrived<T> = {readonly items: readonly T[]; readonly total?: number};

/** A page of a region: to be placed among the rows, or kept apart while an older list is still shown. */
export function addPage<T extends Listed>(
	list: ListState<T>,
	regionId: string,
	page: Arrived<T>,
	now: number,
): ListState<T> {
	const total = (load: RegionLoad<T>) =>
		page.total === undefined ? {} : {total: Math.max(page.total, load.total ?? 0)};
	const load = list.loads.find(({region}) => region.id === regionId);
	if (!load) {
		return list;
	}

	if (load.incoming) {
		const incoming = [...load.incoming, ...page.items];
		return withLoad(list, {...load, ...total(load), incoming});
	}

	const items = [...load.items, ...page.items];
	const next = withLoad(list, {...load, ...total(load), items, readAt: now});
	return {...next, unplaced: [...list.unplaced, ...page.items]};
}

/** The region's list is whole. */
export function finishRegion<T extends Listed>(
	before: ListState<T>,
	regionId: string,
	{arrangement, now}: {readonly arrangement: Arrangement<T>; readonly now: number},
): ListState<T> {
	const load = before.loads.find(({region}) => region.id === regionId);
	if (!load) {
		return before;
	}

	const list = placeArrived(before, arrangement);
	const {incoming, total, ...kept} = load;
	const done: RegionLoad<T> = {
		...kept,
		items: incoming ?? load.items,
		isComplete: true,
		status: {phase: 'loaded', at: now},
		readAt: now,
	};
	const next = withLoad(list, done);
	const shown = incoming ? replaceRows(list.shown, load.items, incoming, arrangement) : next.shown;
	const isArriving = next.loads.some(({status}) => status.phase === 'loading');
	// A whole list gives the cursor its row: from now on it stays on that one.
	return incoming || !isArriving ? show(next, shown, arrangement.rows) : next;
}

/** What was there stays, marked as old by the failed status. */
export function failRegion<T extends Listed>(
	list: ListState<T>,
	regionId: string,
	{error, now}: {readonly error: AppError; readonly now: number},
): ListState<T> {
	const load = list.loads.find(({region}) => region.id === regionId);
	if (!load) {
		return list;
	}

	const {incoming, ...kept} = load;
	return withLoad(list, {...kept, status: {phase: 'failed', at: now, error}});
}

/** Puts the rows that have arrived where they belong: once for all pages that came together. */
export function placeArrived<T extends Listed>(
	list: ListState<T>,
	{matches, order, rows}: Arrangement<T>,
): ListState<T> {
	const {unplaced} = list;
	if (unplaced.length === 0) {
		return list;
	}

	const next = {...list, unplaced: [], shown: insertSorted(list.shown, matches(unplaced), order)};
	// Until the user has put the cursor somewhere it stays at the top, whatever arrives there.
	return list.cursor.id === undefined ? next : show(next, next.shown, rows);
}

/** Everything anew: after the filter or the order has changed. */
export function arrange<T extends Listed>(list: ListState<T>, {matches, order, rows}: Arrangement<T>): ListState<T> {
	return show({...list, unplaced: []}, sortList(matches(list.loads.flatMap(({items}) => items)), order), rows);
}

function replaceRows<T extends Listed>(
	shown: SortedList<T>,
	before: readonly T[],
	after: readonly T[],
	{matches, order}: Arrangement<T>,
): SortedList<T> {
	const gone = new Set(before);
	const kept = shown.items.flatMap((item, index) => (gone.has(item) ? [] : [index]));
	const rest = {
		items: kept.map(index => shown.items[index] as T),
		keys: kept.map(index => shown.keys[index]),
	};
	return insertSorted(rest, matches(after), order);
}

function show<T extends Listed>(list: ListState<T>, shown: SortedList<T>, rows: number): ListState<T> {
	return {...list, shown, cursor: followItem(list.cursor, shown.items, rows)};
}

function withLoad<T extends Listed>(list: ListState<T>, load: RegionLoad<T>): ListState<T> {
	return {...list, loads: list.loads.map(other => (other.region.id === load.region.id ? load : other))};
}
