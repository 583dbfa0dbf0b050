import cliTruncate from 'cli-truncate';
import stringWidth from 'string-width';
import {toPrintable} from './printable.ts';

const ascii = /^[\u0020-\u007E]*$/;
// Letters, punctuation and CJK that never join with their neighbours: no need to wake up the segmenter (10 ms).
const separate =
	/^[\u0020-\u007E\u00A0-\u02FF\u2010-\u2027\u2030-\u203A\u2190-\u2193\u3000-\u3029\u3041-\u3096\u30A1-\u30FA\u3400-\u9FFF\uFF01-\uFF5E]*$/;

// Wider than any terminal. What comes from outside may have a megabyte, and must not keep a key waiting.
const longestMeasured = 2048;

/** How many terminal cells a text takes. CJK and most emoji take two. Of an absurdly long text: more than there are. */
export function cellWidth(text: string): number {
	return text.length > longestMeasured
		? Math.max(longestMeasured, wholeWidth(startOf(text, longestMeasured)))
		: wholeWidth(text);
}

/** The same of a text of any length, however long it takes. */
export function wholeWidth(text: string): number {
	return ascii.test(text) ? text.length : stringWidth(text);
}

// Somebody may name a machine with a megabyte. No cell has that many characters in it, marks of all kinds included, and no
// text that is meant to be read begins with that many that can't be seen.
const mostUnitsPerCell = 32;
const mostUnseenUnits = 4096;

/** Cuts a text to a width in cells, with an ellipsis where something is missing. */
export function truncate(text: string, width: number): string {
	if (width <= 0) {
		return '';
	}

	const most = width * mostUnitsPerCell;
	const seen = toPrintable(startOf(text, most + mostUnseenUnits));
	const printable = startOf(seen, most);
	const isWhole = text.length <= most + mostUnseenUnits && seen.length <= most;
	if (cellWidth(printable) <= width) {
		return isWhole ? printable : `${truncate(printable, width - 1)}…`;
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

/** The first code units of a text, without half of a character at the end. */
export function startOf(text: string, units: number): string {
	const start = text.slice(0, units);
	return start.length < text.length ? start.replace(/[\uD800-\uDBFF]$/, '') : start;
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

// Sixteen times what a description may have. The rest of something longer can be read in the raw record.
const longestParagraph = 4096;

// No line of Chinese begins with them.
const endsClause = /^[，。、；：！？）》」』”’]$/;

/**
 * Breaks a text into lines of at most that many cells, at spaces where there are some. Never empty. What is absurdly long
 * ends with an ellipsis.
 */
export function wrap(text: string, width: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	let lineWidth = 0;
	// Index in `line` behind its last space: where it may be broken.
	let breakAt = 0;
	// Where it may be broken instead if what follows may not begin a line.
	let breakBefore = 0;
	const whole = text.length <= longestParagraph ? text : `${startOf(text, longestParagraph)}…`;
	for (const character of graphemes(toPrintable(whole))) {
		const characterWidth = cellWidth(character);
		if (lineWidth + characterWidth > Math.max(1, width)) {
			if (character === ' ') {
				lines.push(line);
				line = '';
				lineWidth = 0;
				breakAt = 0;
				continue;
			}

			const at = breakAt === line.length && endsClause.test(character) ? breakBefore : breakAt;
			const rest = at > 0 ? line.slice(at) : '';
			lines.push((at > 0 ? line.slice(0, at) : line).trimEnd());
			line = rest;
			lineWidth = cellWidth(rest);
			breakAt = 0;
			breakBefore = 0;
		}

		line += character;
		lineWidth += characterWidth;
		if (character === ' ' || characterWidth === 2) {
			breakBefore = breakAt;
			breakAt = line.length;
		}
	}

	lines.push(line.trimEnd());
	return lines;
}
