import {expect, test} from 'vitest';
import {type ThemeTone, themeFor} from '#ui/theme.ts';

const terminalColors = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white', 'gray'];
const tones = Object.keys(themeFor(true)) as readonly ThemeTone[];

test('only the terminal’s own colours are used', () => {
	for (const tone of tones) {
		const {color} = themeFor(true)[tone];
		expect(color === undefined || terminalColors.includes(color)).toBe(true);
	}
});

test('without colour every tone keeps the rest of its look', () => {
	expect(Object.keys(themeFor(false))).toEqual(tones);
	for (const tone of tones) {
		const {color, ...rest} = themeFor(true)[tone];
		expect(themeFor(false)[tone]).toEqual(rest);
	}
});

test('selection and cursor are seen without colour', () => {
	expect([themeFor(false).selected, themeFor(false).cursor]).toEqual([{inverse: true}, {inverse: true}]);
});
