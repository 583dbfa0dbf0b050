import {few} from './replace-items.ts';
import type {SortKey} from './sort-key.ts';
import type {Order, SortedList} from './sorted-list.ts';

/** What has become of the things of a list: others that say the same, others that do not, and those that are gone. */
export type Renewal<T> = {
	readonly same: ReadonlyMap<T, T>;
	readonly changed: ReadonlyMap<T, T>;
	readonly gone: ReadonlySet<T>;
};

export type Renewed<T> = {
	/** The list without what is gone, each thing as it is now, as far as it stays where it was. */
	readonly kept: SortedList<T>;
	/** What has to find another place. */
	readonly moved: readonly T[];
};

/** Things that are sorted by the same key as before stay where they are, also among others with that key. */
export function renewSorted<T>(list: SortedList<T>, renewal: Renewal<T>, order: Order<T>): Renewed<T> {
	const {same, changed, gone} = renewal;
	const touched = same.size + changed.size + gone.size;
	const places = touched <= few ? placesOf(list.items, renewal) : list.items.keys();
	const items = list.items.slice();
	const moved: T[] = [];
	const left: number[] = [];
	for (const place of places) {
		const item = list.items[place] as T;
		const next = same.get(item) ?? changed.get(item);
		if (gone.has(item)) {
			left.push(place);
		} else if (next !== undefined && changed.has(item) && order.keyOf(next) !== list.keys[place]) {
			left.push(place);
			moved.push(next);
		} else if (next !== undefined) {
			items[place] = next;
		}
	}

	return {kept: left.length === 0 ? {items, keys: list.keys} : without(items, list.keys, left), moved};
}

/** Where the touched things are, in the order of the list. */
function placesOf<T>(items: readonly T[], {same, changed, gone}: Renewal<T>): readonly number[] {
	return [...same.keys(), ...changed.keys(), ...gone]
		.map(item => items.indexOf(item))
		.filter(place => place !== -1)
		.sort((a, b) => a - b);
}

/** A list without what was at these places, in pieces that are copied as a whole. */
function without<T>(items: readonly T[], keys: readonly SortKey[], places: readonly number[]): SortedList<T> {
	const starts = [0, ...places.map(place => place + 1)];
	const ends = [...places, items.length];
	const pieces = starts.map((start, index) => [start, ends[index]] as const).filter(([start, end]) => start !== end);
	return {
		items: ([] as T[]).concat(...pieces.map(piece => items.slice(...piece))),
		keys: ([] as SortKey[]).concat(...pieces.map(piece => keys.slice(...piece))),
	};
}
