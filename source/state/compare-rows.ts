import type {Listed} from '#domain/listed.ts';
import {haveSameFields} from '#domain/same-fields.ts';

/** What became of rows that were read again: the new one by the old. */
export type PageComparison<T> = {
	/** Those that are the object that they were. */
	readonly untouched: readonly T[];
	/** These say the same; the raw record of one may still say something else. */
	readonly same: ReadonlyMap<T, T>;
	readonly changed: ReadonlyMap<T, T>;
	readonly added: readonly T[];
};

/** The same for a whole list, but for what is untouched. */
export type RowsComparison<T> = Omit<PageComparison<T>, 'untouched'> & {readonly gone: ReadonlySet<T>};

/**
 * Compares the rows of one answer with those of the reading before, field by field. Page by page as they arrive: for
 * 100,000 rows at once nobody should have to wait.
 */
export function comparePage<T extends Listed>(before: readonly T[], page: readonly T[]): PageComparison<T> {
	const known = byId(before);
	const untouched: T[] = [];
	const same = new Map<T, T>();
	const changed = new Map<T, T>();
	const added: T[] = [];
	for (const next of page) {
		const item = known.get(next.id);
		if (item === undefined) {
			added.push(next);
		} else if (item === next) {
			untouched.push(item);
		} else {
			(haveSameFields(item, next) ? same : changed).set(item, next);
		}
	}

	return {untouched, same, changed, added};
}

/** What all answers have told of a list; what none of them had is gone. */
export function joinComparisons<T>(before: readonly T[], pages: readonly PageComparison<T>[]): RowsComparison<T> {
	const same = new Map<T, T>();
	const changed = new Map<T, T>();
	for (const page of pages) {
		addAll(same, page.same);
		addAll(changed, page.changed);
	}

	const untouched = pages.flatMap(page => page.untouched);
	const isWhole = untouched.length + same.size + changed.size === before.length;
	return {
		same,
		changed,
		added: pages.flatMap(({added}) => added),
		gone: isWhole ? new Set() : without(before, [untouched, same.keys(), changed.keys()]),
	};
}

function without<T>(items: readonly T[], others: readonly Iterable<T>[]): ReadonlySet<T> {
	const left = new Set(items);
	for (const list of others) {
		for (const item of list) {
			left.delete(item);
		}
	}

	return left;
}

/** Whether a reading has told nothing that was not known. */
export function isUntouched<T>({same, changed, added, gone}: RowsComparison<T>): boolean {
	return same.size + changed.size + added.length + gone.size === 0;
}

function addAll<K, V>(map: Map<K, V>, entries: ReadonlyMap<K, V>): void {
	for (const [key, value] of entries) {
		map.set(key, value);
	}
}

const indexes = new WeakMap<readonly Listed[], ReadonlyMap<string, Listed>>();

/** Made once for all pages of a reading. */
function byId<T extends Listed>(items: readonly T[]): ReadonlyMap<string, T> {
	const index = indexes.get(items) ?? new Map(items.map(item => [item.id, item]));
	indexes.set(items, index);
	return index as ReadonlyMap<string, T>;
}
