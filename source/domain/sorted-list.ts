import {compareKeys, type SortKey} from './sort-key.ts';

/** How a list is ordered: what each row is sorted by, and which way. */
export type Order<T> = {
	readonly keyOf: (item: T) => SortKey;
	readonly isDescending: boolean;
};

/** A list with the keys it is sorted by, so that rows that arrive later find their place quickly. */
export type SortedList<T> = {readonly items: readonly T[]; readonly keys: readonly SortKey[]};

type Compare = (a: SortKey, b: SortKey) => number;

/** Sorts stably: equal rows keep their order. Rows without a key come last, whichever way. */
export function sortList<T>(items: readonly T[], {keyOf, isDescending}: Order<T>): SortedList<T> {
	const keys = items.map(keyOf);
	const indexes = sortedIndexes(keys, isDescending);
	return {items: indexes.map(index => items[index] as T), keys: indexes.map(index => keys[index])};
}

function sortedIndexes(keys: readonly SortKey[], isDescending: boolean): readonly number[] {
	const present: number[] = [];
	const missing: number[] = [];
	for (const [index, key] of keys.entries()) {
		(key === undefined ? missing : present).push(index);
	}

	const kind = typeof keys[present[0] ?? 0];
	if (present.every(index => typeof keys[index] === kind)) {
		return [...ranked(keys as readonly (string | number)[], present, isDescending), ...missing];
	}

	const compare = withMissingLast(isDescending);
	return [...present.sort((a, b) => compare(keys[a], keys[b])), ...missing];
}

/**
 * Indexes of keys of one kind, in their order. The keys are sorted without a callback, each is told where those like it
 * begin, and every index takes the next place of its key: half the time of comparing what two indexes lead to.
 */
function ranked<K extends string | number>(
	keys: readonly K[],
	present: readonly number[],
	isDescending: boolean,
): readonly number[] {
	const sorted = present.map(index => keys[index] as K);
	if (typeof sorted[0] === 'number') {
		sorted.sort((a, b) => (a as number) - (b as number));
	} else {
		sorted.sort();
	}

	if (isDescending) {
		sorted.reverse();
	}

	const places = new Map<K, number>();
	for (const [place, key] of sorted.entries()) {
		if (key !== sorted[place - 1]) {
			places.set(key, place);
		}
	}

	const indexes = new Array<number>(present.length);
	for (const index of present) {
		const key = keys[index] as K;
		const place = places.get(key) ?? 0;
		indexes[place] = index;
		places.set(key, place + 1);
	}

	return indexes;
}

/** The part of a sorted list that has just these of its items, which stand in the same order. */
export function pickSorted<T>(list: SortedList<T>, items: readonly T[]): SortedList<T> {
	if (items.length === list.items.length) {
		return list;
	}

	const keys = new Array<SortKey>(items.length);
	for (let from = 0, to = 0; to < items.length; from++) {
		if (list.items[from] === items[to]) {
			keys[to++] = list.keys[from];
		}
	}

	return {items, keys};
}

/** Adds rows to a sorted list, behind equal ones: as if all had been sorted together. */
export function insertSorted<T>(list: SortedList<T>, arrived: readonly T[], order: Order<T>): SortedList<T> {
	if (list.items.length === 0) {
		return sortList(arrived, order);
	}

	const added = sortList(arrived, order);
	const compare = withMissingLast(order.isDescending);
	const length = list.items.length + arrived.length;
	const items = new Array<T>(length);
	const keys = new Array<SortKey>(length);
	let from = 0;
	let to = 0;
	const take = (source: SortedList<T>, index: number) => {
		items[to] = source.items[index] as T;
		keys[to] = source.keys[index];
		to++;
	};

	for (const [index, key] of added.keys.entries()) {
		const behind = firstBehind(list.keys, key, from, compare);
		while (from < behind) {
			take(list, from++);
		}

		take(added, index);
	}

	while (from < list.items.length) {
		take(list, from++);
	}

	return {items, keys};
}

/** Index of the first key that sorts behind this one. */
function firstBehind(keys: readonly SortKey[], key: SortKey, from: number, compare: Compare): number {
	let low = from;
	let high = keys.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (compare(keys[middle], key) > 0) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}

	return low;
}

function withMissingLast(isDescending: boolean): Compare {
	return isDescending
		? (a, b) => (a === undefined || b === undefined ? compareKeys(a, b) : compareKeys(b, a))
		: compareKeys;
}
