import {describe, expect, test} from 'vitest';
import type {Json} from '#domain/json.ts';
import {Governor} from '#io/calls/governor.ts';
import type {CreationRange} from '#io/ecs/creation-range.ts';
import {toFilters} from '#io/ecs/creation-range.ts';
import {type Page, readPage, readPagesAfter} from '#io/ecs/ecs-pages.ts';
import {type Dated, readInParts} from '#io/ecs/instance-parts.ts';
import {known, recordsOf, textOf, timeOf} from '#io/json-fields.ts';
import {type FakeInstance, FakeRegion, type FakeRegionOptions} from '../../support/io/fake-region.ts';
import {Rounds} from '../../support/io/rounds.ts';

const minute = 60_000;
const year = 365 * 24 * 60 * minute;
const now = Date.UTC(2026, 0, 15, 8, 30);

/** Reads a region in parts, with the governor's limits, and counts what that takes. */
async function read(options: FakeRegionOptions) {
	const rounds = new Rounds();
	const lane = new Governor().lane({accessKeyId: '', host: '', regionId: '', action: ''});
	const region = new FakeRegion({
		...options,
		async before(call, self) {
			const leave = await lane.enter(context.signal);
			await rounds.pass();
			await options.before?.(call, self);
			leave();
		},
	});
	const abort = new AbortController();
	const context = {signal: abort.signal, report: () => undefined};
	const seen = new Set<string>();
	const totals: Array<number | undefined> = [];
	const request = (range: CreationRange) =>
		({
			action: 'DescribeInstances',
			regionId: 'cn-hangzhou',
			parameters: {filter: toFilters(range)},
			wrappers: ['Instances', 'Instance'],
			readRows: (rows: readonly Json[]) => ({
				items: recordsOf(rows).map(row => ({
					id: textOf(row.InstanceId),
					...known('createdAt', timeOf(row.CreationTime)),
				})),
			}),
		}) as const;
	const give = ({items}: Page<Dated>, total?: number) => {
		totals.push(total);
		for (const {id} of items) {
			seen.add(id);
		}
	};

	const first = await readPage(region.call, region.target, request({}), context);
	give(first, first.total);
	await readInParts(first, {
		readPage: range => readPage(region.call, region.target, request(range), context),
		readPagesAfter: (page, range) => readPagesAfter(page, region.call, region.target, request(range), context),
		give,
		count: () => seen.size,
		stop: () => abort.abort(),
	});
	return {region, seen, totals, rounds: rounds.number, calls: region.calls.length, atOnce: rounds.most};
}

/** That many, each as old as it says, from 0 to 1 of the way. */
function fleet(count: number, age: (fraction: number, index: number) => number): readonly FakeInstance[] {
	return Array.from({length: count}, (_, index) => ({
		id: `i-${String((index * 7919) % count).padStart(6, '0')}`,
		createdAt: Math.floor(now - age(index / count, index)),
	}));
}

const young = (fraction: number) => fraction ** 2 * 4 * year;

