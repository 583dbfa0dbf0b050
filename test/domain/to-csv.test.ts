import {expect, test} from 'vitest';
import {csvStart, toCsvLine} from '#domain/to-csv.ts';
import fastCheck from '../support/fast-check.ts';

test('a line ends with CRLF, a file begins with a mark that it is UTF-8', () => {
	expect(csvStart).toBe('\uFEFF');
	expect(toCsvLine(['i-1', '订单', ''])).toBe('i-1,订单,\r\n');
});

test.each<[what: string, cell: string, expected: string]>([
	['a comma', 'a,b', '"a,b"'],
	['quotes', 'say "hi"', '"say ""hi"""'],
	['a line break', 'a\nb', '"a\nb"'],
	['spaces around it', ' a ', ' a '],
	['nothing', '', ''],
])('a cell with %s', (_what, cell, expected) => {
	expect(toCsvLine([cell])).toBe(`${expected}\r\n`);
});

test.each<[cell: string, expected: string]>([
	['=1+1', "'=1+1"],
	['+1', "'+1"],
	['-1+1', "'-1+1"],
	['@SUM(A1)', "'@SUM(A1)"],
	['\t=1', "'\t=1"],
	['\r=1', `"'\r=1"`],
	['\n=1', `"'\n=1"`],
	['＝1+1', "'＝1+1"],
	['=HYPERLINK("http://x.example","y")', `"'=HYPERLINK(""http://x.example"",""y"")"`],
	['\u0000=1', '␀=1'],
])('what a spreadsheet would run is text: %j', (cell, expected) => {
	expect(toCsvLine([cell])).toBe(`${expected}\r\n`);
});

test.each(['-5', '-0.5', '42', 'a=b', '2026-01-15', "'quoted'"])('what is harmless stays as it is: %s', cell => {
	expect(toCsvLine([cell])).toBe(`${cell}\r\n`);
});

test('what a terminal would obey is shown instead', () => {
	expect(toCsvLine(['a\u001B[31mb\u0007\u007F\u009Bc'])).toBe('a␛[31mb␇␡\uFFFDc\r\n');
});

test('whatever is in it, it is read back as it was, and no cell begins a formula', () => {
	const cell = fastCheck.oneof(
		fastCheck.string({unit: 'grapheme'}),
		fastCheck.string({unit: fastCheck.constantFrom('=', '"', ',', '\r', '\n', '\t', "'", '-', '1', '@')}),
	);
	fastCheck.assert(
		fastCheck.property(fastCheck.array(fastCheck.array(cell, {minLength: 3, maxLength: 3})), rows => {
			const [header, ...read] = parse(csvStart + [['a', 'b', 'c'], ...rows].map(toCsvLine).join(''));
			expect(header).toEqual(['a', 'b', 'c']);
			expect(read).toHaveLength(rows.length);
			for (const [number, row] of read.entries()) {
				for (const [column, text] of row.entries()) {
					const written = rows[number]?.[column] ?? '';
					expect(text).not.toMatch(/^[=+@\t\r\n]|^-(?!\d+(?:\.\d+)?$)/);
					expect([written, `'${written}`].map(printable)).toContain(printable(text));
				}
			}
		}),
	);
});

function printable(text: string): string {
	return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2400-\u2421\uFFFD]/g, '?');
}

/** RFC 4180, read by the letter. */
function parse(csv: string): readonly (readonly string[])[] {
	const rows: string[][] = [];
	let row: string[] = [];
	const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
	pattern.lastIndex = 1;
	for (let match = pattern.exec(csv); match !== null; match = pattern.exec(csv)) {
		row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
		if (match[3] === '\r\n') {
			rows.push(row);
			row = [];
		}

		if (pattern.lastIndex === csv.length) {
			return rows;
		}
	}

	throw new Error('Not CSV.');
}
