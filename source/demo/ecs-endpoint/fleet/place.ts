/**
 * A row's place in a list: its age in minutes, then its number. Ascending places are newest first, and a place
 * stays true when other rows come and go.
 */
export type Place = number;

const numbers = 2 ** 27;
// What comes after the epoch has a negative age; its places stay positive for eight years.
const headStart = 2 ** 22;

/** So many things can hang on an instance, each with its own number in the list of its kind. */
export const perInstance = 16;

export function place(ageMinutes: number, reference: number): Place {
	return (ageMinutes + headStart) * numbers + reference;
}

export function referenceAt(at: Place): number {
	return at % numbers;
}

export function ageAt(at: Place): number {
	return Math.floor(at / numbers) - headStart;
}

/** The number of the instance that a thing with this number hangs on. */
export function instanceOf(reference: number): number {
	return Math.floor(reference / perInstance);
}

/** How many places come before or are at this one. */
export function countUpTo(places: Float64Array, at: Place): number {
	let [low, high] = [0, places.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((places[middle] ?? 0) <= at) low = middle + 1;
		else high = middle;
	}

	return low;
}

/** Adds a few places to many; all are in order, before and after. */
export function mergePlaces(many: Float64Array, few: Float64Array): Float64Array {
	if (few.length === 0) return many;
	const all = new Float64Array(many.length + few.length);
	let done = 0;
	for (const [count, at] of few.entries()) {
		const end = countUpTo(many, at);
		all.set(many.subarray(done, end), done + count);
		all[end + count] = at;
		done = end;
	}

	all.set(many.subarray(done), done + few.length);
	return all;
}
