import type {Condition} from '#domain/filter/term.ts';
import type {CommonValues, ValueGroup} from './common-values.ts';
import type {RowBlock} from './row-block.ts';
import {markRows} from './strip.ts';

/** Sets those rows of a block to 1 for which a condition holds. Conditions on single items are for others to check. */
export function rowMarker<T>(condition: Condition<T>): (block: RowBlock<T>, rows: Uint8Array) => void {
	const known = new Map<CommonValues<T>, readonly GroupHits[]>();
	return (block, rows) => {
		let hits = known.get(block.common);
		if (hits === undefined) {
			hits = findHits(block.common, condition);
			known.set(block.common, hits);
		}

		for (const {group, isHit} of hits) {
			markCommon(block, group, isHit, rows);
		}

		if (condition.kind === 'text') {
			markRows(block.narrow, condition.search, rows);
			markRows(block.wide, condition.search, rows);
		}
	};
}

/** Which values of a group are wanted: a 1 for each, by their numbers. */
type GroupHits = {readonly group: number; readonly isHit: Uint8Array};

/** Each value is asked once, whatever has it. */
function findHits<T>({groups}: CommonValues<T>, condition: Condition<T>): readonly GroupHits[] {
	return groups.flatMap((group, index) => {
		const isHit = hitsIn(group, condition);
		return isHit.includes(1) ? [{group: index, isHit}] : [];
	});
}

function hitsIn<T>({of, values, lines}: ValueGroup<T>, condition: Condition<T>): Uint8Array {
	switch (condition.kind) {
		case 'text':
			return Uint8Array.from(lines, text => (text !== '' && condition.search.find(text, 0) !== -1 ? 1 : 0));
		case 'common': {
			const tests = condition.tests.filter(test => test.of === of);
			return Uint8Array.from(values, value => (tests.some(({test}) => test(value)) ? 1 : 0));
		}

		case 'item':
			return new Uint8Array();
	}
}

function markCommon<T>({items, numbers}: RowBlock<T>, group: number, isHit: Uint8Array, rows: Uint8Array): void {
	const start = group * items.length;
	for (let row = 0; row < items.length; row++) {
		if (isHit[numbers[start + row] ?? 0] === 1) {
			rows[row] = 1;
		}
	}
}
