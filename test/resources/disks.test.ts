import {describe, expect, test} from 'vitest';
import {cellWidth} from '#domain/cells.ts';
import {diskColumns} from '#resources/disks.ts';
import {fitColumns} from '#resources/fit-columns.ts';
import {columnsOf} from '#resources/registry.ts';
import {headText, rowCells, rowText} from '#resources/row-cells.ts';
import {columnsOfSample} from '../support/columns.ts';
import fc from '../support/fast-check.ts';
import {sampleContext} from '../support/sample-context.ts';
import {sampleListedDisk, sampleListedDisks} from '../support/sample-disks.ts';
import {forbidden, hostileText} from '../support/sample-hostile-text.ts';
import {sampleNow} from '../support/sample-instances.ts';

const gap = 2;
// Of 80 columns, the pointer and the scroll bar have three.
const narrow = 77;
const day = 24 * 60 * 60 * 1000;

const {cell, tone, sorted} = columnsOfSample(diskColumns, sampleListedDisk);

describe('status', () => {
	test.each([
		['In_use', '● In use', '● 使用中', 'good'],
		['Available', '○ Available', '○ 待挂载', 'stopped'],
		['Attaching', '◐ Attaching', '◐ 挂载中', 'changing'],
		['Detaching', '◐ Detaching', '◐ 卸载中', 'changing'],
		['Creating', '◐ Creating', '◐ 创建中', 'changing'],
		['ReIniting', '◐ Resetting', '◐ 初始化中', 'changing'],
		['Deleting', '◐ Deleting', '◐ 删除中', 'changing'],
		['Transferring', '? Transferring', '? Transferring', 'normal'],
		['constructor', '? constructor', '? constructor', 'normal'],
	])('%s has a glyph, a word and a tone', (status, english, chinese, expected) => {
		expect(cell('status', {status})).toBe(english);
		expect(cell('status', {status}, 'zh-CN')).toBe(chinese);
		expect(tone('status', {status})).toBe(expected);
	});

	test('a locked disk is marked, not by colour alone', () => {
		expect(cell('status', {locks: ['financial']})).toBe('● In use ⊘');
		expect(tone('status', {locks: ['financial']})).toBe('bad');
	});
});

test('the instance, how many more, or none', () => {
	expect(cell('attachedTo', {instanceIds: ['i-1']})).toBe('i-1');
	expect(cell('attachedTo', {instanceIds: ['i-1', 'i-2', 'i-3']})).toBe('i-1 +2');
	expect(cell('attachedTo', {instanceIds: []})).toBe('–');
	expect(tone('attachedTo', {instanceIds: []})).toBe('muted');
});

test('kind, size and category in the user’s words, what is new as it was sent', () => {
	expect([cell('diskKind'), cell('diskKind', {type: 'data'}, 'zh-CN'), cell('diskKind', {type: 'x'})]).toEqual([
		'system',
		'数据盘',
		'x',
	]);
	expect([cell('diskSize'), cell('diskSize', {sizeGibibytes: 32_768})]).toEqual(['40 GiB', '32768 GiB']);
	expect([
		cell('category'),
		cell('category', {category: 'cloud_efficiency', performanceLevel: ''}, 'zh-CN'),
		cell('category', {category: 'local_ssd_pro', performanceLevel: ''}),
	]).toEqual(['ESSD PL1', '高效云盘', 'local_ssd_pro']);
});

test('what the API left out is a dash', () => {
	const {sizeGibibytes, createdAt, ...bare} = sampleListedDisk({
		name: '',
		type: '',
		category: '',
		performanceLevel: '',
		device: '',
		zoneId: '',
	});
	const values = Object.fromEntries(diskColumns.map(({title, value}) => [title, value(bare, sampleContext())]));
	expect(values).toMatchObject({
		name: '–',
		diskKind: '–',
		category: '–',
		device: '–',
		zone: '–',
		diskSize: '–',
		created: '–',
	});
});

