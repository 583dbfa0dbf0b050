import {cellWidth, graphemes} from '#domain/cells.ts';
import type {StoredRecord} from '#domain/instance.ts';
import {toPrintable} from '#domain/printable.ts';
import type {Line} from './line.ts';

/** What the API sent, as JSON. Long lines go on below; no character is lost. */
export function rawRecordLines(record: StoredRecord, width: number): readonly Line[] {
	return JSON.stringify(record.read(), undefined, 2)
		.split('\n')
		.flatMap(line => breakAnywhere(escapeInvisible(line), width))
		.map(toLine);
}

// The key is the label, so that the eye finds the values.
function toLine(text: string): Line {
	const label = /^\s*"(?:[^"\\]|\\.)*": /.exec(text)?.[0];
	return label === undefined ? {kind: 'text', text} : {kind: 'field', label, value: text.slice(label.length)};
}

// JSON.stringify escapes the lower control characters only. The escaped text is still the same JSON.
function escapeInvisible(text: string): string {
	return toPrintable(text) === text
		? text
		: Array.from(text, character =>
				toPrintable(character) === character
					? character
					: Array.from({length: character.length}, (_, index) => toEscape(character.charCodeAt(index))).join(''),
			).join('');
}

function toEscape(code: number): string {
	return `\\u${code.toString(16).padStart(4, '0')}`;
}

function breakAnywhere(text: string, width: number): readonly string[] {
	if (cellWidth(text) <= width) {
		return [text];
	}

	const lines: string[] = [];
	let line = '';
	let lineWidth = 0;
	for (const character of graphemes(text)) {
		const characterWidth = cellWidth(character);
		if (line !== '' && lineWidth + characterWidth > width) {
			lines.push(line);
			line = '';
			lineWidth = 0;
		}

		line += character;
		lineWidth += characterWidth;
	}

	return [...lines, line];
}
