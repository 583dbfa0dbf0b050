import {expect, test} from 'vitest';
import {renewSorted} from '#domain/renew-sorted.ts';
import type {SortKey} from '#domain/sort-key.ts';
import {insertSorted, type Order, sortList} from '#domain/sorted-list.ts';
import fc from '../support/fast-check.ts';

type Row = {readonly id: number; readonly key: SortKey};
type Fate = {readonly what: 'same' | 'changed' | 'gone' | 'untouched'; readonly key: SortKey};

const key = fc.oneof(fc.integer({min: 0, max: 5}), fc.constantFrom('a', 'b', 'c'), fc.constant(undefined));
// Also more touched rows than are looked for one by one.
const fates = fc.array(
	fc.record({
		what: fc.constantFrom<Fate['what'][]>('same', 'changed', 'gone', 'untouched', 'untouched', 'untouched'),
		key,
	}),
	{maxLength: 200, size: 'max'},
);

test('what is renewed stands where it would after sorting everything anew, but for places among equal keys', () => {
	fc.assert(
		fc.property(fates, fc.array(key, {minLength: 200, maxLength: 200}), fc.boolean(), (ends, keys, isDescending) => {
			const order: Order<Row> = {keyOf: row => row.key, isDescending};
			const rows = ends.map((_, id): Row => ({id, key: keys[id]}));
			const list = sortList(rows, order);
			const same = new Map<Row, Row>();
			const changed = new Map<Row, Row>();
			const gone = new Set<Row>();
			for (const [id, {what, key: next}] of ends.entries()) {
				const row = rows[id] as Row;
				if (what === 'same') {
					same.set(row, {...row});
				} else if (what === 'changed') {
					changed.set(row, {id, key: next});
				} else if (what === 'gone') {
					gone.add(row);
				}
			}

			const {kept, moved} = renewSorted(list, {same, changed, gone}, order);

			// The list before is as it was.
			expect(list.items.map(({id}) => id)).toEqual(sortList(rows, order).items.map(({id}) => id));
			const renewed = insertSorted(kept, moved, order);
			const now = rows.filter(row => !gone.has(row)).map(row => same.get(row) ?? changed.get(row) ?? row);
			expect(renewed.keys).toEqual(sortList(now, order).keys);
			expect(renewed.items.map(row => row.key)).toEqual(renewed.keys);
			expect(new Set(renewed.items)).toEqual(new Set(now));
			// Who keeps the key keeps the order.
			const staying = list.items.filter(row => !gone.has(row) && (changed.get(row) ?? row).key === row.key);
			expect(kept.items.map(({id}) => id)).toEqual(staying.map(({id}) => id));
		}),
	);
});
