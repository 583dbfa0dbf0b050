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

/** Both in order, as is what comes out. */
export function mergePlaces(some: Float64Array, others: Float64Array): Float64Array {
	if (others.length === 0) return some;
	const all = new Float64Array(some.length + others.length);
	all.set(some);
	all.set(others, some.length);
	return all.sort();
}
