import {describe, expect, test} from 'vitest';
import {type EndpointOptions, type ScenarioName, scenarioNames, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {Account} from '#domain/account.ts';
import type {AppError} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {callsTo, collect, failureOf, hangzhou} from '../../support/io/calls.ts';

// The real adapter against the ECS endpoint of the demo, which shares no code with it.

const beijing = {id: 'cn-beijing', name: ''};

async function demo(options: EndpointOptions = {}, timeoutMilliseconds = 10_000) {
	// Waits between attempts take no time here, but for the service they pass.
	let waited = () => 0;
	const endpoint = await startEcsEndpoint({
		now: () => Date.now() + waited(),
		wait: async () => undefined,
		...options,
	});
	const calls = callsTo(endpoint.url, {timeoutMilliseconds});
	waited = () => calls.waits.reduce((sum, milliseconds) => sum + milliseconds, 0);
	const account: Account = {
		name: 'demo',
		source: 'demo',
		signIn: keySignIn({accessKeyId: endpoint.accessKeyId, accessKeySecret: new Secret(endpoint.accessKeySecret)}),
	};
	return {
		endpoint,
		account,
		...calls,
		async [Symbol.asyncDispose]() {
			await endpoint.close();
		},
	};
}

describe('a calm account', () => {
	test('shows its regions in both languages', async () => {
		await using user = await demo();

		const english = await user.api.regions(user.account, 'en', user.context);
		const chinese = await user.api.regions(user.account, 'zh-CN', user.context);

		expect(english.find(({id}) => id === 'cn-hangzhou')).toEqual({
			id: 'cn-hangzhou',
			name: 'China (Hangzhou)',
			endpoint: 'ecs.aliyuncs.com',
		});
		expect(chinese.map(({id}) => id)).toEqual(english.map(({id}) => id));
		expect(chinese.find(({id}) => id === 'cn-hangzhou')?.name).toBe('华东1（杭州）');
	});

	test('shows every instance of a small region once, in the order of the API', async () => {
		await using user = await demo({instances: 600});

		const instances = await collect(user.api.instances(user.account, hangzhou, user.context));

		expect(instances.length).toBeGreaterThan(200);
		expect(instances.map(({id}) => id)).toEqual(user.endpoint.world.instanceIds('cn-hangzhou'));
		expect(user.records.map(({rows}) => rows).reduce<number>((sum, rows = 0) => sum + rows, 0)).toBe(instances.length);
		expect(user.records.map(({requestId}) => requestId)).toEqual(
			user.endpoint.requests.map(({requestId}) => requestId),
		);
	});

	test('shows every instance of a large region once, the newest first, whole records behind them', async () => {
		await using user = await demo({instances: 3000});

		const instances = await collect(user.api.instances(user.account, hangzhou, user.context));

		const listed = user.endpoint.world.instanceIds('cn-hangzhou');
		expect(instances.map(({id}) => id).toSorted()).toEqual(listed.toSorted());
		expect(instances.slice(0, 100).map(({id}) => id)).toEqual(listed.slice(0, 100));
		expect(instances.map(({record}) => record.read().InstanceId)).toEqual(instances.map(({id}) => id));
		expect(user.records.map(({requestId}) => requestId).toSorted()).toEqual(
			user.endpoint.requests.map(({requestId}) => requestId).toSorted(),
		);
	});

	test('shows the disks of an instance', async () => {
		await using user = await demo();
		const [id = ''] = user.endpoint.world.instanceIds('cn-hangzhou');

		const disks = await user.api.disks(user.account, hangzhou, id, user.context);

		expect(disks.map(({type}) => type)).toContain('system');
		expect(disks.every(({sizeGibibytes = 0, record}) => sizeGibibytes > 0 && record.read().InstanceId === id)).toBe(
			true,
		);
	});
});

describe('every scenario', () => {
	const failures: Partial<Record<ScenarioName, Partial<AppError>>> = {
		'wrong-key': {kind: 'unknown-key', attempts: 1},
		'wrong-secret': {kind: 'wrong-secret', attempts: 1},
		'disabled-key': {kind: 'disabled-key', attempts: 1},
		'clock-wrong': {kind: 'clock-wrong', attempts: 1},
		denied: {kind: 'no-permission', missingPermission: 'ecs:DescribeInstances', attempts: 1},
		'failing-region': {kind: 'service-failed', httpStatus: 503, attempts: 4},
		'html-proxy': {kind: 'service-failed', httpStatus: 502, attempts: 4},
		'broken-json': {kind: 'broken-answer', attempts: 1},
		hanging: {kind: 'timed-out', attempts: 4},
	};
	const later: readonly ScenarioName[] = ['expired-token', 'mid-list'];

	test.each(Object.entries(failures))('%s is said as what it is', async (scenario, failure) => {
		await using user = await demo({scenario}, scenario === 'hanging' ? 50 : undefined);

		const failed = await failureOf(collect(user.api.instances(user.account, beijing, user.context)));

		expect(failed).toMatchObject({action: 'DescribeInstances', regionId: 'cn-beijing', ...failure});
		expect(user.records).toHaveLength(failed.attempts ?? 0);
		expect(JSON.stringify(user.records)).not.toContain(user.endpoint.accessKeySecret);
	});

	test.each(scenarioNames.filter(name => !(name in failures) && !later.includes(name)))(
		'%s shows all there is in the end',
		async scenario => {
			await using user = await demo({scenario, instances: 3000});

			const instances = await collect(user.api.instances(user.account, hangzhou, user.context));

			expect(instances.map(({id}) => id).toSorted()).toEqual(user.endpoint.world.instanceIds('cn-hangzhou').toSorted());
		},
	);

	test('throttled: each refusal is a line of its own that says when it is tried again', async () => {
		await using user = await demo({scenario: 'throttled', instances: 3000});

		await collect(user.api.instances(user.account, hangzhou, user.context));

		const refused = user.records.filter(({error}) => error !== undefined);
		expect(refused.length).toBeGreaterThan(0);
		for (const record of refused) {
			expect(record).toMatchObject({retryInMilliseconds: 1000, error: {kind: 'throttled'}});
		}

		expect(user.waits).toEqual(refused.map(() => 1000));
		expect(user.records.map(({sequence}) => sequence).toSorted((a, b) => a - b)).toEqual(
			user.records.map((_, index) => index + 1),
		);
	});

	test('rationed: a region that is asked too often is asked less often, and no other one is', async () => {
		await using user = await demo({scenario: 'rationed'});

		await collect(user.api.instances(user.account, hangzhou, user.context));
		await collect(user.api.instances(user.account, {id: 'cn-qingdao', name: ''}, user.context));

		const refused = user.records.filter(({error}) => error !== undefined);
		expect(refused.length).toBeGreaterThan(0);
		expect(refused.every(({regionId, error}) => regionId === 'cn-hangzhou' && error?.kind === 'throttled')).toBe(true);
		expect(refused.some(({concurrency = 8}) => concurrency < 8)).toBe(true);
	});

	test('expired-token: it works until the token expires', async () => {
		await using user = await demo({scenario: 'expired-token'});
		for (let call = 1; call <= 3; call++) {
			await user.api.regions(user.account, 'en', user.context);
		}

		expect(await failureOf(user.api.regions(user.account, 'en', user.context))).toMatchObject({
			kind: 'expired-token',
			attempts: 1,
		});
	});

	test('mid-list: what came before the failure is shown', async () => {
		await using user = await demo({scenario: 'mid-list', instances: 3000});
		const shown: string[] = [];

		const failed = await failureOf(
			(async () => {
				for await (const {instances} of user.api.instances(user.account, hangzhou, user.context)) {
					shown.push(...instances.map(({id}) => id));
				}
			})(),
		);

		expect(failed).toMatchObject({kind: 'service-failed', code: 'InternalError', attempts: 4});
		const listed = user.endpoint.world.instanceIds('cn-hangzhou');
		expect(shown.slice(0, 100)).toEqual(listed.slice(0, 100));
		expect(new Set(shown).size).toBe(shown.length);
		expect(shown.length).toBeLessThan(listed.length);
	});

	test('a list of the wrong type is not an empty one', async () => {
		await using user = await demo({faults: [{fault: {kind: 'wrong-type'}}]});

		expect(await failureOf(collect(user.api.instances(user.account, hangzhou, user.context)))).toMatchObject({
			kind: 'broken-answer',
		});
	});
});
