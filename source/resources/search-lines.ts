import {fold, foldWithOrigins, type TextRange} from '#domain/fold.ts';
import type {Line} from './line.ts';

/** The indexes of the lines that contain a text as they are displayed, without regard to case. */
export function searchLines(lines: readonly Line[], needle: string): readonly number[] {
	const wanted = fold(needle);
	return wanted === '' ? [] : lines.flatMap((line, index) => (fold(lineText(line)).includes(wanted) ? [index] : []));
}

/** What a line displays, without its style. */
export function lineText(line: Line): string {
	switch (line.kind) {
		case 'heading':
		case 'text':
			return line.text;
		case 'field':
			return line.label + line.value;
		case 'blank':
			return '';
	}
}

/** All places of a text in another, without regard to case; whole characters, none in two ranges. */
export function matchRanges(text: string, needle: string): readonly TextRange[] {
	const wanted = fold(needle);
	if (wanted === '') {
		return [];
	}

	const {folded, origins} = foldWithOrigins(text);
	const ranges: TextRange[] = [];
	for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
		const start = origins[at]?.start ?? 0;
		const end = origins[at + wanted.length - 1]?.end ?? text.length;
		// Of a character that is several in lower case, each may have matched.
		if (start >= (ranges.at(-1)?.end ?? 0)) {
			ranges.push({start, end});
		}
	}

	return ranges;
}
