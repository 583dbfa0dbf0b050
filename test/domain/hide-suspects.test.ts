import {expect, test} from 'vitest';
import {hideSuspects} from '#domain/hide-suspects.ts';
import fc from '../support/fast-check.ts';

test.each([
	["Cannot read properties of undefined (reading 'name')", "Cannot read properties of undefined (reading 'name')"],
	['x.toSorted is not a function', 'x.toSorted is not a function'],
	['describeRegions is missing', 'describeRegions is missing'],
	[
		`Unexpected token 'h', "{"password": "hunter2"}" is not valid JSON`,
		`Unexpected token 'h', "***" is not valid JSON`,
	],
	["The argument 'path' must be a string. Received 'hunter2'", "The argument 'path' must be a string. Received '***'"],
	['Worker terminated: ERR_WORKER_OUT_OF_MEMORY', 'Worker terminated: ERR_WORKER_OUT_OF_MEMORY'],
	['no such key: LTAI5tNobodyKnowsThisOne', 'no such key: ***'],
	['Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'Bearer ***.***.***'],
	['a key of yours: swordfish', 'a key of yours: ***'],
])('%s', (message, expected) => {
	expect(hideSuspects(message, ['swordfish'])).toBe(expected);
});

test('what an AccessKey can look like never stays, wherever it stands', () => {
	const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
	const secret = fc.string({unit: fc.constantFrom(...characters), minLength: 24, maxLength: 64});
	fc.assert(
		fc.property(secret, fc.string(), fc.string(), (hidden, before, after) => {
			expect(hideSuspects(before + hidden + after, [])).not.toContain(hidden);
		}),
	);
});
