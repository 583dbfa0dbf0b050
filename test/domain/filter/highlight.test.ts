import {expect, test} from 'vitest';
import {graphemes} from '#domain/cells.ts';
import {highlight, instanceLanguage, parseFilter} from '#domain/filter/filter.ts';
import fc from '../../support/fast-check.ts';
import {hostileText} from '../../support/sample-hostile-text.ts';

function found(expression: string, cell: string, text: string): readonly string[] {
	const parsed = parseFilter(expression, instanceLanguage);
	return parsed.ok ? highlight(parsed.filter, cell, text).map(({start, end}) => text.slice(start, end)) : [];
}

test('plain words and regular expressions are found in every column, in either case', () => {
	expect(found('web', 'name', 'Web-1 of WEB')).toEqual(['Web', 'WEB']);
	expect(found('1 web', 'name', 'web-1')).toEqual(['web', '1']);
	expect(found('/\\d+$/', 'type', 'ecs.g7.16xlarge-42')).toEqual(['42']);
	expect(found('web-', 'privateAddress', '10.0.0.1')).toEqual([]);
});

test('what a column must have is found in that column alone', () => {
	expect(found('status=running', 'status', '● Running')).toEqual(['Running']);
	expect(found('status=running', 'name', 'running-man')).toEqual([]);
	expect(found('ip=10.*', 'privateAddress', '10.0.0.1')).toEqual(['10.']);
});

test('of what must not be there nothing is found', () => {
	expect(found('!web status!=stopped', 'name', 'web')).toEqual([]);
});

test('places that touch are one, and no character is cut', () => {
	expect(found('we web eb-', 'name', 'web-1')).toEqual(['web-']);
	expect(found('i', 'name', 'İstanbul')).toEqual(['İ']);
	expect(found('e', 'name', 'cafe\u0301')).toEqual(['e\u0301']);
});

test('whatever is searched in whatever text, whole characters are found, in order', () => {
	fc.assert(
		fc.property(hostileText(), fc.string({minLength: 1, maxLength: 3}), (text, needle) => {
			const parsed = parseFilter(`"${needle.replaceAll('"', '')}x" "${needle.replaceAll('"', '')}"`, instanceLanguage);
			const ranges = parsed.ok ? highlight(parsed.filter, 'name', text) : [];
			const bounds = new Set([0]);
			let position = 0;
			for (const character of graphemes(text)) {
				position += character.length;
				bounds.add(position);
			}

			let last = -1;
			for (const {start, end} of ranges) {
				expect(start).toBeGreaterThan(last);
				expect(end).toBeGreaterThan(start);
				expect(bounds.has(start) && bounds.has(end)).toBe(true);
				last = end;
			}
		}),
	);
});
