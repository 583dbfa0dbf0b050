import {expect, test} from 'vitest';
import type {Remote} from '#domain/remote.ts';
import {remoteLines} from '#resources/details/remote-lines.ts';
import {failed, forbidden, loaded, loading, texts} from '../../support/detail-tabs.ts';
import {sampleContext} from '../../support/sample-context.ts';

const show = {
	loading: 'Asking…',
	none: 'None.',
	lines: (names: readonly string[]) => names.map(text => ({kind: 'text', text}) as const),
};

function lines(remote: Remote<readonly string[]>, width = 60) {
	return remoteLines(remote, show, sampleContext(), width);
}

test('what is not there yet is one muted line', () => {
	expect(lines(loading())).toEqual([{kind: 'text', text: 'Asking…', tone: 'muted'}]);
	expect(lines({status: {phase: 'idle'}})).toEqual([{kind: 'text', text: 'Asking…', tone: 'muted'}]);
});

test('nothing is one muted sentence', () => {
	expect(lines(loaded([]))).toEqual([{kind: 'text', text: 'None.', tone: 'muted'}]);
});

test('what was there stays while it is asked for again', () => {
	expect(texts(lines(loading(['a'])))).toEqual(['a']);
	expect(texts(lines(loading([])))).toEqual(['Asking…']);
});

test('a failure says why and what to do', () => {
	expect(lines(failed(forbidden('DescribeDisks')), 200)).toEqual([
		{
			kind: 'text',
			text: '✗ DescribeDisks in cn-hangzhou: this user lacks the permission ecs:DescribeDisks',
			tone: 'bad',
		},
		{
			kind: 'text',
			text: 'Ask the account’s administrator for ecs:DescribeDisks; AliyunECSReadOnlyAccess is enough to look.',
		},
	]);
});

test('a failure that may pass names the key that asks again', () => {
	expect(texts(lines(failed({kind: 'throttled'}), 200)).at(-1)).toContain('Press r to try again.');
});

test('older data stands below a failure, and is said to be older', () => {
	const all = lines(failed({kind: 'timed-out', place: 'ecs.cn-hangzhou.aliyuncs.com'}, ['a', 'b']), 200);
	expect(texts(all)[0]).toBe('✗ no answer from ecs.cn-hangzhou.aliyuncs.com in time');
	expect(texts(all).slice(2)).toEqual(['What is shown is older.', 'a', 'b']);
});

test('nothing that is older is not worth a word', () => {
	expect(texts(lines(failed({kind: 'throttled'}, []), 200))).toHaveLength(2);
});