test('how it is paid, and when that ends', () => {
	expect(cell('charge')).toBe('pay-as-you-go');
	expect(cell('charge', {chargeType: 'PrePaid', expiresAt: sampleNow + 5 * day})).toBe('subscription to 2026-08-08');
	expect(tone('charge', {chargeType: 'PrePaid', expiresAt: sampleNow + 5 * day})).toBe('changing');
	expect(tone('charge', {chargeType: 'PrePaid', expiresAt: sampleNow - day})).toBe('bad');
});

test('sizes and times sort by value, names as a person expects, what is missing last', () => {
	expect(
		sorted('diskSize', [
			{id: 'large', sizeGibibytes: 2048},
			{id: 'small', sizeGibibytes: 40},
		]),
	).toEqual(['small', 'large']);
	expect(
		sorted('name', [
			{id: 'none', name: ''},
			{id: 'ten', name: 'data-10'},
			{id: 'two', name: 'Data-2'},
		]),
	).toEqual(['two', 'ten', 'none']);
	expect(
		sorted('attachedTo', [
			{id: 'free', instanceIds: []},
			{id: 'used', instanceIds: ['i-1']},
		]),
	).toEqual(['used', 'free']);
	expect(
		sorted('created', [
			{id: 'young', createdAt: sampleNow},
			{id: 'old', createdAt: sampleNow - day},
		]),
	).toEqual(['old', 'young']);
});

test('every column can be sorted by', () => {
	expect(columnsOf('disks', true).filter(({sortKey}) => sortKey === undefined)).toEqual([]);
});

test('80 columns have what is asked for first, in one region and in many', () => {
	const wanted = ['name', 'status', 'attachedTo', 'diskKind', 'diskSize', 'category'];
	for (const isMany of [false, true]) {
		const titles = fitColumns(columnsOf('disks', isMany), narrow, gap).map(({column: {title}}) => title);
		expect(titles).toEqual(wanted);
	}
});

test('the region is shown over several regions only', () => {
	const titles = (isMany: boolean) =>
		fitColumns(columnsOf('disks', isMany), 150, gap).map(({column: {title}}) => title);
	expect(titles(true)).toContain('region');
	expect(titles(false)).not.toContain('region');
});

describe('a row', () => {
	test.each(['en', 'zh-CN'] as const)('stands straight under the titles, in %s', language => {
		for (const width of [37, narrow, 129, 260]) {
			const columns = fitColumns(columnsOf('disks', true), width, gap);
			const head = headText(columns, sampleContext(language).words, gap);
			expect(cellWidth(head)).toBeLessThanOrEqual(width);
			for (const disk of sampleListedDisks) {
				expect(cellWidth(rowText(columns, disk, sampleContext(language), gap))).toBe(cellWidth(head));
			}
		}
	});

	test('has its titles and known statuses whole', () => {
		for (const language of ['en', 'zh-CN'] as const) {
			const {words} = sampleContext(language);
			for (const {title, width} of columnsOf('disks', true)) {
				expect(cellWidth(words.columns[title])).toBeLessThanOrEqual(typeof width === 'number' ? width : width.min);
			}

			for (const status of Object.keys(words.diskStatuses)) {
				expect(cellWidth(cell('status', {status}, language) ?? '')).toBeLessThanOrEqual(11);
			}
		}
	});

	test('is exactly as wide as its columns and harmless, whatever a name holds', () => {
		fc.assert(
			fc.property(hostileText(), fc.integer({min: 3, max: 220}), (text, width) => {
				const disk = sampleListedDisk({name: text, category: text, status: text, instanceIds: [text], device: text});
				const columns = fitColumns(columnsOf('disks', true), width, gap);
				for (const [index, cells] of rowCells(columns, disk, sampleContext(), gap).entries()) {
					expect(cellWidth(cells.text)).toBe((columns[index]?.cells ?? 0) + (index === 0 ? 0 : gap));
					expect(cells.text).not.toMatch(forbidden);
				}
			}),
			{numRuns: 200},
		);
	});
});
