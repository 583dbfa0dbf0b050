import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {fitColumns} from '#resources/fit-columns.ts';
import {instanceColumns} from '#resources/instances.ts';
import {headText, rowCells, rowText} from '#resources/row-cells.ts';
import {columnsOfSample} from '../support/columns.ts';
import fc from '../support/fast-check.ts';
import {sampleContext} from '../support/sample-context.ts';
import {forbidden, hostileText} from '../support/sample-hostile-text.ts';
import {sampleInstance, sampleInstances, sampleNow} from '../support/sample-instances.ts';

const day = 24 * 60 * 60 * 1000;

const {cell, tone} = columnsOfSample(instanceColumns, sampleInstance);

describe('status', () => {
	test.each([
		['Running', '● Running', '● 运行中', 'good'],
		['Stopped', '○ Stopped', '○ 已停止', 'stopped'],
		['Starting', '◐ Starting', '◐ 启动中', 'changing'],
		['Stopping', '◐ Stopping', '◐ 停止中', 'changing'],
		['Pending', '◐ Pending', '◐ 准备中', 'changing'],
		['Hibernating', '? Hibernating', '? Hibernating', 'normal'],
		['constructor', '? constructor', '? constructor', 'normal'],
	])('%s has a glyph, a word and a tone', (status, english, chinese, expected) => {
		expect(cell('status', {status})).toBe(english);
		expect(cell('status', {status}, 'zh-CN')).toBe(chinese);
		expect(tone('status', {status})).toBe(expected);
	});

	test('a locked instance is marked, not by colour alone', () => {
		expect(cell('status', {locks: ['financial']})).toBe('● Running ⊘');
		expect(tone('status', {locks: ['financial']})).toBe('bad');
	});

	test('every known one fits into its column with the mark', () => {
		const column = instanceColumns.find(({title}) => title === 'status');
		for (const status of ['Running', 'Stopped']) {
			expect(stringWidth(cell('status', {status, locks: ['security']}) ?? '')).toBeLessThanOrEqual(
				Number(column?.width),
			);
		}
	});
});

describe('billing', () => {
	test('pay-as-you-go never has a date', () => {
		expect(cell('charge', {chargeType: 'PostPaid'})).toBe('pay-as-you-go');
	});

	test('a subscription says until when', () => {
		expect(cell('charge', {chargeType: 'PrePaid', expiresAt: sampleNow + 30 * day})).toBe('subscription to 2026-09-02');
		expect(cell('charge', {chargeType: 'PrePaid', expiresAt: sampleNow + 30 * day}, 'zh-CN')).toBe(
			'包年包月 2026-09-02 到期',
		);
	});

	test('one without an end has no date', () => {
		expect(cell('charge', {chargeType: 'PrePaid'})).toBe('subscription');
	});

	test('spot is neither', () => {
		expect(cell('charge', {spotStrategy: 'SpotAsPriceGo'})).toBe('spot');
	});

	test('a way of paying that is new is shown as it was sent', () => {
		expect(cell('charge', {chargeType: 'SavingPlan'})).toBe('SavingPlan');
	});

	test.each([
		[-1, 'bad'],
		[7 * day - 1, 'changing'],
		[7 * day, 'normal'],
	])('ending in %i ms is toned %s', (left, expected) => {
		expect(tone('charge', {chargeType: 'PrePaid', expiresAt: sampleNow + left})).toBe(expected);
	});

	test('one that has ended says so', () => {
		expect(cell('charge', {chargeType: 'PrePaid', expiresAt: sampleNow})).toBe('subscription ended 2026-08-03');
	});
});

describe('addresses', () => {
	test('of several the first, and how many more', () => {
		expect(cell('privateAddress', {privateAddresses: ['10.0.0.1', '10.0.0.2', '10.0.0.3']})).toBe('10.0.0.1 +2');
	});

	test('an EIP stands before public addresses', () => {
		expect(cell('publicAddress', {elasticAddress: '198.51.100.7', publicAddresses: ['203.0.113.24']})).toBe(
			'198.51.100.7 +1',
		);
		expect(cell('publicAddress', {publicAddresses: ['203.0.113.24']})).toBe('203.0.113.24');
	});

	test('none is a dash', () => {
		expect(cell('publicAddress', {})).toBe('–');
		expect(cell('privateAddress', {privateAddresses: []})).toBe('–');
	});
});

test('the system is named in the language of the user, else as there is', () => {
	expect(cell('system', {})).toBe('Alibaba Cloud Linux 3.2104 LTS 64 bit');
	expect(cell('system', {}, 'zh-CN')).toBe('Alibaba Cloud Linux 3.2104 LTS 64位');
	expect(cell('system', {osNameEnglish: ''})).toBe('Alibaba Cloud Linux 3.2104 LTS 64位');
	expect(cell('system', {osNameEnglish: '', osName: ''})).toBe('–');
});

test('size, creation and a missing name', () => {
	expect(cell('size', {memoryMebibytes: 512})).toBe('2/512 MiB');
	expect(cell('created', {})).toBe('2025-11-02');
	expect(cell('name', {name: ''})).toBe('–');
});

test('what the API left out is a dash', () => {
	const {virtualCpus, memoryMebibytes, createdAt, ...bare} = sampleInstance();
	const values = Object.fromEntries(
		instanceColumns.map(({title, value}) => [title, value({...bare, zoneId: '', type: ''}, sampleContext())]),
	);
	expect(values).toMatchObject({size: '–', created: '–', zone: '–', type: '–'});
});

describe('a row', () => {
	const gap = 2;

	test('stands straight under the titles', () => {
		const columns = fitColumns(instanceColumns, 200, gap);
		const head = headText(columns, sampleContext().words, gap);
		for (const instance of sampleInstances) {
			expect(stringWidth(rowText(columns, instance, sampleContext(), gap))).toBe(stringWidth(head));
		}
	});

	test('is exactly as wide as its columns and harmless, whatever a name holds', () => {
		fc.assert(
			fc.property(hostileText(), hostileText(), fc.integer({min: 3, max: 220}), (name, type, width) => {
				const columns = fitColumns(instanceColumns, width, gap);
				const cells = rowCells(columns, sampleInstance({name, type}), sampleContext(), gap);
				for (const [index, {text}] of cells.entries()) {
					expect(stringWidth(text)).toBe((columns[index]?.cells ?? 0) + (index === 0 ? 0 : gap));
					expect(text).not.toMatch(forbidden);
				}
			}),
			{numRuns: 500},
		);
	});
});
