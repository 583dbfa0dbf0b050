import {expect, test} from 'vitest';
import type {Instance} from '#domain/instance.ts';
import {fitColumns} from '#resources/fit-columns.ts';
import {columnsOf} from '#resources/registry.ts';
import {contextOf} from '#screens/context.ts';
import {rowCache} from '#screens/row-cache.ts';
import {sampleInstance, sampleNow} from '../support/sample-instances.ts';
import {startState} from '../support/sample-state.ts';

const instanceColumns = columnsOf('instances', false);

const state = startState({size: {columns: 80, rows: 24}, language: 'en'});
const minute = Math.floor(sampleNow / 60_000) * 60_000;
const columns = fitColumns(instanceColumns, 77, 2);

test('a line is made once for as long as nothing about it changes', () => {
	const line = rowCache<Instance>(2);
	const instance = sampleInstance();
	const first = line(instance, columns, contextOf({...state, now: minute}));
	expect(line(instance, columns, contextOf({...state, now: minute + 59_999}))).toBe(first);
});

test('another width, language or minute makes it anew', () => {
	const line = rowCache<Instance>(2);
	const instance = sampleInstance();
	const first = line(instance, columns, contextOf({...state, now: minute}));
	expect(line(instance, columns, contextOf({...state, now: minute + 60_000}))).not.toBe(first);
	expect(
		line(instance, columns, contextOf({...state, language: 'zh-CN'}))
			.map(({text}) => text)
			.join(''),
	).toContain('运行中');
	expect(line(instance, fitColumns(instanceColumns, 37, 2), contextOf(state)).length).toBeLessThan(first.length);
});

test('a line ends where its text ends', () => {
	const line = rowCache<Instance>(2);
	expect(line(sampleInstance({publicAddresses: []}), columns, contextOf(state)).at(-1)?.text).toMatch(/–$/);
});
