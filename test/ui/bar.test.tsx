import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {Bar, fitSegments, type Segment, segment} from '#ui/bar.tsx';
import {HintBar} from '#ui/hint-bar.tsx';
import {spansWidth} from '#ui/spans.ts';
import {themeFor} from '#ui/theme.ts';
import fc from '../support/fast-check.ts';
import {rowsOf} from '../support/rows-of.ts';
import {hostileText} from '../support/sample-hostile-text.ts';

const theme = themeFor(true);
const right = (text: string, priority: number): Segment => ({...segment(text, priority), side: 'right'});

test('parts stand at the left and at the right edge', () => {
	expect(
		rowsOf(<Bar segments={[segment('one', 0), segment('two', 1), right('age', 2)]} columns={20} theme={theme} />),
	).toEqual(['  one  two      age']);
});

test('what matters least leaves first, the order stays', () => {
	const segments = [segment('least', 3), segment('most', 0), right('some', 1)];
	expect(rowsOf(<Bar segments={segments} columns={15} theme={theme} />)).toEqual(['  most    some']);
});

test('a part that may be cut is cut before it leaves', () => {
	const segments = [segment('region', 0), {...segment('a-long-profile', 1), shrinksTo: 6}];
	const texts = (width: number) => fitSegments(segments, width).map(({spans}) => spans.map(({text}) => text).join(''));
	expect(texts(22)).toEqual(['region', 'a-long-profile']);
	expect(texts(14)).toEqual(['region', 'a-lon…']);
	expect(texts(13)).toEqual(['region']);
});

test('never wider than the terminal', () => {
	fc.assert(
		fc.property(
			fc.array(fc.record({text: hostileText(), priority: fc.nat(9), shrinksTo: fc.integer({min: 1, max: 9})}), {
				maxLength: 8,
			}),
			fc.integer({min: 4, max: 140}),
			(parts, width) => {
				const fitted = fitSegments(
					parts.map(({text, priority, shrinksTo}) => ({...segment(text, priority), shrinksTo})),
					width,
				);
				const total = fitted.reduce((sum, {spans}) => sum + spansWidth(spans) + 2, -2);
				expect(total).toBeLessThanOrEqual(width);
			},
		),
	);
});

test('hints are shown whole or not at all', () => {
	const hints = [
		{key: 'Enter', label: 'open'},
		{key: 'Ctrl-d', label: 'half a page down'},
		{key: 'q', label: 'back'},
	];
	const row = (columns: number) => rowsOf(<HintBar hints={hints} columns={columns} theme={theme} />, columns)[0];
	expect(row(80)).toBe('  Enter open  Ctrl-d half a page down  q back');
	expect(row(40)).toBe('  Enter open  Ctrl-d half a page down');
	expect(row(30)).toBe('  Enter open  q back');
	expect(stringWidth(row(12) ?? '')).toBeLessThanOrEqual(12);
});