describe('10,000 instances', () => {
	// 100 calls one after the other.
	test.each<[spread: string, instances: readonly FakeInstance[]]>([
		['most of them young', fleet(10_000, young)],
		['evenly over the years', fleet(10_000, fraction => fraction * 4 * year)],
		['most of them old', fleet(10_000, fraction => Math.sqrt(fraction) * 4 * year)],
		['all of one day', fleet(10_000, fraction => fraction * 1440 * minute)],
		['all of one hour', fleet(10_000, fraction => fraction * 60 * minute)],
		[
			'in three bursts of an hour',
			fleet(10_000, (fraction, index) => ((index % 3) ** 2 * year) / 2 + fraction * 60 * minute),
		],
		[
			'in fifty bursts, three weeks apart',
			fleet(10_000, (fraction, index) => (index % 50) * 21 * 1440 * minute + fraction * 30 * minute),
		],
		[
			'an old burst behind young ones',
			fleet(10_000, (fraction, index) => (index < 300 ? young(fraction) : 2 * year) + fraction * 120 * minute),
		],
	])('are read in less than 30 % of the time: %s', async (_spread, instances) => {
		const {seen, rounds, calls, atOnce} = await read({instances});

		expect(seen.size).toBe(10_000);
		expect(rounds).toBeLessThanOrEqual(30);
		expect(calls).toBeLessThanOrEqual(210);
		expect(atOnce).toBeLessThanOrEqual(8);
	});

	test('cost a fourth more calls at most when they are spread as usual', async () => {
		const {calls, rounds} = await read({instances: fleet(10_000, young)});

		expect(calls).toBeLessThanOrEqual(135);
		expect(rounds).toBeLessThanOrEqual(20);
	});

	test("all of the same minute can't be cut, and come", async () => {
		const {seen, calls} = await read({instances: fleet(10_000, () => 0)});

		expect(seen.size).toBe(10_000);
		expect(calls).toBeLessThan(110);
	});

	test('are read in less than 30 % of the time while some of them go', async () => {
		const instances = fleet(10_000, young);
		const doomed = instances.filter((_, index) => index % 97 === 5);
		const {region, seen, rounds, totals} = await read({
			instances,
			before({number}, self) {
				const next = doomed[number];
				if (next !== undefined) {
					self.remove(next.id);
				}
			},
		});

		expect(region.ids.filter(id => !seen.has(id))).toEqual([]);
		expect(rounds).toBeLessThanOrEqual(30);
		// Counted anew, as there were fewer than were counted first.
		expect(totals.filter(total => total !== undefined)).toEqual([9999, expect.any(Number)]);
	});
});

describe('the ends of ranges', () => {
	test.each(['inclusive', 'exclusive', 'inclusive-minutes', 'exclusive-minutes'] as const)(
		'may be %s: nobody falls between two',
		async ends => {
			const {seen, calls} = await read({instances: fleet(3000, fraction => fraction * 600 * minute), ends});

			expect(seen.size).toBe(3000);
			// Nothing was read again.
			expect(calls).toBeLessThan(60);
		},
	);

	test.each([
		['at all', 'ignored'],
		['at one end', 'start-ignored'],
	] as const)('may not be obeyed %s: then it goes on from page to page', async (_where, ends) => {
		const {seen, calls} = await read({instances: fleet(2000, young), ends});

		expect(seen.size).toBe(2000);
		expect(calls).toBeLessThan(120);
	});
});

describe('what the API does not promise', () => {
	test('is the order: parts are then cut of the whole', async () => {
		const {seen, rounds} = await read({instances: fleet(3000, young), order: 'by-id'});

		expect(seen.size).toBe(3000);
		expect(rounds).toBeLessThan(25);
	});

	test('is that no row slips past a token: a part that gave too few is read again', async () => {
		let hasGone = false;
		const {seen, region} = await read({
			instances: fleet(2000, young),
			tokens: 'offset',
			before({isWhole, isFirstPage, first}, self) {
				// All behind it move up by one: the first of this page onto one that was read.
				if (!hasGone && !isWhole && !isFirstPage) {
					hasGone = true;
					self.remove(first?.id ?? '');
				}
			},
		});

		expect(hasGone).toBe(true);
		expect(region.ids.filter(id => !seen.has(id))).toEqual([]);
	});

	test('is that the count is right: too high a one costs a second reading, and nobody takes it for all', async () => {
		let calls = 0;
		const reading = read({
			instances: fleet(1000, young),
			count: rows => rows + 1,
			before: () => void calls++,
		});

		await expect(reading).rejects.toMatchObject({expected: 1001});
		expect(calls).toBeLessThan(60);
	});
});

test('a part that fails fails the whole', async () => {
	const failing = read({
		instances: fleet(2000, young),
		before({number}) {
			if (number === 9) {
				throw new Error('No more.');
			}
		},
	});

	await expect(failing).rejects.toThrow('No more.');
});
