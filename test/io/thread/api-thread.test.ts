import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {AppError} from '#domain/app-error.ts';
import {copyFields} from '#domain/copy-fields.ts';
import type {Instance} from '#domain/instance.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {systemClock} from '#io/clock.ts';
import {createEcsApi} from '#io/ecs/ecs-api.ts';
import {createLocalSource} from '#io/ecs/local-source.ts';
import {startApiThread} from '#io/thread/start-api-thread.ts';
import {collect, failureOf, hangzhou} from '../../support/io/calls.ts';
import {listAnswer} from '../../support/io/lists.ts';
import {startServer} from '../../support/io/server.ts';

let endpoint: Awaited<ReturnType<typeof startEcsEndpoint>>;

beforeAll(async () => {
	endpoint = await startEcsEndpoint({instances: 1200});
});

afterAll(() => endpoint.close());

function open(url = endpoint.url) {
	const thread = startApiThread();
	const records: RequestRecord[] = [];
	const abort = new AbortController();
	const {accessKeyId, accessKeySecret} = endpoint;
	return {
		api: createEcsApi(thread.open({endpoint: url, userAgent: 'test'})),
		account: {
			name: 'default',
			source: 'prompt',
			signIn: keySignIn({accessKeyId, accessKeySecret: new Secret(accessKeySecret)}),
		} as const,
		records,
		abort,
		context: {signal: abort.signal, report: (record: RequestRecord) => records.push(record)},
		[Symbol.asyncDispose]: thread.close,
	};
}

const whole = (instance: Instance) => ({
	...copyFields(instance),
	ownTexts: instance.ownTexts,
	record: instance.record.read(),
});

describe('calls that are made in another thread', () => {
	test('give the instances that they give in this one, with their records', async () => {
		await using user = open();
		const local = createEcsApi(createLocalSource({endpoint: endpoint.url, clock: systemClock}));

		const instances = await collect(user.api.instances(user.account, hangzhou, user.context));

		const expected = await collect(local.instances(user.account, hangzhou, user.context));
		const byId = (list: readonly Instance[]) => list.map(whole).toSorted((a, b) => (a.id < b.id ? -1 : 1));
		expect(instances.length).toBeGreaterThan(300);
		expect(byId(instances)).toEqual(byId(expected));
	});

	test('give an instance of which there is nothing new as the object that it was', async () => {
		await using user = open();
		const before = await collect(user.api.instances(user.account, hangzhou, user.context));

		const after = await collect(user.api.instances(user.account, hangzhou, user.context));

		const known = new Set(before);
		expect(after.filter(instance => !known.has(instance))).toEqual([]);
	});

	test('give lists with their records, and tell of each attempt', async () => {
		await using user = open();
		const [instance] = await collect(user.api.instances(user.account, hangzhou, user.context));
		const disks = await user.api.disks(user.account, hangzhou, instance?.id ?? '', user.context);
		const statuses = await user.api.instanceStatuses(user.account, hangzhou, [instance?.id ?? ''], user.context);

		expect(disks.map(({id}) => id)).toEqual(disks.map(({record}) => record.read().DiskId));
		expect(disks.length).toBeGreaterThan(0);
		expect([...statuses.keys()]).toEqual([instance?.id]);
		expect(user.records.map(({action}) => action)).toContain('DescribeDisks');
	});

	test('tell of a list that stays short before they give it', async () => {
		await using server = await startServer(listAnswer(['Disks', 'Disk'], [{DiskId: 'd-1'}], {TotalCount: 2}));
		await using user = open(server.url);
		const told: AppError[] = [];
		const reportShort = (failure: AppError) => told.push(failure);

		const disks = await user.api.disks(user.account, hangzhou, 'i-1', {...user.context, reportShort});

		expect(disks).toHaveLength(1);
		expect(told).toMatchObject([{kind: 'short-list', counts: {expected: 2, found: 1}}]);
	});

	test('fail with what they fail with', async () => {
		await using user = open();
		const signIn = keySignIn({accessKeyId: 'LTAI5tNobody', accessKeySecret: new Secret('nothing')});

		const failure = await failureOf(user.api.regions({...user.account, signIn}, 'en', user.context));

		expect(failure).toMatchObject({kind: 'unknown-key', action: 'DescribeRegions', httpStatus: 404});
	});

	test('are given up at once, in the middle of a list as well, and their sockets are closed', async () => {
		await using server = await startServer('hang');
		await using user = open(server.url);
		const failures = [
			failureOf(user.api.regions(user.account, 'en', user.context)),
			failureOf(collect(user.api.instances(user.account, hangzhou, user.context))),
		];
		while (server.requests.length < failures.length) {
			await server.nextRequest();
		}

		user.abort.abort();

		expect((await Promise.all(failures)).map(({kind}) => kind)).toEqual(['cancelled', 'cancelled']);
		await Promise.all(server.requests.map(({disconnected}) => disconnected));
	});

	test('are given up when nobody wants more pages', async () => {
		await using user = open();
		for await (const {instances} of user.api.instances(user.account, hangzhou, user.context)) {
			expect(instances).not.toEqual([]);
			break;
		}

		expect(await user.api.regions(user.account, 'en', user.context)).not.toEqual([]);
	});
});
