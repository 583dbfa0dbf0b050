import type {FilterLanguage} from '#domain/filter/filter-language.ts';
import {CommonValues} from './common-values.ts';
import {type LocatedRows, locateRows} from './located-rows.ts';
import {type RowBlock, rowsPerBlock, toBlock} from './row-block.ts';

// Shorter lists are found faster than remembered.
const shortestRemembered = 1000;

/** What is searched of things, made once for each. It goes when the thing goes. */
export class SearchIndex<T extends object> {
	readonly #language: FilterLanguage<T>;
	readonly #blocks = new WeakMap<T, RowBlock<T>>();
	readonly #located = new WeakMap<readonly T[], LocatedRows<T>>();
	#latest: WeakRef<readonly T[]> | undefined;
	#common: CommonValues<T>;

	constructor(language: FilterLanguage<T>) {
		this.#language = language;
		this.#common = new CommonValues(language);
	}

	/** Makes it for those that are new. */
	add(items: readonly T[]): void {
		const fresh = items.filter(item => !this.#blocks.has(item));
		for (let start = 0; start < fresh.length; start += rowsPerBlock) {
			const rows = fresh.slice(start, start + rowsPerBlock);
			this.#common = this.#common.forMore(rows.length);
			const block = toBlock(rows, this.#language, this.#common);
			for (const item of rows) {
				this.#blocks.set(item, block);
			}
		}
	}

	/** Where the rows of a list are. For a list that is much like the one before it takes a moment only. */
	locate(items: readonly T[]): LocatedRows<T> {
		const located = this.#located.get(items) ?? this.#lookUp(items);
		if (items.length >= shortestRemembered) {
			this.#located.set(items, located);
			this.#latest = new WeakRef(items);
		}

		return located;
	}

	#lookUp(items: readonly T[]): LocatedRows<T> {
		const latest = this.#latest?.deref();
		const rows = latest && this.#located.get(latest);
		const similar = latest && rows && {items: latest, rows};
		const located = locateRows(items, item => this.#blocks.get(item), similar);
		if (located !== undefined) {
			return located;
		}

		this.add(items);
		return this.#lookUp(items);
	}
}

const indexes = new WeakMap<object, unknown>();

/** The index for things that are asked about in a language. */
export function searchIndex<T extends object>(language: FilterLanguage<T>): SearchIndex<T> {
	const known = indexes.get(language) as SearchIndex<T> | undefined;
	if (known !== undefined) {
		return known;
	}

	const index = new SearchIndex(language);
	indexes.set(language, index);
	return index;
}
