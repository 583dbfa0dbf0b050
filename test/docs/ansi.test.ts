import {expect, test} from 'vitest';
import {parseAnsi} from '../../scripts/docs/ansi.ts';

test('pieces have the style that was switched on before them', () => {
	expect(parseAnsi('a\u001B[1m\u001B[36mb\u001B[39mc\u001B[22md\u001B[97;41me\u001B[0mf')).toEqual([
		{text: 'a'},
		{text: 'b', isBold: true, color: 6},
		{text: 'c', isBold: true, color: undefined},
		{text: 'd', isBold: false, isDim: false, color: undefined},
		{text: 'e', isBold: false, isDim: false, color: 15, background: 1},
		{text: 'f'},
	]);
});

test.each(['\u001B[2J', '\u001B]8;;https://example.com\u0007', '\u001B[38;5;200m'])(
	'%j has no place in a picture',
	text => {
		expect(() => parseAnsi(text)).toThrow();
	},
);
