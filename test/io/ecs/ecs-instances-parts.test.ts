import {describe, expect, test} from 'vitest';
import {type EndpointOptions, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {Account} from '#domain/account.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {listInstances} from '#io/ecs/ecs-instances.ts';
import type {PackedPage} from '#io/lists/packed-page.ts';
import {textAt} from '#io/lists/paged-thing.ts';
import fastCheck from '../../support/fast-check.ts';
import {instanceNamed, instancesAnswer} from '../../support/io/answers.ts';
import {account, callsTo, collect, failureOf, hangzhou} from '../../support/io/calls.ts';
import {type EndsRule, type FakeInstance, FakeRegion} from '../../support/io/fake-region.ts';
import {startServer} from '../../support/io/server.ts';

const minute = 60_000;
const year = 365 * 24 * 60 * minute;
const now = Date.UTC(2026, 0, 15, 8, 30);

async function turn(): Promise<void> {
	await new Promise(resolve => setImmediate(resolve));
}

/** A large region of the demo, and how many calls it had under way at once. */
async function demo(options: EndpointOptions = {}) {
	let underWay = 0;
	let most = 0;
	const endpoint = await startEcsEndpoint({
		instances: 3000,
		latency: 1,
		async wait() {
			underWay++;
			most = Math.max(most, underWay);
			// Until all that were sent with it have come.
			for (let count = 0; count < 30; count++) {
				await turn();
			}

			underWay--;
		},
		...options,
	});
	const user: Account = {
		name: 'demo',
		source: 'demo',
		signIn: keySignIn({accessKeyId: endpoint.accessKeyId, accessKeySecret: new Secret(endpoint.accessKeySecret)}),
	};
	const calls = callsTo(endpoint.url);
	return {
		...calls,
		endpoint,
		mostAtOnce: () => most,
		list: () => calls.api.instances(user, hangzhou, calls.context),
		async [Symbol.asyncDispose]() {
			await endpoint.close();
		},
	};
}

describe('a large region', () => {
	test('is asked in several places at once, each instance comes once', async () => {
		await using user = await demo();

		const ids = (await collect(user.list())).map(({id}) => id);

		expect(ids.toSorted()).toEqual(user.endpoint.world.instanceIds('cn-hangzhou').toSorted());
		expect(user.mostAtOnce()).toBeGreaterThan(3);
		expect(user.mostAtOnce()).toBeLessThanOrEqual(8);
		// Each call is told of, and little came twice.
		expect(user.records).toHaveLength(user.endpoint.requests.length);
		expect(user.records.reduce((sum, {rows = 0}) => sum + rows, 0)).toBeLessThan(ids.length * 1.1);
	});

	test('shows its first page, with the count of all, before anything else is asked', async () => {
		await using user = await demo();

		for await (const {instances, total} of user.list()) {
			expect(instances).toHaveLength(100);
			expect(total).toBe(user.endpoint.world.instanceIds('cn-hangzhou').length);
			break;
		}

		expect(user.endpoint.requests).toHaveLength(1);
	});

	test('says how many there are with no other page: theirs are counts of parts', async () => {
		await using user = await demo();
		const totals: Array<number | undefined> = [];

		for await (const {total} of user.list()) {
			totals.push(total);
		}

		expect(totals.slice(1).filter(total => total !== undefined)).toEqual([]);
	});

	test('of which a part is refused is not shown as complete, and what came is', async () => {
		await using user = await demo({
			instances: 10_000,
			faults: [{action: 'DescribeInstances', nth: 7, fault: {kind: 'denied'}}],
		});
		const shown: string[] = [];

		const failure = await failureOf(
			(async () => {
				for await (const {instances} of user.list()) {
					shown.push(...instances.map(({id}) => id));
				}
			})(),
		);

		expect(failure).toMatchObject({kind: 'no-permission', attempts: 1});
		expect(user.waits).toEqual([]);
		const all = user.endpoint.world.instanceIds('cn-hangzhou');
		expect(new Set(shown).size).toBe(shown.length);
		expect(shown.slice(0, 100)).toEqual(all.slice(0, 100));
		expect(shown.length).toBeLessThan(all.length);
		// The other parts were given up.
		expect(user.endpoint.requests.length).toBeLessThan(20);
	});

	test('is asked more gently when that is too much, and the log says so', async () => {
		await using user = await demo({
			faults: [{action: 'DescribeInstances', after: 3, times: 3, fault: {kind: 'throttle', retryAfter: 1000}}],
		});

		const instances = await collect(user.list());

		expect(instances).toHaveLength(user.endpoint.world.instanceIds('cn-hangzhou').length);
		const refused = user.records.filter(({error}) => error !== undefined);
		expect(refused.map(({error, retryInMilliseconds}) => [error?.kind, retryInMilliseconds])).toEqual([
			['throttled', 1000],
			['throttled', 1000],
			['throttled', 1000],
		]);
		// Those that were refused together are one refusal.
		expect(refused.flatMap(({concurrency}) => concurrency ?? [])[0]).toBe(4);
	});

	test('that is given up is given up in all places at once', async () => {
		const first = instancesAnswer(
			[instanceNamed('i-1'), {...instanceNamed('i-2'), CreationTime: '2025-01-01T00:00Z'}],
			{
				TotalCount: 5000,
				NextToken: 'page-2',
			},
		);
		await using server = await startServer(first, 'hang');
		const {api, context, abort, records} = callsTo(server.url);
		const pages = api.instances(account, hangzhou, context)[Symbol.asyncIterator]();
		await pages.next();

		const failed = failureOf(pages.next());
		// What is behind a page of two rows, years apart, is cut into four.
		while (server.requests.length < 1 + 4) {
			await turn();
		}

		abort.abort();

		expect((await failed).kind).toBe('cancelled');
		await Promise.all(server.requests.slice(1).map(({disconnected}) => disconnected));
		expect(server.requests).toHaveLength(5);
		expect(records.slice(1).map(({error}) => error?.kind)).toEqual(Array(4).fill('cancelled'));
		expect(await pages.next()).toEqual({done: true, value: undefined});
	});

	test('that nobody listens to any more is asked nothing more', async () => {
		await using user = await demo();
		let pages = 0;
		for await (const _ of user.list()) {
			pages++;
			if (pages === 4) {
				break;
			}
		}

		// Those that were under way are told of, and none comes behind them.
		const told = user.records.length;
		expect(user.records.map(({error}) => error?.kind)).toContain('cancelled');
		for (let count = 0; count < 50; count++) {
			await turn();
		}

		expect(user.records).toHaveLength(told);
		expect(user.endpoint.requests.length).toBeLessThanOrEqual(told);
	});
});

describe('while instances come and go', () => {
	type Happening = {readonly atCall: number; readonly kind: 'comes' | 'goes'; readonly which: number};

	const happening = fastCheck.record({
		atCall: fastCheck.integer({min: 1, max: 40}),
		kind: fastCheck.constantFrom<Happening['kind']>('comes', 'goes', 'goes'),
		which: fastCheck.nat(),
	});
	const spreads: readonly ((fraction: number) => number)[] = [
		fraction => fraction ** 2 * 4 * year,
		fraction => fraction * 90 * minute,
		fraction => Math.floor(fraction * 3) * year + fraction * 20 * minute,
	];

	function fleet(count: number, spread: (fraction: number) => number): readonly FakeInstance[] {
		return Array.from({length: count}, (_, index) => ({
			id: `i-${(index * 7919) % 99_991}`,
			createdAt: Math.floor(now - spread(index / count)),
		}));
	}

	test('nobody who was there all the time is missing, and nobody comes twice', async () => {
		await fastCheck.assert(
			fastCheck.asyncProperty(
				fastCheck.integer({min: 290, max: 1500}),
				fastCheck.constantFrom(...spreads),
				fastCheck.constantFrom<EndsRule>('inclusive', 'exclusive', 'inclusive-minutes', 'exclusive-minutes'),
				fastCheck.constantFrom<'newest-first' | 'by-id'>('newest-first', 'newest-first', 'by-id'),
				fastCheck.array(happening, {maxLength: 60}),
				fastCheck.array(fastCheck.integer({min: 0, max: 4}), {minLength: 1, maxLength: 20}),
				async (count, spread, ends, order, happenings, slowness) => {
					const instances = fleet(count, spread);
					const gone = new Set<string>();
					const region = new FakeRegion({
						instances,
						ends,
						order,
						async before({number}, self) {
							for (const {kind, which} of happenings.filter(({atCall}) => atCall === number)) {
								if (kind === 'comes') {
									self.add({id: `i-new-${which}`, createdAt: now + number * minute});
								} else {
									const id = self.ids[which % self.ids.length] ?? '';
									gone.add(id);
									self.remove(id);
								}
							}

							// Answers overtake each other.
							for (let left = slowness[number % slowness.length] ?? 0; left > 0; left--) {
								await turn();
							}
						},
					});
					const context = {signal: new AbortController().signal, report: () => undefined};
					const pages: PackedPage[] = [];
					for await (const page of listInstances(
						region.call,
						region.target,
						{region: region.region, known: new Float64Array()},
						context,
					)) {
						pages.push(page);
					}

					const came = pages.flatMap(page =>
						Array.from({length: page.fresh.count}, (_, index) => textAt(page.fresh, 0, index)),
					);
					const once = new Set(came);
					expect(once.size).toBe(came.length);
					const missing = instances.filter(({id}) => !gone.has(id) && !once.has(id));
					expect(missing).toEqual([]);
				},
			),
			{numRuns: 60},
		);
	});
});
