import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterAll, describe, expect, test} from 'vitest';
import {type AppError, CallError} from '#domain/app-error.ts';
import type {Instance, StoredRecord} from '#domain/instance.ts';
import type {Json, JsonRecord} from '#domain/json.ts';
import type {Listed} from '#domain/listed.ts';
import type {CallContext, EcsApi} from '#ports.ts';
import {resourceOf} from '#resources/registry.ts';
import type {Resource} from '#resources/resource.ts';
import fc from '../../support/fast-check.ts';
import {tellFigures} from '../../support/figures.ts';
import {instanceNamed, instanceRecord} from '../../support/io/answers.ts';
import {account, callsTo, failureOf, hangzhou} from '../../support/io/calls.ts';
import {all, everyMethod} from '../../support/io/every-method.ts';
import {type Answer, startServer} from '../../support/io/server.ts';
import {accountOf, assumes} from '../../support/io/sign-in.ts';
import {times} from '../../support/long.ts';
import {sampleContext} from '../../support/sample-context.ts';

type Name = keyof EcsApi;

const names = Object.keys(everyMethod) as readonly Name[];
const listNames = names.filter(name => everyMethod[name].wrappers[0] !== '');
let answers = 0;
afterAll(() => tellFigures('unexpected answers', {answers}));

/** A server whose answer can be changed. */
async function startAnswering() {
	let answer: Answer = {};
	const server = await startServer(() => answer);
	return {
		...server,
		answer(body: unknown) {
			answers++;
			answer = {body: JSON.stringify(body)};
		},
		[Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
	};
}

/** Ends well, or with a failure that has a sentence of its own. */
async function endsOf(call: Promise<unknown>): Promise<unknown> {
	try {
		return await call;
	} catch (error) {
		expect(error).toBeInstanceOf(CallError);
		const {failure} = error as CallError;
		expect(failure.kind, failure.message).not.toBe('unexpected');
		return failure;
	}
}

const json = fc.jsonValue({maxDepth: 3});
const wildCount = fc.oneof(
	fc.integer({min: -5, max: 2000}),
	fc.constantFrom('7', 'many', null, 1.5, -1, 1e15, [3], {}),
);
const wildToken = fc.constantFrom('', 'again', null, 7, false, [''], {a: 1});

function wildRow(id: string): fc.Arbitrary<Json> {
	const field = fc.tuple(fc.constantFrom(...Object.keys(instanceRecord), 'Size', 'DiskId', 'Attachments'), json);
	return fc
		.array(field, {maxLength: 6})
		.map(fields => ({...instanceRecord, ...Object.fromEntries(fields), InstanceId: id, DiskId: id}) as Json);
}

const wildRows = fc.array(fc.oneof(json as fc.Arbitrary<Json>, wildRow('i-1'), wildRow('i-2')), {maxLength: 4});

function wildList([outer, inner]: readonly [string, string]): fc.Arbitrary<unknown> {
	return fc
		.record(
			{
				[outer]: fc.oneof(json, fc.record({[inner]: fc.oneof(wildRows, json)})),
				TotalCount: wildCount,
				NextToken: wildToken,
			},
			{requiredKeys: []},
		)
		.map(body => ({RequestId: 'R-1', ...body}));
}

describe('any body at all is an answer or a failure with a sentence', () => {
	test.each(names)(
		'%s',
		async name => {
			await using server = await startAnswering();
			const {api, context} = callsTo(server.url);
			const {wrappers, call} = everyMethod[name];
			const body = wrappers[0] === '' ? json : fc.oneof(json, {arbitrary: wildList(wrappers), weight: 4});
			await fc.assert(
				fc.asyncProperty(body, async value => {
					server.answer(value);
					await endsOf(call(api, account, context));
				}),
				{numRuns: times(40, 1000), seed: times(20_140_526, Date.now() % 2 ** 31)},
			);
		},
		times(20_000, 300_000),
	);

	test('credentials as well', async () => {
		await using server = await startAnswering();
		const {api, context} = callsTo(server.url);
		const whole = {AccessKeyId: 'STS.a', AccessKeySecret: 'b', SecurityToken: 'c', Expiration: '2999-01-01T00:00:00Z'};
		const body = fc.oneof(
			json,
			fc.record({Credentials: fc.oneof(json, fc.record({AccessKeyId: json, SecurityToken: json}))}),
			fc.constant({Credentials: whole}),
		);
		await fc.assert(
			fc.asyncProperty(body, fc.nat(), async (value, number) => {
				server.answer(value);
				// Another profile each time, or the credentials of the one before would do.
				const user = accountOf(assumes(account.signIn, {sessionName: `session-${number}-${answers}`}));
				await endsOf(everyMethod.regions.call(api, user, context));
			}),
			{numRuns: times(40, 1000), seed: times(20_140_526, Date.now() % 2 ** 31)},
		);
	});
});

describe('any record is a row', () => {
	async function isRow<T extends Listed & {readonly record: StoredRecord}>(
		{columns, overview}: Pick<Resource<T>, 'columns' | 'overview'>,
		name: 'instances' | 'allDisks',
		itemsOf: (api: EcsApi, context: CallContext) => Promise<readonly T[]>,
	): Promise<void> {
		await using server = await startAnswering();
		const {api, context} = callsTo(server.url);
		const [outer, inner] = everyMethod[name].wrappers;
		await fc.assert(
			fc.asyncProperty(wildRow('i-1'), fc.dictionary(fc.string(), json), async (row, unknown) => {
				const record = JSON.parse(JSON.stringify({...unknown, ...(row as JsonRecord)})) as JsonRecord;
				server.answer({RequestId: 'R-1', [outer]: {[inner]: [record]}, TotalCount: 1, NextToken: ''});
				const items = await itemsOf(api, context);

				expect(items.map(({id}) => id)).toEqual(['i-1']);
				const [item] = items as [T];
				expect(item.record.read()).toEqual(record);
				for (const shown of [sampleContext('en'), sampleContext('zh-CN')]) {
					for (const {value, sortKey} of columns) {
						expect(typeof value(item, shown)).toBe('string');
						sortKey?.(item);
					}

					expect(overview(item, shown, 80).length).toBeGreaterThan(0);
				}
			}),
			{numRuns: times(60, 2000), seed: times(20_140_526, Date.now() % 2 ** 31)},
		);
	}

	test(
		'of an instance',
		() => {
			return isRow(resourceOf('instances'), 'instances', async (api, context) =>
				(await all(api.instances(account, hangzhou, context))).flatMap(({instances}) => instances),
			);
		},
		times(20_000, 300_000),
	);

	test(
		'of a disk',
		() => {
			return isRow(resourceOf('disks'), 'allDisks', async (api, context) =>
				(await all(api.allDisks(account, hangzhou, context))).flatMap(({disks}) => disks),
			);
		},
		times(20_000, 300_000),
	);
});

describe('a list', () => {
	const page = (rows: readonly unknown[], more: JsonRecord = {}, name: Name = 'instances'): Answer => {
		const [outer, inner] = everyMethod[name].wrappers;
		return {body: {RequestId: 'R-1', [outer]: {[inner]: rows}, NextToken: '', ...more}};
	};
	const rowsNamed = (...ids: readonly string[]) => ids.map(id => ({...instanceNamed(id), DiskId: id}));

	async function idsOf(pages: AsyncIterable<{readonly instances: readonly Instance[]}>) {
		const ids: string[] = [];
		let failure: unknown;
		try {
			for await (const {instances} of pages) {
				ids.push(...instances.map(({id}) => id));
			}
		} catch (error) {
			failure = (error as CallError).failure;
		}

		return {ids, failure};
	}

	test.each<[what: string, rows: (number: number) => readonly unknown[]]>([
		['the same rows', () => rowsNamed('i-1', 'i-2')],
		['no rows', () => []],
		['rows without an id', () => [{InstanceName: 'nobody'}]],
		['the rows of two pages in turns', number => rowsNamed(`i-${number % 2}`)],
	])('that brings %s under ever new tokens comes to an end, and says so', async (_what, rows) => {
		let number = 0;
		await using server = await startServer(() => page(rows(++number), {NextToken: `token-${number}`}));
		const {api, context} = callsTo(server.url);
		const {failure} = await idsOf(api.instances(account, hangzhou, context));
		expect(failure).toMatchObject({kind: 'endless-list', action: 'DescribeInstances', regionId: 'cn-hangzhou'});
		expect(number).toBeLessThan(30);
	});

	test.each(listNames.filter(name => !['regions', 'instancesById', 'instanceStatuses', 'monitorData'].includes(name)))(
		'%s without an end is bounded',
		async name => {
			let number = 0;
			await using server = await startServer(() => page(rowsNamed('i-1'), {NextToken: `token-${++number}`}, name));
			const {api, context} = callsTo(server.url);
			expect((await failureOf(everyMethod[name].call(api, account, context))).kind).toBe('endless-list');
		},
	);

	test('may have many empty pages in its middle', async () => {
		let number = 0;
		await using server = await startServer(() => {
			number++;
			const hasRows = number === 1 || number === 15;
			return page(hasRows ? rowsNamed(`i-${number}`) : [], {NextToken: number < 15 ? `token-${number}` : ''});
		});
		const {api, context} = callsTo(server.url);
		expect(await idsOf(api.instances(account, hangzhou, context))).toEqual({ids: ['i-1', 'i-15'], failure: undefined});
	});

	test.each<[what: string, count: Json, isShort: boolean]>([
		['right', 2, false],
		['too low', 1, false],
		['none', 0, false],
		['below nothing', -7, false],
		['a text', 'two', false],
		['a number as a text', '2', false],
		['too high by one', 3, true],
		['beyond all measure', 1e15, true],
		['no whole number', 2.5, false],
		['missing', null, false],
	])('whose count is %s', async (_what, count, isShort) => {
		await using server = await startServer(page(rowsNamed('i-1', 'i-2'), {TotalCount: count}));
		const {api, context} = callsTo(server.url);
		const {ids, failure} = await idsOf(api.instances(account, hangzhou, context));
		expect(ids).toEqual(['i-1', 'i-2']);
		expect(failure).toEqual(
			isShort
				? {
						kind: 'short-list',
						action: 'DescribeInstances',
						regionId: 'cn-hangzhou',
						place: server.host,
						counts: {expected: count, found: 2},
					}
				: undefined,
		);
		expect(server.requests.length).toBeLessThan(12);
	});

	test('of disks that is short says so too', async () => {
		await using server = await startServer(page(rowsNamed('d-1'), {TotalCount: 2}, 'allDisks'));
		const {api, context} = callsTo(server.url);
		expect(await failureOf(everyMethod.allDisks.call(api, account, context))).toMatchObject({
			kind: 'short-list',
			action: 'DescribeDisks',
			counts: {expected: 2, found: 1},
		});
	});

	test.each(['disks', 'networkInterfaces', 'securityGroups', 'snapshots'] as const)(
		'of %s that is short is given, and said to be short',
		async method => {
			const row = {DiskId: 'a-1', NetworkInterfaceId: 'a-1', SecurityGroupId: 'a-1', SnapshotId: 'a-1'};
			await using server = await startServer(page([row], {TotalCount: 2}, method));
			const {api, context} = callsTo(server.url);
			const told: AppError[] = [];
			const given = await everyMethod[method].call(api, account, {
				...context,
				reportShort: failure => told.push(failure),
			});
			// Of groups only those that were asked for.
			expect(given).toHaveLength(method === 'securityGroups' ? 0 : 1);
			expect(told).toMatchObject([{kind: 'short-list', counts: {expected: 2, found: 1}}]);
			expect(server.requests).toHaveLength(2);
		},
	);

	test('in the details that was short because things went is whole', async () => {
		await using server = await startServer(
			page(rowsNamed('d-1'), {TotalCount: 2}, 'disks'),
			page(rowsNamed('d-1'), {TotalCount: 1}, 'disks'),
		);
		const {api, context} = callsTo(server.url);
		const reportShort = () => expect.unreachable();
		expect(await everyMethod.disks.call(api, account, {...context, reportShort})).toHaveLength(1);
	});

	test('that was short because things went is whole', async () => {
		await using server = await startServer(
			page(rowsNamed('i-1', 'i-2'), {TotalCount: 3}),
			page(rowsNamed('i-1', 'i-2'), {TotalCount: 2}),
		);
		const {api, context} = callsTo(server.url);
		expect((await idsOf(api.instances(account, hangzhou, context))).failure).toBeUndefined();
		expect(server.requests).toHaveLength(2);
	});

	test('that counts the same for every range of time is read in bounded time', async () => {
		const rows = Array.from({length: 100}, (_, number) => ({
			...instanceNamed(`i-${number}`),
			CreationTime: new Date(Date.UTC(2025, 0) - number * 86_400_000).toISOString(),
		}));
		let number = 0;
		await using server = await startServer(() => page(rows, {TotalCount: 1e9, NextToken: `token-${++number}`}));
		const {api, context} = callsTo(server.url);
		const {ids, failure} = await idsOf(api.instances(account, hangzhou, context));
		expect(ids).toHaveLength(100);
		expect(failure).toMatchObject({kind: 'endless-list'});
		expect(number).toBeLessThan(300);
	});

	test('with creation times from outside of history is read to its end', async () => {
		const moments = ['+275760-09-13T00:00Z', '-271821-04-20T00:00Z', '0001-01-01T00:00Z', '9999-12-31T23:59Z'];
		const rows = moments.map((CreationTime, number) => ({...instanceNamed(`i-${number}`), CreationTime}));
		await using server = await startServer(
			page(rows, {TotalCount: 400, NextToken: 'more'}),
			page(rowsNamed('i-9'), {TotalCount: 5}),
		);
		const {api, context} = callsTo(server.url);
		const {ids, failure} = await idsOf(api.instances(account, hangzhou, context));
		expect(ids).toHaveLength(5);
		expect(failure).toBeUndefined();
	});

	test('may come in one answer, far longer than it was asked for', async () => {
		const count = 70_000;
		// Each with a description of its own, which others share usually.
		const rows = Array.from({length: count}, (_, number) => ({
			InstanceId: `i-${number}`,
			Description: `the one with the number ${number}`,
			Padding: 'x'.repeat(60),
		}));
		await using server = await startServer(page(rows, {TotalCount: count}));
		const {api, context} = callsTo(server.url, {timeoutMilliseconds: 60_000});
		for (let reading = 1; reading <= 2; reading++) {
			const found: Instance[] = [];
			for await (const {instances} of api.instances(account, hangzhou, context)) {
				found.push(...instances);
			}

			expect(found).toHaveLength(count);
			for (const number of [0, 4095, 4096, 32_767, 32_768, 65_535, 65_536, count - 1]) {
				const {id, description, record} = found[number] as Instance;
				expect([id, description, record.read().Description]).toEqual([
					`i-${number}`,
					`the one with the number ${number}`,
					`the one with the number ${number}`,
				]);
			}
		}
	}, 60_000);

	test('a record nested without end costs what is deep in it and nothing else', async () => {
		const depth = 50_000;
		const deep = `${'{"a":['.repeat(depth)}${']}'.repeat(depth)}`;
		const {body} = page(rowsNamed('i-1', 'i-2'), {TotalCount: 2}) as {readonly body: unknown};
		await using server = await startServer({body: JSON.stringify(body).replace('"NoSpot"', deep)});
		const {api, context} = callsTo(server.url);
		for (let reading = 1; reading <= 2; reading++) {
			const found: Instance[] = [];
			for await (const {instances} of api.instances(account, hangzhou, context)) {
				found.push(...instances);
			}

			expect(found.map(({id, name}) => [id, name])).toEqual([
				['i-1', 'i-1'],
				['i-2', 'i-2'],
			]);
			expect(found[0]?.spotStrategy).toBe('');
			expect(JSON.stringify(found[0]?.record.read()).length).toBeLessThan(5000);
		}
	});

	test('an answer that goes on and on is given up', async () => {
		const endless = createServer((_request, response) => {
			response.writeHead(200, {'content-type': 'application/json'});
			const chunk = Buffer.alloc(4_194_304, ' ');
			const go = (): void => void response.write(chunk, error => (error ? undefined : go()));
			go();
		}).listen(0, '127.0.0.1');
		await once(endless, 'listening');
		const {port} = endless.address() as AddressInfo;
		const {api, context} = callsTo(`http://127.0.0.1:${port}`, {timeoutMilliseconds: 60_000});
		expect((await failureOf(api.regions(account, 'en', context))).kind).toBe('broken-answer');
		endless.closeAllConnections();
		endless.close();
	}, 60_000);
});
