import {describe, expect, test} from 'vitest';
import type {Line} from '#resources/line.ts';
import {matchRanges, searchLines} from '#resources/search-lines.ts';
import fc from '../support/fast-check.ts';
import {hostileText} from '../support/sample-hostile-text.ts';

const lines: readonly Line[] = [
	{kind: 'heading', text: 'Overview'},
	{kind: 'field', label: '  "Name": ', value: '"Web-01"'},
	{kind: 'blank'},
	{kind: 'text', text: '订单服务 WEB', tone: 'muted'},
];

describe('lines', () => {
	test.each([
		['web', [1, 3]],
		['WEB-01', [1]],
		['"name": "web', [1]],
		['over', [0]],
		['服务', [3]],
		['nowhere', []],
		['', []],
	])('%j is found in %j', (needle, expected) => {
		expect(searchLines(lines, needle)).toEqual(expected);
	});
});

function matches(text: string, needle: string): readonly string[] {
	return matchRanges(text, needle).map(({start, end}) => text.slice(start, end));
}

describe('places', () => {
	test('are those of the text as it is', () => {
		expect(matchRanges('Web web', 'WEB')).toEqual([
			{start: 0, end: 3},
			{start: 4, end: 7},
		]);
		expect(matchRanges('aaa', 'aa')).toEqual([{start: 0, end: 2}]);
		expect(matchRanges('web', '')).toEqual([]);
	});

	test('are right behind letters that are longer in lower case', () => {
		expect('İ'.toLowerCase()).toHaveLength(2);
		expect(matchRanges('İİ web', 'web')).toEqual([{start: 3, end: 6}]);
		expect(matches('xİstanbul', 'i̇stan')).toEqual(['İstan']);
		expect(matches('İ', 'i')).toEqual(['İ']);
	});

	test('do not overlap when letters match by halves', () => {
		expect(matchRanges('İİİ', '\u0307i')).toEqual([{start: 0, end: 2}]);
	});

	test('are whole characters beyond the first 65,536', () => {
		expect(matchRanges('🚀web🚀', '🚀')).toEqual([
			{start: 0, end: 2},
			{start: 5, end: 7},
		]);
	});

	test('do not depend on what a letter stands before', () => {
		expect(matches('ΟΔΥΣΣΕΥΣ ΣΑ', 'σα')).toEqual(['ΣΑ']);
		expect(matches('ΣΑΣ', 'ΣΑΣ')).toEqual(['ΣΑΣ']);
	});
});

test('a line is found just when there is a place in it, and the places follow each other within the text', () => {
	fc.assert(
		fc.property(hostileText(), fc.oneof(hostileText(), fc.constantFrom('i', 'web', 'İ', '订单')), (text, needle) => {
			const ranges = matchRanges(text, needle);
			expect(searchLines([{kind: 'text', text}], needle)).toEqual(ranges.length > 0 ? [0] : []);
			let last = 0;
			for (const {start, end} of ranges) {
				expect(start).toBeGreaterThanOrEqual(last);
				expect(end).toBeGreaterThan(start);
				last = end;
			}

			expect(last).toBeLessThanOrEqual(text.length);
		}),
		{numRuns: 500},
	);
});
