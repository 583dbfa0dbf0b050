import {expect, test} from 'vitest';
import {replaceBlocks} from '../../scripts/docs/replace-blocks.ts';

const page = 'before\n<!-- keys:start -->\nold\n<!-- keys:end -->\nafter\n';

test('what is between the markers is replaced, all else stays', () => {
	expect(replaceBlocks(page, {keys: 'new'})).toBe('before\n<!-- keys:start -->\nnew\n<!-- keys:end -->\nafter\n');
});

test('doing it again changes nothing', () => {
	const once = replaceBlocks(page, {keys: '| a |\n| $& |'});
	expect(replaceBlocks(once, {keys: '| a |\n| $& |'})).toBe(once);
});

test.each([
	['missing', 'before'],
	['not closed', '<!-- keys:start -->'],
	['the wrong way round', '<!-- keys:end --><!-- keys:start -->'],
	['there twice', page + page],
])('markers that are %s are a mistake', (_, text) => {
	expect(() => replaceBlocks(text, {keys: 'new'})).toThrow('<!-- keys:start -->');
});
