import {expect, test} from 'vitest';
import {suggest} from '#domain/suggest.ts';
import fastCheck from '../support/fast-check.ts';

const candidates = ['name', 'id', 'status', 'region', 'memory', 'private', 'public', 'eip', 'security-groups'];

test.each([
	// A letter too few, too many, another one, two swapped.
	['staus', 'status'],
	['statuss', 'status'],
	['stazus', 'status'],
	['satus', 'status'],
	['tsatus', 'status'],
	['STAUS', 'status'],
	['nmae', 'name'],
	['securtiy-grops', 'security-groups'],
	// Not written to the end.
	['mem', 'memory'],
	['pub', 'public'],
	// Nothing is near.
	['env', undefined],
	['x', undefined],
	['', undefined],
	['名称', undefined],
	['completely-different', undefined],
])('%s → %s', (word, expected) => {
	expect(suggest(word, candidates)).toBe(expected);
});

test('the nearest one, the first of those that are equally near', () => {
	expect(suggest('regions', ['regionx', 'region', 'regionz'])).toBe('regionx');
	expect(suggest('disk', ['risk', 'disks', 'desk'])).toBe('risk');
});

test('one letter wrong in a long word always leads to it', () => {
	const word = fastCheck.stringMatching(/^[a-m]{5,12}$/);
	fastCheck.assert(
		fastCheck.property(word, fastCheck.nat(), (right, place) => {
			const at = place % right.length;
			for (const wrong of [
				right.slice(0, at) + right.slice(at + 1),
				`${right.slice(0, at)}z${right.slice(at)}`,
				`${right.slice(0, at)}z${right.slice(at + 1)}`,
			]) {
				expect(suggest(wrong, [`${right}nothing-like-it`, right])).toBe(right);
			}
		}),
	);
});

test('a word without end is no candidate’s slip, and soon known as such', () => {
	expect(suggest('a'.repeat(1_000_000), candidates)).toBeUndefined();
});
