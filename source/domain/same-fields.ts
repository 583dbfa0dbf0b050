import type {Listed} from './listed.ts';

/**
 * Whether two readings of a thing say the same. The raw record does not count: it is a new one with every answer, and
 * unpacking it would cost more than all the rest.
 */
export function haveSameFields(a: Listed, b: Listed): boolean {
	return isSame(a, b);
}

type Fields = Readonly<Record<string, unknown>>;

// Millions of values are compared for a long list: plain loops, and nothing is made on the way.
function isSame(a: unknown, b: unknown): boolean {
	if (a === b) {
		return true;
	}

	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
		return false;
	}

	return Array.isArray(a) ? Array.isArray(b) && isSameList(a, b) : isSameObject(a as Fields, b as Fields);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
	if (a.length !== b.length) {
		return false;
	}

	for (let index = 0; index < a.length; index++) {
		if (!isSame(a[index], b[index])) {
			return false;
		}
	}

	return true;
}

// What shows no fields can't be compared, so it is not the same.
function isSameObject(a: Fields, b: Fields): boolean {
	let seen = 0;
	for (const field in a) {
		seen++;
		if (field !== 'record' && !isSame(a[field], b[field])) {
			return false;
		}
	}

	let left = seen;
	for (const _field in b) {
		left--;
	}

	return seen > 0 && left === 0;
}
