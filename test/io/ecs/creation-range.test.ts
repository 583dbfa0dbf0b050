import {describe, expect, test} from 'vitest';
import {type CreationRange, splitRange, toFilters} from '#io/ecs/creation-range.ts';
import fastCheck from '../../support/fast-check.ts';

const minute = 60_000;
const now = Date.UTC(2026, 0, 15, 8, 30);

const minutes = fastCheck.integer({min: 0, max: 10 * 525_600});
const page = fastCheck
	.tuple(fastCheck.array(minutes, {minLength: 1, maxLength: 100}), fastCheck.boolean())
	.map(([ages, isOrdered]) => (isOrdered ? ages.toSorted((a, b) => a - b) : ages).map(age => now - age * minute));

describe('a range', () => {
	test.each<[range: CreationRange, filters: object]>([
		[{}, []],
		[{from: now}, [{key: 'CreationStartTime', value: '2026-01-15T08:30Z'}]],
		[
			{from: now - minute, to: now},
			[
				{key: 'CreationStartTime', value: '2026-01-15T08:29Z'},
				{key: 'CreationEndTime', value: '2026-01-15T08:30Z'},
			],
		],
	])('is asked for to the minute (%#)', (range, filters) => {
		expect(toFilters(range)).toEqual(filters);
	});

	test('that is as good as read is not cut', () => {
		expect(splitRange({}, {times: [now, now - 1e9], left: 300}, 300)).toEqual([]);
		expect(splitRange({}, {times: [], left: 9000}, 300)).toEqual([]);
	});

	test('of a few minutes is not cut: the parts would be mostly what they share', () => {
		expect(splitRange({from: now - 7 * minute, to: now}, {times: [now, now], left: 9000}, 300)).toEqual([]);
	});
});

describe('the parts of a range', () => {
	test('leave nobody out who is behind the page, whatever the ends mean', () => {
		fastCheck.assert(
			fastCheck.property(page, fastCheck.integer({min: 301, max: 1e5}), (times, left) => {
				const isOrdered = times.every((time, index) => index === 0 || time <= (times[index - 1] ?? time));
				const last = isOrdered ? (times.at(-1) ?? now) : Math.max(...times);
				const parts = splitRange({}, {times, left}, 300);

				expect(parts.length).toBeGreaterThan(1);
				// Newest first, the oldest of them open.
				expect(parts.at(-1)?.from).toBeUndefined();
				expect(parts[0]?.to).toBe(isOrdered ? last + minute : undefined);
				for (const [index, part] of parts.slice(1).entries()) {
					// A whole minute is in both.
					expect(part.to).toBe((parts[index]?.from ?? 0) + minute);
				}
			}),
		);
	});

	test('are narrower than it, within it, and not too narrow', () => {
		fastCheck.assert(
			fastCheck.property(page, minutes, minutes, (times, before, after) => {
				const from = Math.min(...times) - before * minute;
				const to = Math.max(...times) + after * minute;
				const parts = splitRange({from, to}, {times, left: 5000}, 300);

				expect(parts.length).toBeLessThanOrEqual(8);
				for (const part of parts) {
					const width = (part.to ?? 0) - (part.from ?? 0);
					expect(width).toBeLessThan(to - from + minute);
					expect(width).toBeGreaterThanOrEqual(4 * minute);
					expect(part.from).toBeGreaterThanOrEqual(from);
					expect(part.to).toBeLessThanOrEqual(to + minute);
				}
			}),
		);
	});
});
