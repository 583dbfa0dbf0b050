import {expect, test} from 'vitest';
import {fitColumns} from '#resources/fit-columns.ts';
import {columnsOf} from '#resources/registry.ts';
import type {ColumnSize} from '#resources/resource.ts';
import fc from '../support/fast-check.ts';

const instanceColumns = columnsOf('instances', false);

const titles = (width: number) => fitColumns(instanceColumns, width, 2).map(({column}) => column.title);

const columnSizes: fc.Arbitrary<readonly ColumnSize[]> = fc
	.array(
		fc.oneof(
			fc.integer({min: 1, max: 30}),
			fc.record({
				min: fc.integer({min: 1, max: 30}),
				grow: fc.integer({min: 1, max: 5}),
				max: fc.integer({min: 30, max: 60}),
			}),
		),
		{minLength: 1, maxLength: 12},
	)
	.chain(widths =>
		fc
			.shuffledSubarray(
				widths.map((_, index) => index),
				{minLength: widths.length},
			)
			.map(priorities => widths.map((width, index) => ({width, priority: priorities[index] ?? 0}))),
	);

function total(fitted: readonly {readonly cells: number}[], gap: number): number {
	return fitted.reduce((sum, {cells}) => sum + cells, 0) + gap * (fitted.length - 1);
}

test('a wide terminal has every column, in the order of the table', () => {
	expect(titles(250)).toEqual(instanceColumns.map(({title}) => title));
});

test('80 columns show what a machine is recognised by', () => {
	expect(titles(77)).toEqual(['name', 'status', 'size', 'privateAddress', 'publicAddress']);
});

test('40 columns keep name and status', () => {
	expect(titles(37)).toEqual(['name', 'status']);
});

test('however narrow it is, the name is there', () => {
	expect(fitColumns(instanceColumns, 5, 2)).toEqual([{column: instanceColumns[0], cells: 5}]);
});

test('room that is left over goes to the columns that grow, and no further than they need', () => {
	const wide = fitColumns(instanceColumns, 1000, 2);
	for (const {column, cells} of wide) {
		expect(cells).toBe(typeof column.width === 'number' ? column.width : column.width.max);
	}
});

test('shares of the room follow the weights', () => {
	const light: ColumnSize = {width: {min: 10, grow: 1, max: 100}, priority: 0};
	const heavy: ColumnSize = {width: {min: 10, grow: 3, max: 100}, priority: 1};
	expect(fitColumns([light, heavy], 60, 0).map(({cells}) => cells)).toEqual([20, 40]);
});

test('never wider than the room, in order, the most important first, no room wasted', () => {
	fc.assert(
		fc.property(columnSizes, fc.integer({min: 1, max: 300}), fc.integer({min: 0, max: 3}), (columns, width, gap) => {
			const fitted = fitColumns(columns, width, gap);
			const chosen = fitted.map(({column}) => column);
			const least = columns.toSorted((a, b) => a.priority - b.priority);
			expect(total(fitted, gap)).toBeLessThanOrEqual(width);
			expect(chosen).toEqual(columns.filter(column => chosen.includes(column)));
			expect(new Set(chosen)).toEqual(new Set(least.slice(0, chosen.length)));
			if (fitted.some(({column, cells}) => typeof column.width !== 'number' && cells < column.width.max)) {
				expect(total(fitted, gap)).toBe(width);
			}
		}),
	);
});
