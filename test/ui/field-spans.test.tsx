import {expect, test} from 'vitest';
import {graphemes} from '#domain/cells.ts';
import {fieldSpans} from '#ui/field-spans.ts';
import {spansWidth} from '#ui/spans.ts';
import {TextField} from '#ui/text-field.tsx';
import {themeFor} from '#ui/theme.ts';
import fc from '../support/fast-check.ts';
import {rowsOf} from '../support/rows-of.ts';
import {forbidden, hostileText} from '../support/sample-hostile-text.ts';

/** The line with the cursor in brackets. */
function drawn(value: string, cursor: number, width: number): string {
	return fieldSpans(value, cursor, width)
		.map(({text, tone}) => (tone === 'cursor' ? `[${text}]` : text))
		.join('');
}

test('the cursor stands on its character, or behind the last one', () => {
	expect([drawn('web', 0, 10), drawn('web', 1, 10), drawn('web', 3, 10)]).toEqual(['[w]eb', 'w[e]b', 'web[ ]']);
});

test('a long line scrolls with the cursor', () => {
	expect(drawn('abcdefghij', 10, 6)).toBe('…ghij[ ]');
	expect(drawn('abcdefghij', 7, 6)).toBe('…defg[h]');
	expect(drawn('abcdefghij', 2, 6)).toBe('ab[c]de…');
});

test('wide characters stay whole', () => {
	expect(drawn('订单服务主节点', 7, 8)).toBe('…主节点[ ]');
	expect(drawn('订单服务主节点', 0, 8)).toBe('[订]单服…');
});

test('the cursor is always in sight, nothing is wider than the field or harmful', () => {
	fc.assert(
		fc.property(hostileText(), fc.nat(40), fc.integer({min: 4, max: 60}), (value, position, width) => {
			const cursor = Math.min(position, graphemes(value).length);
			const spans = fieldSpans(value, cursor, width);
			expect(spans.filter(({tone}) => tone === 'cursor')).toHaveLength(1);
			expect(spansWidth(spans)).toBeLessThanOrEqual(width);
			expect(spans.map(({text}) => text).join('')).not.toMatch(forbidden);
		}),
		{numRuns: 300},
	);
});

test('a field shows its label, its value and what it is for', () => {
	const field = (parts: {readonly value: string; readonly isFocused: boolean}) =>
		rowsOf(
			<TextField
				label="Token"
				labelColumn={8}
				cursor={0}
				placeholder="optional"
				columns={40}
				theme={themeFor(true)}
				{...parts}
			/>,
		)[0];
	expect(field({value: 'abc', isFocused: false})).toBe('  Token     abc');
	expect(field({value: '', isFocused: false})).toBe('  Token     optional');
	expect(field({value: '', isFocused: true})).toBe('❯ Token       optional');
});
