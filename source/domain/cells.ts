import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';
import {toPrintable} from './printable.ts';

const ascii = /^[\u0020-\u007E]*$/;
// Letters, punctuation and CJK that never join with their neighbours: no need to wake up the segmenter (10 ms).
const separate =
	/^[\u0020-\u007E\u00A0-\u02FF\u2010-\u2027\u2030-\u203A\u2190-\u2193\u3000-\u3029\u3041-\u3096\u30A1-\u30FA\u3400-\u9FFF\uFF01-\uFF5E]*$/;

/** How many terminal cells a text takes. CJK and most emoji take two. */
export function cellWidth(text: string): number {
	return ascii.test(text) ? text.length : stringWidth(text);
}

/** Cuts a text to a width in cells, with an ellipsis where something is missing. */
export function truncate(text: string, width: number): string {
	const printable = toPrintable(text);
	if (width <= 0) {
		return '';
	}

	if (cellWidth(printable) <= width) {
		return printable;
	}

	if (ascii.test(printable)) {
		return `${printable.slice(0, width - 1)}…`;
	}

	// It takes some characters for narrower than `string-width` does: lone halves of flags, Thai vowels.
	for (let room = width; room > 0; room--) {
		const cut = cliTruncate(printable, room);
		if (cellWidth(cut) <= width) {
			return cut;
		}
	}

	return '';
}

/** Makes a text exactly as wide as its column, in cells: cut or padded. */
export function fitText(text: string, width: number, align: 'left' | 'right' = 'left'): string {
	const cut = truncate(text, width);
	const padding = ' '.repeat(Math.max(0, width - cellWidth(cut)));
	return align === 'right' ? padding + cut : cut + padding;
}

const segmenter = () => (shared ??= new Intl.Segmenter(undefined, {granularity: 'grapheme'}));
let shared: Intl.Segmenter | undefined;

/** The characters as a person counts them. */
export function graphemes(text: string): readonly string[] {
	return separate.test(text) ? [...text] : Array.from(segmenter().segment(text), ({segment}) => segment);
}

/** Breaks a text into lines of at most that many cells, at spaces where there are some. Never empty. */
export function wrap(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	let lineWidth = 0;
	// Index in `line` behind its last space: where it may be broken.
	let breakAt = 0;
	for (const character of graphemes(toPrintable(text))) {
		const characterWidth = cellWidth(character);
		if (lineWidth + characterWidth > Math.max(1, width)) {
			if (character === ' ') {
				lines.push(line);
				line = '';
				lineWidth = 0;
				breakAt = 0;
				continue;
			}

			const rest = breakAt > 0 ? line.slice(breakAt) : '';
			lines.push((breakAt > 0 ? line.slice(0, breakAt) : line).trimEnd());
			line = rest;
			lineWidth = cellWidth(rest);
			breakAt = 0;
		}

		line += character;
		lineWidth += characterWidth;
		if (character === ' ' || characterWidth === 2) {
			breakAt = line.length;
		}
	}

	lines.push(line.trimEnd());
	return lines;
}
