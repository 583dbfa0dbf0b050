import {graphemes} from '#domain/cells.ts';
import {foldWithOrigins, type TextRange} from '#domain/fold.ts';
import type {Filter} from './parse-filter.ts';

/**
 * What a filter has found in a cell of the table, as it is displayed: whole characters, in order, none in two ranges.
 *
 * @param cell The column's title in the table.
 */
export function highlight<T>({terms}: Filter<T>, cell: string, text: string): readonly TextRange[] {
	const marks = terms.flatMap(({isInverted, mark}) =>
		!isInverted && mark && (mark.cells?.includes(cell) ?? true) ? [mark] : [],
	);
	if (marks.length === 0) {
		return [];
	}

	const {folded, origins} = foldWithOrigins(text);
	const found = marks
		.flatMap(({places}) => places(folded))
		.filter(({start, end}) => end > start)
		.map(({start, end}) => ({start: origins[start]?.start ?? 0, end: origins[end - 1]?.end ?? text.length}));
	return merged(found.map(range => widened(range, text)));
}

/** To whole characters as a person counts them. */
function widened({start, end}: TextRange, text: string): TextRange {
	let from = 0;
	let to = text.length;
	let position = 0;
	for (const character of graphemes(text)) {
		const next = position + character.length;
		if (position <= start) {
			from = position;
		}

		if (next >= end) {
			to = next;
			break;
		}

		position = next;
	}

	return {start: from, end: to};
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
	const result: TextRange[] = [];
	for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
		const last = result.at(-1);
		if (last && range.start <= last.end) {
			result[result.length - 1] = {start: last.start, end: Math.max(last.end, range.end)};
		} else {
			result.push(range);
		}
	}

	return result;
}
