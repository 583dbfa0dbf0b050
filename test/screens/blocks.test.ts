import {expect, test} from 'vitest';
import {fitBlocks} from '#screens/blocks.ts';

const blocks = [
	{lines: ['margin'], priority: 3},
	{lines: ['question', 'question'], priority: 0},
	{lines: ['why', 'why', 'why'], priority: 2, canBeCut: true},
	{lines: ['answers'], priority: 1},
] as const;

test('everything stands in its order when there is room', () => {
	expect(fitBlocks(blocks, 7)).toEqual(['margin', 'question', 'question', 'why', 'why', 'why', 'answers']);
});

test('what matters least leaves first', () => {
	expect(fitBlocks(blocks, 6)).toEqual(['question', 'question', 'why', 'why', 'why', 'answers']);
});

test('a block that may be cut loses its last lines before it leaves', () => {
	expect(fitBlocks(blocks, 4)).toEqual(['question', 'question', 'why', 'answers']);
	expect(fitBlocks(blocks, 3)).toEqual(['question', 'question', 'answers']);
});
