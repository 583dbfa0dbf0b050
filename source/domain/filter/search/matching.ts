import type {Filter} from '#domain/filter/parse-filter.ts';
import type {Condition} from '#domain/filter/term.ts';
import type {LocatedRows} from './located-rows.ts';
import {type RowBlock, rowsPerBlock} from './row-block.ts';
import {rowMarker} from './row-marker.ts';
import {searchIndex} from './search-index.ts';

/**
 * The items that match, in their order; the same list when all do. `now`: milliseconds since 1970, for ages. Items that
 * `prepareSearch` was not told of are made ready first.
 */
export function matching<T extends object>(
	items: readonly T[],
	{language, terms}: Filter<T>,
	now: number,
): readonly T[] {
	if (terms.length === 0) {
		return items;
	}

	const isSearched = terms.some(({condition}) => condition.kind !== 'item' || condition.hint !== undefined);
	const {blocks, places} = isSearched ? searchIndex(language).locate(items) : nowhere<T>();
	// What has to look at the items goes last: they lie all over the memory.
	const inOrder = terms.toSorted((a, b) => Number(a.condition.kind === 'item') - Number(b.condition.kind === 'item'));
	const tests = inOrder.map(({condition, isInverted}) => toTest(condition, isInverted, blocks));
	const found = items.filter((item, index) => tests.every(test => test(item, places[index] ?? 0, now)));
	return found.length === items.length ? items : found;
}

/** Whether a row matches one term. */
type RowTest<T> = (item: T, place: number, now: number) => boolean;

function toTest<T>(condition: Condition<T>, isInverted: boolean, blocks: readonly RowBlock<T>[]): RowTest<T> {
	if (condition.kind !== 'item') {
		const rows = rowsWhere(blocks, condition);
		const wanted = isInverted ? 0 : 1;
		return (_item, place) => rows[place] === wanted;
	}

	const {test, hint} = condition;
	const rows = hint && rowsWhere(blocks, {kind: 'text', search: hint});
	return (item, place, now) => ((rows === undefined || rows[place] === 1) && test(item, now)) !== isInverted;
}

/** A 1 for each row, block by block, for which a condition holds. */
function rowsWhere<T>(blocks: readonly RowBlock<T>[], condition: Condition<T>): Uint8Array {
	const rows = new Uint8Array(blocks.length * rowsPerBlock);
	const mark = rowMarker(condition);
	for (const [index, block] of blocks.entries()) {
		mark(block, rows.subarray(index * rowsPerBlock, (index + 1) * rowsPerBlock));
	}

	return rows;
}

function nowhere<T>(): LocatedRows<T> {
	return {blocks: [], places: new Uint32Array()};
}
