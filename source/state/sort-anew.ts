import {type Order, reverseSorted, type SortedList, sortList} from '#domain/sorted-list.ts';

type Parts<T> = readonly (readonly T[])[];

/** A list and the order it is in. */
type Ordered<T> = {readonly order: Order<T>; readonly sorted: SortedList<T>};

type Kept<T> = Ordered<T> & {readonly parts: Parts<T>};

// By the longest part: once that is replaced by what was read anew, nothing of its orders is left.
const kept = new WeakMap<readonly unknown[], unknown>();
const mostKept = 3;

/**
 * All rows of these parts in an order. Of rows that are still the same, the orders they were in before are remembered:
 * going back to one, or turning it round, is no new sorting.
 *
 * @param before The order that just these rows are in, if they are in one.
 */
export function sortAnew<T>(parts: Parts<T>, order: Order<T>, before?: Ordered<T>): SortedList<T> {
	const longest = parts.reduce<readonly T[]>((long, part) => (part.length > long.length ? part : long), []);
	const known = ((kept.get(longest) ?? []) as readonly Kept<T>[]).filter(one => areSame(one.parts, parts));
	const orders = before
		? [{...before, parts}, ...known.filter(one => one.order.keyOf !== before.order.keyOf)].slice(0, mostKept)
		: known;
	kept.set(longest, orders);

	const found = orders.find(one => one.order.keyOf === order.keyOf);
	if (!found) {
		return sortList(parts.flat(), order);
	}

	return found.order.isDescending === order.isDescending ? found.sorted : reverseSorted(found.sorted);
}

function areSame<T>(some: Parts<T>, others: Parts<T>): boolean {
	return some.length === others.length && some.every((part, index) => part === others[index]);
}
