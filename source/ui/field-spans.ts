import {cellWidth, graphemes, truncate} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import type {Span} from './spans.ts';

/** A line being edited, with the cursor as an inverse cell; scrolled so that the cursor is inside of the width. */
export function fieldSpans(value: string, cursor: number, width: number): readonly Span[] {
	const characters = graphemes(value).map(character => toPrintable(character));
	// One character of the user's can be several to the terminal.
	const under = truncate(characters[cursor] || ' ', width);
	const after = characters.slice(cursor + 1).join('');
	let room = width - cellWidth(under);
	let before = characters.slice(0, cursor).join('');
	if (cellWidth(before) > room) {
		// Also loses a cell to the mark that something is missing.
		before = room > 0 ? `…${tail(characters.slice(0, cursor), room - 1)}` : '';
	}

	room -= cellWidth(before);
	return [{text: before}, {text: under, tone: 'cursor'}, {text: truncate(after, room)}];
}

/** The last characters that fit. */
function tail(characters: readonly string[], width: number): string {
	let start = characters.length;
	for (let left = width; start > 0; start--) {
		left -= cellWidth(characters[start - 1] ?? '');
		if (left < 0) {
			break;
		}
	}

	return characters.slice(start).join('');
}
