import {expect, test} from 'vitest';
import {tagLines} from '#resources/details/tags.ts';
import {texts} from '../../support/detail-tabs.ts';
import {sampleContext} from '../../support/sample-context.ts';

function lines(tags: Parameters<typeof tagLines>[0], width = 40) {
	return texts(tagLines(tags, sampleContext(), width));
}

test('stand in the order a person expects, empty values as a dash', () => {
	expect(
		lines([
			{key: 'node-10', value: 'c'},
			{key: 'Team', value: '交易平台'},
			{key: 'node-2', value: ''},
		]),
	).toEqual(['Tags', 'node-2   –', 'node-10  c', 'Team     交易平台']);
});

test('a long value is shown in full', () => {
	const value = 'x'.repeat(128);
	expect(
		lines([{key: 'k', value}])
			.slice(1)
			.join('')
			.replaceAll(/[^x]/g, ''),
	).toBe(value);
});

test('none is one sentence', () => {
	expect(lines([])).toEqual(['Tags', 'No tags.']);
});
