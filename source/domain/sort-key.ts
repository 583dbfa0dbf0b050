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

	const lower = text.toLowerCase();
	return /\d/.test(lower) ? lower.replaceAll(/\d+/g, padNumber) : lower;
}

// A number is led by how many digits it has, as one letter: any longer number is the larger one.
function padNumber(digits: string): string {
	const significant = digits.replace(/^0+(?=\d)/, '');
	return String.fromCharCode(0x30 + Math.min(significant.length, 0x4f)) + significant;
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
