import {expect, test} from 'vitest';
import type {Json} from '#domain/json.ts';
import {fingerprint} from '#io/lists/fingerprint.ts';
import fastCheck from '../../support/fast-check.ts';

const json = fastCheck.jsonValue() as fastCheck.Arbitrary<Json>;

test('equal values have one fingerprint, other values another', () => {
	fastCheck.assert(
		fastCheck.property(json, json, (a, b) => {
			const [first, second] = [a, b].map(value => JSON.stringify(value));
			expect(fingerprint(JSON.parse(first ?? ''))).toBe(fingerprint(JSON.parse(first ?? '')));
			expect(fingerprint(JSON.parse(first ?? '')) === fingerprint(JSON.parse(second ?? ''))).toBe(first === second);
		}),
		{numRuns: 2000},
	);
});

test.each<[what: string, a: Json, b: Json]>([
	['a value in another field', {a: 'x', b: ''}, {a: '', b: 'x'}],
	['a field of another name', {a: 'x'}, {b: 'x'}],
	['texts that are one text together', ['ab', 'c'], ['a', 'bc']],
	['a number as a text', 1, '1'],
	['nothing as a text', null, 'null'],
	['lists in lists', [[], []], [[[]]]],
	['a record and a list', {}, []],
	['two values in another order', ['10.0.0.1', '10.0.0.2'], ['10.0.0.2', '10.0.0.1']],
])('is seen: %s', (_what, a, b) => {
	expect(fingerprint(a)).not.toBe(fingerprint(b));
});
