import {expect, test} from 'vitest';
import {isTooOld, neededNode} from '#command-line/needed-node.ts';
import packageJson from '../../package.json' with {type: 'json'};

test.each([
	['18.20.8', true],
	['20.20.2', true],
	['22.9.0', true],
	['22.12.0', false],
	['22.13.1', false],
	['24.0.0', false],
])('Node %s is too old: %s', (version, tooOld) => {
	expect(isTooOld(version)).toBe(tooOld);
});

test('what is needed is what the package says', () => {
	expect(packageJson.engines.node).toBe(`>=${neededNode}`);
});
