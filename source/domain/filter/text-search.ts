import type {TextRange} from '#domain/fold.ts';

/** Looks for something in searchable texts. */
export type TextSearch = {
	/** A place in the first line at or behind `from`, where a line starts, that matches; -1 when none does. */
	readonly find: (lines: string, from: number) => number;
	/** All places in one text that match, in order. */
	readonly places: (text: string) => readonly TextRange[];
};

/** Of a searchable text that is not empty. */
export function plainSearch(needle: string): TextSearch {
	return {
		find: (lines, from) => lines.indexOf(needle, from),
		places: text => {
			const found: TextRange[] = [];
			for (let start = text.indexOf(needle); start !== -1; start = text.indexOf(needle, start + needle.length)) {
				found.push({start, end: start + needle.length});
			}

			return found;
		},
	};
}
