import {type RowBlock, rowsPerBlock} from './row-block.ts';

/** Where the rows of a list are searched. */
export type LocatedRows<T> = {
	readonly blocks: readonly RowBlock<T>[];
	/** For each item of the list, the index of its block times `rowsPerBlock`, and of its row in there. */
	readonly places: Uint32Array;
};

type LocatedList<T> = {readonly items: readonly T[]; readonly rows: LocatedRows<T>};

/**
 * Finds the rows of a list. To look an item up takes as long as to search it, so what is in the order of another list is
 * taken from there. Undefined when an item has no block.
 */
export function locateRows<T>(
	items: readonly T[],
	blockOf: (item: T) => RowBlock<T> | undefined,
	similar: LocatedList<T> | undefined,
): LocatedRows<T> | undefined {
	const blocks = [...(similar?.rows.blocks ?? [])];
	const indexes = new Map(blocks.map((block, index) => [block, index]));
	const places = new Uint32Array(items.length);
	const follower = new Follower(similar?.items ?? []);
	for (let index = 0; index < items.length; index++) {
		const item = items[index] as T;
		const known = similar?.rows.places[follower.find(item)];
		if (known !== undefined) {
			places[index] = known;
			continue;
		}

		const block = blockOf(item);
		if (block === undefined) {
			return undefined;
		}

		let blockIndex = indexes.get(block);
		if (blockIndex === undefined) {
			blockIndex = blocks.length;
			blocks.push(block);
			indexes.set(block, blockIndex);
		}

		places[index] = blockIndex * rowsPerBlock + block.items.indexOf(item);
	}

	return withoutUnused({blocks, places});
}

// So many may be gone between two that are still there …
const nearby = 32;
// … and after so many that are not there one is looked for everywhere.
const patience = 256;

/** Goes through a list along another one with much the same in much the same order. */
class Follower<T> {
	readonly #items: readonly T[];
	#next = 0;
	#misses = 0;

	constructor(items: readonly T[]) {
		this.#items = items;
	}

	/** Where an item is, or -1: it may be there all the same. */
	find(item: T): number {
		const items = this.#items;
		const isLost = this.#misses === patience;
		const end = isLost ? items.length : Math.min(items.length, this.#next + nearby);
		for (let index = this.#next; index < end; index++) {
			if (items[index] === item) {
				this.#next = index + 1;
				this.#misses = 0;
				return index;
			}
		}

		this.#misses = isLost ? 0 : this.#misses + 1;
		return -1;
	}
}

/** Blocks of rows that are gone would be searched for nothing, and never go. */
function withoutUnused<T>({blocks, places}: LocatedRows<T>): LocatedRows<T> {
	const isUsed = new Uint8Array(blocks.length);
	for (const place of places) {
		isUsed[Math.floor(place / rowsPerBlock)] = 1;
	}

	const used = blocks.filter((_, index) => isUsed[index] === 1);
	if (used.length === blocks.length) {
		return {blocks, places};
	}

	const starts = new Uint32Array(blocks.length);
	for (let index = 0, next = 0; index < blocks.length; index++) {
		starts[index] = next;
		next += isUsed[index] === 1 ? rowsPerBlock : 0;
	}

	const moved = places.map(place => (starts[Math.floor(place / rowsPerBlock)] ?? 0) + (place % rowsPerBlock));
	return {blocks: used, places: moved};
}
