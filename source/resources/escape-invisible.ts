import {toPrintable} from '#domain/printable.ts';

const notPlain = /[^\u0020-\u007E]/gsu;

/** One line in which every character that would not be shown is written out by `toEscape`. */
export function writeOut(line: string, toEscape: (character: string) => string): string {
	return toPrintable(line) === line
		? line
		: line.replaceAll(notPlain, character => (toPrintable(character) === character ? character : toEscape(character)));
}

/** As JSON has it: `\u202e`, two of them beyond the first 65,536 characters. */
export function escapeUnits(character: string): string {
	return Array.from({length: character.length}, (_, index) => `\\u${hex(character.charCodeAt(index), 4)}`).join('');
}

/** As YAML has it: `\u202e`, `\U000e0001`. */
export function escapeCodePoint(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return code > 0xff_ff ? `\\U${hex(code, 8)}` : `\\u${hex(code, 4)}`;
}

function hex(code: number, digits: number): string {
	return code.toString(16).padStart(digits, '0');
}
