import type {TextSearch} from '#domain/filter/text-search.ts';

/** The texts of many rows as one, a value a line: searching that is many times as fast as going from row to row. */
export type Strip = {
	readonly text: string;
	/** Where each row begins, and where one more would. */
	readonly starts: Uint32Array;
};

export function toStrip(rows: readonly (readonly string[])[]): Strip {
	const starts = new Uint32Array(rows.length + 1);
	let length = 0;
	for (const [index, values] of rows.entries()) {
		for (const value of values) {
			length += value.length + 1;
		}

		starts[index + 1] = length;
	}

	return {text: rows.flat().join('\n'), starts};
}

/** Sets those rows to 1 in which something is found. */
export function markRows({text, starts}: Strip, {find}: TextSearch, rows: Uint8Array): void {
	let row = 0;
	for (let from = 0; from < text.length; from = starts[row] ?? text.length) {
		const place = find(text, from);
		if (place === -1) {
			return;
		}

		while ((starts[row + 1] ?? Number.POSITIVE_INFINITY) <= place) {
			row++;
		}

		rows[row] = 1;
		row++;
	}
}
