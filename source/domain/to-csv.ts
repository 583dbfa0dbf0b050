const lineEnd = '\r\n';
/** What a CSV file begins with: without it Excel takes the file for the code page of the machine, and Chinese names for something else. */
export const csvStart = '\uFEFF';

/**
 * A row of a table as CSV (RFC 4180, UTF-8), safe to open in a spreadsheet. Names come from outside, and a cell that
 * begins with `=` would be run as a formula: such a cell gets an apostrophe in front, which spreadsheets take for "this
 * is text". Control characters that a terminal would obey stay visible as what they are, `␛`; tabs and line breaks stay.
 */
export function toCsvLine(cells: readonly string[]): string {
	return cells.map(toCell).join(',') + lineEnd;
}

// What Excel, LibreOffice and Google Sheets begin a formula with, in full width as well; tab and line breaks are
// skipped on the way to it.
const formula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const negativeNumber = /^-\d+(?:\.\d+)?$/;
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const special = /[",\r\n]/;

function toCell(text: string): string {
	const guarded = formula.test(text) && !negativeNumber.test(text) ? `'${text}` : text;
	const shown = guarded.replaceAll(control, toPicture);
	return special.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

/** Unicode has a picture of each of the old control characters. */
function toPicture(character: string): string {
	const code = character.charCodeAt(0);
	if (code === 0x7f) {
		return '\u2421';
	}

	return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
}
