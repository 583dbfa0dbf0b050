import type {AppError} from '#domain/app-error.ts';
import {followItem} from '#domain/list-cursor.ts';
import type {Listed} from '#domain/listed.ts';
import {insertSorted, type Order, pickSorted, type SortedList} from '#domain/sorted-list.ts';
import {comparePage} from './compare-rows.ts';
import type {ListState, RegionLoad} from './list.ts';
import {sortAnew} from './sort-anew.ts';

/** How a list shows its rows: which ones, and in which order. */
export type Arrangement<T> = {
	/** Those that are shown, in their order; the same list when all are. */
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
		const {items, pages} = load.incoming;
		const incoming = {
			items: items.concat(page.items),
			pages: pages.concat(comparePage(load.items, page.items)),
		};
		return withLoad(list, {...load, ...total(load), incoming});
	}

	const items = load.items.concat(page.items);
	const next = withLoad(list, {...load, ...total(load), items, readAt: now});
	return {...next, unplaced: list.unplaced.concat(page.items)};
}

/** What was there stays, marked as old by the failed status. */
export function failRegion<T extends Listed>(
	list: ListState<T>,
	regionId: string,
	{error, now, took}: {readonly error: AppError; readonly now: number; readonly took: number},
): ListState<T> {
	const load = list.loads.find(({region}) => region.id === regionId);
	if (!load) {
		return list;
	}

	const {incoming, failure, ...kept} = load;
	// A failure that brought nothing says nothing about how much there is to read.
	const hasRows = (incoming?.items ?? load.items).length > 0;
	return withLoad(list, {...kept, status: {phase: 'failed', at: now, error}, ...(hasRows && {took})});
}

/** Puts the rows that have arrived where they belong: once for all pages that came together. */
export function placeArrived<T extends Listed>(list: ListState<T>, arrangement: Arrangement<T>): ListState<T> {
	const {unplaced} = list;
	if (unplaced.length === 0) {
		return list;
	}

	const {sorted, shown} = insert(list, unplaced, arrangement);
	return show({...list, unplaced: []}, sorted, shown, arrangement.rows);
}

/** Everything anew: after the order has changed, from the one `before`. */
export function arrange<T extends Listed>(
	list: ListState<T>,
	{matches, order, rows}: Arrangement<T>,
	before?: Order<T>,
): ListState<T> {
	const isWhole = list.unplaced.length === 0 && list.renewed.size === 0;
	const sorted = sortAnew(
		list.loads.map(({items}) => items),
		order,
		before && isWhole ? {order: before, sorted: list.sorted} : undefined,
	);
	return show({...list, unplaced: []}, sorted, pickSorted(sorted, matches(sorted.items)), rows);
}

/** After the filter has changed: the order stays. The cursor goes where `follow` says, or stays on its thing. */
export function filterAgain<T extends Listed>(
	before: ListState<T>,
	arrangement: Arrangement<T>,
	follow?: Follow,
): ListState<T> {
	const list = placeArrived(before, arrangement);
	const {sorted} = list;
	return show(list, sorted, pickSorted(sorted, arrangement.matches(sorted.items)), arrangement.rows, follow);
}

/** Where the cursor is in a list that has become another one. */
export type Follow = typeof followItem;

type Rows<T> = {readonly sorted: SortedList<T>; readonly shown: SortedList<T>};

function insert<T extends Listed>(
	{sorted, shown}: Rows<T>,
	arrived: readonly T[],
	{matches, order}: Arrangement<T>,
): Rows<T> {
	const next = insertSorted(sorted, arrived, order);
	const matching = matches(arrived);
	return {
		sorted: next,
		shown: shown === sorted && matching === arrived ? next : insertSorted(shown, matching, order),
	};
}

/** The list with these rows in sight, the cursor on the thing it was on. */
export function show<T extends Listed>(
	list: ListState<T>,
	sorted: SortedList<T>,
	shown: SortedList<T>,
	rows: number,
	follow?: Follow,
): ListState<T> {
	const isArriving = list.loads.some(({status}) => status.phase === 'loading');
	// Until the user has put the cursor somewhere it stays at the top, whatever arrives there. A whole list gives it its
	// row: from now on it stays on that one.
	const isUntouched = list.cursor.id === undefined && isArriving && !follow;
	const cursor = isUntouched ? list.cursor : (follow ?? followItem)(list.cursor, shown.items, rows, list.shown.items);
	return {...list, sorted, shown, cursor};
}

export function withLoad<T extends Listed>(list: ListState<T>, load: RegionLoad<T>): ListState<T> {
	return {...list, loads: list.loads.map(other => (other.region.id === load.region.id ? load : other))};
}
