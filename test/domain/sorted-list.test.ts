import {describe, expect, test} from 'vitest';
import {addressKey, compareKeys, naturalKey} from '#domain/sort-key.ts';
import {insertSorted, type Order, sortList} from '#domain/sorted-list.ts';
import fc from '../support/fast-check.ts';

const sortedBy = (texts: readonly string[], keyOf: typeof naturalKey) =>
	sortList(texts, {keyOf, isDescending: false}).items;

describe('names sort as a person expects', () => {
	test.each([
		[
			['web-10', 'web-2', 'Web-1'],
			['Web-1', 'web-2', 'web-10'],
		],
		[
			['v1.10.0', 'v1.9.12', 'v1.9.2'],
			['v1.9.2', 'v1.9.12', 'v1.10.0'],
		],
		[
			['支付-10', '支付-9', '订单-1'],
			['支付-9', '支付-10', '订单-1'],
		],
		[
			['a', '', 'b'],
			['a', 'b', ''],
		],
		[
			['node-007', 'node-7', 'node-8'],
			['node-007', 'node-7', 'node-8'],
		],
		[
			['x-99999999999999999999', 'x-100000000000000000000', 'x-3'],
			['x-3', 'x-99999999999999999999', 'x-100000000000000000000'],
		],
	])('%j', (texts, sorted) => {
		expect(sortedBy(texts, naturalKey)).toEqual(sorted);
	});
});

test('addresses sort by value, IPv6 and nothing behind them', () => {
	expect(sortedBy(['10.0.0.10', '2408::1', '10.0.0.9', '', '9.255.0.1'], addressKey)).toEqual([
		'9.255.0.1',
		'10.0.0.9',
		'10.0.0.10',
		'2408::1',
		'',
	]);
});

type Row = {readonly key: string | number | undefined; readonly index: number};

const rows = fc
	.array(fc.oneof(fc.constant(undefined), fc.integer({min: -3, max: 3}), fc.constantFrom('a', 'b', 'c')), {
		maxLength: 40,
	})
	.map(keys => keys.map((key, index): Row => ({key, index})));
const order = (isDescending: boolean): Order<Row> => ({keyOf: ({key}) => key, isDescending});

test('sorting is stable, and what is missing is last, whichever way', () => {
	fc.assert(
		fc.property(rows, fc.boolean(), (list, isDescending) => {
			const {items} = sortList(list, order(isDescending));
			for (const [index, row] of items.slice(1).entries()) {
				const before = items[index] as Row;
				const difference = compareKeys(before.key, row.key);
				if (before.key === undefined) {
					expect(row.key).toBeUndefined();
				} else if (row.key !== undefined) {
					expect(isDescending ? -difference : difference).toBeLessThanOrEqual(0);
				}

				if (difference === 0) {
					expect(before.index).toBeLessThan(row.index);
				}
			}
		}),
	);
});

test('rows that arrive in pieces end up where sorting all of them puts them', () => {
	fc.assert(
		fc.property(rows, fc.integer({min: 1, max: 7}), fc.boolean(), (list, size, isDescending) => {
			let sorted = sortList<Row>([], order(isDescending));
			for (let start = 0; start < list.length; start += size) {
				sorted = insertSorted(sorted, list.slice(start, start + size), order(isDescending));
			}

			expect(sorted).toEqual(sortList(list, order(isDescending)));
		}),
	);
});
