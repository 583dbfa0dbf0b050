import type {AppError} from '#domain/app-error.ts';
import {type ListCursor, topOfList} from '#domain/list-cursor.ts';
import type {Listed} from '#domain/listed.ts';
import type {Region} from '#domain/region.ts';
import {idle, type RemoteStatus} from '#domain/remote.ts';
import type {SortedList} from '#domain/sorted-list.ts';
import type {Sort} from '#resources/resource.ts';
import type {ColumnTitle} from '#text/words.ts';
import type {PageComparison} from './compare-rows.ts';
import {type FilterState, initialFilter} from './filter.ts';
import type {ListChanges} from './list-changes.ts';
import {type Marks, noMarks} from './marks.ts';
import type {Poll} from './poll.ts';

/** What is known of one region's part of a list. */
export type RegionLoad<T> = {
	readonly region: Region;
	/** `idle`: not asked yet, or abandoned. */
	readonly status: RemoteStatus;
	/** Of the request that is under way: other answers are dropped. */
	readonly generation: number;
	readonly items: readonly T[];
	/** While a list that is on the screen is read again: the new one so far. */
	readonly incoming?: Incoming<T>;
	/** How many there are, as the API said. */
	readonly total?: number;
	/** Whether `items` is the whole list of the region. */
	readonly isComplete: boolean;
	/** When `items` was read, milliseconds since 1970. */
	readonly readAt?: number;
	/** How long the last reading took, milliseconds; of one that failed, if any rows came. */
	readonly took?: number;
	/** Why the last reading failed, for as long as the next one is under way. */
	readonly failure?: AppError;
	/** Of rows that are in a passing state. */
	readonly poll?: Poll;
};

/** The answers of a reading that is under way, and how they compare with the list that they will replace. */
export type Incoming<T> = {readonly items: readonly T[]; readonly pages: readonly PageComparison<T>[]};

export const nothingYet: Incoming<never> = {items: [], pages: []};

/** A table of things, of one region or of many. */
export type ListState<T extends Listed> = {
	readonly loads: readonly RegionLoad<T>[];
	/** Whole lists of regions that were shown before, by region id: shown at once when one comes back. */
	readonly shelf: ReadonlyMap<string, RegionLoad<T>>;
	/** All rows in order. */
	readonly sorted: SortedList<T>;
	/** Those that the filter lets through, in the same order; what the cursor moves in. */
	readonly shown: SortedList<T>;
	/** Rows that have arrived and still have to find their place in `sorted`. */
	readonly unplaced: readonly T[];
	/** Rows of `sorted` that are other ones by now, with what they are; placed together as well. */
	readonly renewed: ReadonlyMap<T, T>;
	readonly sort: Sort;
	/** The columns that the user chose, the most important first; undefined: those of the resource. */
	readonly columns?: readonly ColumnTitle[];
	/** The column that was picked to sort by next. */
	readonly picked?: ColumnTitle;
	/** How many columns behind the first one are scrolled away; undefined: the most important ones are shown. */
	readonly scrolled?: number;
	readonly filter: FilterState;
	readonly cursor: ListCursor;
	readonly marks: Marks;
	/** What the latest readings have changed. */
	readonly changes?: ListChanges;
};

const nothing: SortedList<never> = {items: [], keys: []};

export function emptyList<T extends Listed>(sort: Sort): ListState<T> {
	return {
		loads: [],
		shelf: new Map(),
		sorted: nothing,
		shown: nothing,
		unplaced: [],
		renewed: new Map(),
		sort,
		filter: initialFilter,
		cursor: topOfList,
		marks: noMarks,
	};
}

/** The same table without its rows: how it looks is the user's, whatever is in it. */
export function emptied<T extends Listed>({sort, columns}: ListState<T>): ListState<T> {
	return {...emptyList<T>(sort), ...(columns && {columns})};
}

export function emptyLoad<T>(region: Region): RegionLoad<T> {
	return {region, status: idle, generation: 0, items: [], isComplete: false};
}

/** Why the last reading failed, also while it is tried again: so that nothing jumps until the answer is there. */
export function failureOf<T>({status, failure}: RegionLoad<T>): AppError | undefined {
	return status.phase === 'failed' ? status.error : failure;
}

/** The thing under the cursor. */
export function selectedItem<T extends Listed>({shown, cursor}: ListState<T>): T | undefined {
	return shown.items[cursor.index];
}

/** The list as a whole. */
export type ListSummary = {
	/** `loading` while any region is; `failed` when none is and one or more failed. */
	readonly phase: RemoteStatus['phase'];
	/** Rows known, whether they match the filter or not. */
	readonly count: number;
	/** Rows of the reading that is under way. */
	readonly arrived: number;
	/** How many there will be, as far as the regions said. */
	readonly total: number | undefined;
	readonly isComplete: boolean;
	/** When the oldest part was read, milliseconds since 1970. */
	readonly readAt: number | undefined;
	readonly failures: readonly {readonly region: Region; readonly error: AppError}[];
};

export function summarize<T>(loads: readonly RegionLoad<T>[]): ListSummary {
	const has = (phase: RemoteStatus['phase']) => loads.some(({status}) => status.phase === phase);
	const readTimes = loads.flatMap(({readAt}) => (readAt === undefined ? [] : [readAt]));
	const totals = loads.flatMap(({total, isComplete, items}) => total ?? (isComplete ? items.length : []));
	return {
		phase: has('loading') ? 'loading' : has('failed') ? 'failed' : has('loaded') ? 'loaded' : 'idle',
		count: loads.reduce((sum, {items}) => sum + items.length, 0),
		arrived: loads.reduce((sum, {items, incoming}) => sum + (incoming?.items ?? items).length, 0),
		total: totals.length === 0 ? undefined : totals.reduce((sum, total) => sum + total, 0),
		isComplete: loads.length > 0 && loads.every(({isComplete}) => isComplete),
		readAt: readTimes.length === 0 ? undefined : Math.min(...readTimes),
		failures: loads.flatMap(({region, status}) => (status.phase === 'failed' ? [{region, error: status.error}] : [])),
	};
}
