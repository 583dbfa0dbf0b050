import {cellWidth, graphemes, startOf} from '#domain/cells.ts';

const ascii = /^[\u0020-\u007E]*$/;
// Taking a megabyte of emoji apart takes ten seconds. Copied or exported, such a text is complete.
const longestTakenApart = 8192;

/** A printable text in lines of at most that many cells, as a terminal would break it: what can be read is all there. */
export function breakAnywhere(text: string, width: number): readonly string[] {
	if (cellWidth(text) <= width) {
		return [text];
	}

	if (ascii.test(text)) {
		const cells = Math.max(1, width);
		return Array.from({length: Math.ceil(text.length / cells)}, (_, index) =>
			text.slice(index * cells, (index + 1) * cells),
		);
	}

	const whole = text.length <= longestTakenApart ? text : `${startOf(text, longestTakenApart)}…`;
	const lines: string[] = [];
	let line = '';
	let lineWidth = 0;
	for (const character of graphemes(whole).flatMap(cluster => fitting(cluster, width))) {
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

/** A letter with marks that take room of their own may be wider than a line. */
function fitting(cluster: string, width: number): readonly string[] {
	return cellWidth(cluster) <= width ? [cluster] : Array.from(cluster);
}
