import type {TextRange} from '#domain/fold.ts';
import {toSearchable} from './searchable.ts';

/** A text to be equal to, `*` standing for anything. */
export type Pattern = {
	/** The longest text that is in all that matches; may be empty. */
	readonly required: string;
	readonly matches: (text: string) => boolean;
	/** What stands in for the pattern in a searchable text, around which there may be more: its letters, not the `*`. */
	readonly places: (text: string) => readonly TextRange[];
};

/** No regular expression: those can be slow. */
export function compilePattern(pattern: string): Pattern {
	const pieces = toSearchable(pattern).split(/\*+/);
	const required = pieces.reduce((most, piece) => (piece.length > most.length ? piece : most), '');
	return {required, matches: matcher(pieces), places: text => placesOf(pieces, text)};
}

function matcher([first = '', ...others]: readonly string[]): Pattern['matches'] {
	const last = others.pop();
	if (last === undefined) {
		return text => toSearchable(text) === first;
	}

	return text => {
		const searched = toSearchable(text);
		const end = searched.length - last.length;
		if (!searched.startsWith(first) || !searched.endsWith(last)) {
			return false;
		}

		let position = first.length;
		for (const piece of others) {
			const found = searched.indexOf(piece, position);
			if (found === -1) {
				return false;
			}

			position = found + piece.length;
		}

		return position <= end;
	};
}

function placesOf(pieces: readonly string[], text: string): readonly TextRange[] {
	const found: TextRange[] = [];
	let position = 0;
	for (const [index, piece] of pieces.entries()) {
		const isLast = index > 0 && index === pieces.length - 1;
		const start = isLast ? text.lastIndexOf(piece) : text.indexOf(piece, position);
		// What is not there was cut off.
		if (start < position) {
			break;
		}

		position = start + piece.length;
		if (piece !== '') {
			found.push({start, end: position});
		}
	}

	return found;
}
