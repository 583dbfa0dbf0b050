/** What a row is sorted by: texts by code unit once they are keys, numbers by value, nothing last. */
export type SortKey = string | number | undefined;

/**
 * A text so that a plain comparison gives the order a person expects: letters without regard to case, numbers by value
 * (`web-2` before `web-10`).
 */
export function naturalKey(text: string): SortKey {
	if (text === '') {
		return undefined;
	}

	const lower = mayHaveCapitals.test(text) ? text.toLowerCase() : text;
	pieces.length = 0;
	/** What is not in the key yet begins here. */
	let start = 0;
	for (let index = 0; index < lower.length; index++) {
		if (isDigit(lower, index)) {
			const end = endOfNumber(lower, index);
			const first = firstDigit(lower, index, end);
			pieces.push(lower.slice(start, index), lengthLetter(end - first));
			start = first;
			index = end - 1;
		}
	}

	if (pieces.length === 0) {
		return lower;
	}

	// Joined and not added up: a text that V8 has in pieces is three times as slow to compare.
	pieces.push(lower.slice(start));
	return pieces.join('');
}

// One for all keys: there are 100,000 to be made at once.
const pieces: string[] = [];

// Chinese has none, and asking for its lower case is slow.
const mayHaveCapitals = /[A-Z]|[^\u0000-\u007F\u3000-\u9FFF\uFF00-\uFF20\uFF3B-\uFFEF]/;

function isDigit(text: string, index: number): boolean {
	const code = text.charCodeAt(index);
	return code >= 0x30 && code <= 0x39;
}

function endOfNumber(text: string, start: number): number {
	let end = start + 1;
	while (end < text.length && isDigit(text, end)) {
		end++;
	}

	return end;
}

/** Without the zeros that lead a number. */
function firstDigit(text: string, from: number, end: number): number {
	let first = from;
	while (first < end - 1 && text.charCodeAt(first) === 0x30) {
		first++;
	}

	return first;
}

// A number is led by how many digits it has, as one letter: any longer number is the larger one.
function lengthLetter(digits: number): string {
	return String.fromCharCode(0x30 + Math.min(digits, 0x4f));
}

/** An IPv4 address by its value; anything else behind them, as text. */
export function addressKey(address: string | undefined): SortKey {
	if (address === undefined || address === '') {
		return undefined;
	}

	const parts = address.split('.');
	return parts.length === 4 && parts.every(part => /^\d{1,3}$/.test(part))
		? parts.reduce((value, part) => value * 256 + Number(part), 0)
		: address;
}

/** Numbers before texts, nothing at the end. */
export function compareKeys(a: SortKey, b: SortKey): number {
	if (a === b) {
		return 0;
	}

	if (a === undefined || b === undefined) {
		return a === undefined ? 1 : -1;
	}

	if (typeof a !== typeof b) {
		return typeof a === 'number' ? -1 : 1;
	}

	return a < b ? -1 : 1;
}
