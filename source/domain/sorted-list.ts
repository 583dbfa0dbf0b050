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
	return atIndexes({items, keys}, sortedIndexes(keys, isDescending));
}

/** The list the other way round; equal rows keep their order, and those without a key stay last. */
export function reverseSorted<T>(list: SortedList<T>): SortedList<T> {
	const {keys} = list;
	const indexes = new Uint32Array(keys.length);
	let place = 0;
	const takeRun = (start: number, end: number): void => {
		for (let index = start; index < end; index++) {
			indexes[place++] = index;
		}
	};

	const missing = keys.indexOf(undefined);
	const firstMissing = missing === -1 ? keys.length : missing;
	for (let end = firstMissing; end > 0; ) {
		let start = end - 1;
		while (start > 0 && keys[start - 1] === keys[start]) {
			start--;
		}

		takeRun(start, end);
		end = start;
	}

	takeRun(firstMissing, keys.length);
	return atIndexes(list, indexes);
}

function atIndexes<T>({items, keys}: SortedList<T>, indexes: Uint32Array): SortedList<T> {
	const count = indexes.length;
	const itemsThere = new Array<T>(count);
	const keysThere = new Array<SortKey>(count);
	for (let place = 0; place < count; place++) {
		const index = indexes[place] as number;
		itemsThere[place] = items[index] as T;
		keysThere[place] = keys[index];
	}

	return {items: itemsThere, keys: keysThere};
}

function sortedIndexes(keys: readonly SortKey[], isDescending: boolean): Uint32Array {
	const kinds = new Set(keys.map(key => typeof key));
	kinds.delete('undefined');
	if (kinds.size > 1) {
		const compare = withMissingLast(isDescending);
		return Uint32Array.from(Array.from(keys.keys()).sort((a, b) => compare(keys[a], keys[b])));
	}

	return kinds.has('number')
		? numberIndexes(keys as readonly (number | undefined)[], isDescending)
		: textIndexes(keys as readonly (string | undefined)[], isDescending);
}

/**
 * Indexes of numbers in their order, those without one last. The numbers are sorted without a callback, and each index
 * looks for where those like its number begin: a fifth of the time of comparing what two indexes lead to.
 */
function numberIndexes(keys: readonly (number | undefined)[], isDescending: boolean): Uint32Array {
	const sign = isDescending ? -1 : 1;
	const values = new Float64Array(keys.length);
	for (let index = 0; index < keys.length; index++) {
		const key = keys[index];
		values[index] = key === undefined ? Number.POSITIVE_INFINITY : sign * key;
	}

	const sorted = values.slice().sort();
	const taken = new Uint32Array(keys.length);
	const indexes = new Uint32Array(keys.length);
	for (let index = 0; index < values.length; index++) {
		const first = firstNotBelow(sorted, values[index] as number);
		indexes[first + (taken[first] as number)] = index;
		taken[first] = (taken[first] as number) + 1;
	}

	return indexes;
}

function firstNotBelow(sorted: Float64Array, value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] as number) < value) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
}

/**
 * The same for texts. Each that there is is sorted once, and every index takes the next place of its text: half the
 * time, and next to none where many share one.
 */
function textIndexes(keys: readonly (string | undefined)[], isDescending: boolean): Uint32Array {
	const numbers = new Map<string | undefined, number>();
	/** Of each text, by its number: how many have it, and later where the next one of them goes. */
	const places: number[] = [];
	const numberAt = new Uint32Array(keys.length);
	for (let index = 0; index < keys.length; index++) {
		const key = keys[index];
		let number = numbers.get(key);
		if (number === undefined) {
			number = places.length;
			numbers.set(key, number);
			places.push(0);
		}

		numberAt[index] = number;
		places[number] = (places[number] as number) + 1;
	}

	const texts = [...numbers.keys()].filter(text => text !== undefined).sort();
	if (isDescending) {
		texts.reverse();
	}

	let place = 0;
	for (const text of numbers.has(undefined) ? [...texts, undefined] : texts) {
		const number = numbers.get(text) as number;
		const count = places[number] as number;
		places[number] = place;
		place += count;
	}

	const indexes = new Uint32Array(keys.length);
	for (let index = 0; index < keys.length; index++) {
		const number = numberAt[index] as number;
		const its = places[number] as number;
		indexes[its] = index;
		places[number] = its + 1;
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
