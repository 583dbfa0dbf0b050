import {cellWidth, graphemes} from '#domain/cells.ts';

/** A printable text in lines of at most that many cells, as a terminal would break it: no character is lost. */
export function breakAnywhere(text: string, width: number): readonly string[] {
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
