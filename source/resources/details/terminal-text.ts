import {cellWidth, graphemes} from '#domain/cells.ts';
import {toPrintable, withoutEscapes} from '#domain/printable.ts';

const tabStop = 8;
// The palette commands of the Linux console look like the beginning of an OSC, but have no end.
const linuxPalette = /\u001B\](?:R|P[\dA-Fa-f]{7})/g;

/**
 * What a terminal wrote, as plain lines, the newest last: no colours, no controls. Where a line was written over and
 * over (a progress bar), what it said last stays. Empty lines at the end are left out.
 */
export function terminalLines(text: string): readonly string[] {
	// Line by line: an escape sequence that is not complete must not swallow the rest.
	const lines = text.split(/\r*\n/).map(line => toPrintable(expandTabs(lastWritten(plainText(line)))).trimEnd());
	return lines.slice(0, lines.findLastIndex(line => line !== '') + 1);
}

function plainText(line: string): string {
	return withoutEscapes(line.replaceAll(linuxPalette, ''));
}

function lastWritten(line: string): string {
	const written = line.split('\r').findLast(part => part !== '') ?? '';
	return applyBackspaces(written);
}

function applyBackspaces(line: string): string {
	if (!line.includes('\b')) {
		return line;
	}

	const characters: string[] = [];
	for (const character of graphemes(line)) {
		if (character === '\b') {
			characters.pop();
		} else {
			characters.push(character);
		}
	}

	return characters.join('');
}

function expandTabs(line: string): string {
	const [first = '', ...others] = line.split('\t');
	return others.reduce((text, part) => {
		const width = cellWidth(toPrintable(text));
		return `${text}${' '.repeat(tabStop - (width % tabStop))}${part}`;
	}, first);
}
