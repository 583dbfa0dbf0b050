import {expect, test} from 'vitest';
import {compareKeys, type SortKey} from '#domain/sort-key.ts';
import {type Order, sortList} from '#domain/sorted-list.ts';
import {sortAnew} from '#state/sort-anew.ts';
import fc from '../support/fast-check.ts';

type Row = {readonly name: SortKey; readonly size: SortKey};

const keysOf = {name: ({name}: Row) => name, size: ({size}: Row) => size};
const orderBy = (column: keyof typeof keysOf, isDescending = false): Order<Row> => ({
	keyOf: keysOf[column],
	isDescending,
});

const parts = fc.array(
	fc.array(
		fc.record({
			name: fc.constantFrom('a', 'b', 'c', undefined),
			size: fc.constantFrom<SortKey>(1, 2, 'x', undefined),
		}),
		{maxLength: 8},
	),
	{maxLength: 4},
);
const orders = fc.array(fc.record({column: fc.constantFrom('name', 'size'), isDescending: fc.boolean()}), {
	minLength: 1,
	maxLength: 8,
});

test('whatever a list was sorted by before, it has the order that is asked for', () => {
	fc.assert(
		fc.property(parts, orders, (rows, wanted) => {
			let before: Parameters<typeof sortAnew<Row>>[2];
			for (const {column, isDescending} of wanted) {
				const order = orderBy(column as keyof typeof keysOf, isDescending);
				const sorted = sortAnew(rows, order, before);
				expect(sorted.keys).toEqual(sortList(rows.flat(), order).keys);
				expect(sorted.items.map(order.keyOf)).toEqual(sorted.keys);
				expect(new Set(sorted.items)).toEqual(new Set(rows.flat()));
				before = {order, sorted};
			}
		}),
	);
});

test('equal rows keep their order when a list is turned round', () => {
	const rows = [1, 2, 1, undefined, 2, 1, undefined].map((size, index): Row => ({name: `${index}`, size}));
	const up = sortList(rows, orderBy('size'));
	const down = sortAnew([rows], orderBy('size', true), {order: orderBy('size'), sorted: up});
	expect(down.items.map(({name}) => name)).toEqual(['1', '4', '0', '2', '5', '3', '6']);
	expect(down).toEqual(sortList(rows, orderBy('size', true)));
	expect(down.keys.map((key, index) => compareKeys(key, up.keys[index])).some(difference => difference !== 0)).toBe(
		true,
	);
});

test('an order is remembered for just the rows that were in it', () => {
	const rows: readonly Row[] = [
		{name: 'b', size: 1},
		{name: 'a', size: 2},
	];
	const byName = {order: orderBy('name'), sorted: sortAnew([rows], orderBy('name'))};
	const bySize = {order: orderBy('size'), sorted: sortAnew([rows], orderBy('size'), byName)};
	expect(sortAnew([rows], orderBy('name'), bySize)).toBe(byName.sorted);

	const more = [...rows, {name: 'A', size: 3}];
	expect(sortAnew([more], orderBy('name')).items).toHaveLength(3);
	expect(sortAnew([rows, more], orderBy('name')).items).toHaveLength(5);
});
