import {describe, expect, test} from 'vitest';
import {CallError} from '#domain/app-error.ts';
import {copyFields} from '#domain/copy-fields.ts';
import type {Instance} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';
import fastCheck from '../../support/fast-check.ts';
import {instanceNamed, instanceRecord, instancesAnswer} from '../../support/io/answers.ts';
import {account, callsTo, collect, failureOf, hangzhou} from '../../support/io/calls.ts';
import {startServer} from '../../support/io/server.ts';

describe('one instance', () => {
	test('is told in our words, with its whole record behind it', async () => {
		await using server = await startServer(instancesAnswer([instanceRecord]));
		const {api, context} = callsTo(server.url);

		const [instance] = await collect(api.instances(account, hangzhou, context));

		const {record, ownTexts, sharedTexts, ...fields} = copyFields(instance as Instance);
		expect(fields).toEqual({
			id: 'i-bp1a1b2c3d4e5f6g7h8i',
			name: 'web-01',
			hostName: 'iZbp1a1b2c3d4e5f6g7h8iZ',
			description: '',
			status: 'Running',
			stoppedMode: 'Not-applicable',
			regionId: 'cn-hangzhou',
			zoneId: 'cn-hangzhou-k',
			type: 'ecs.g7.large',
			virtualCpus: 2,
			memoryMebibytes: 8192,
			privateAddresses: ['172.16.8.21'],
			publicAddresses: ['203.0.113.24'],
			vpcId: 'vpc-bp1z2x3c4v5b6n7m8a9s0',
			vSwitchId: 'vsw-bp1p0o9i8u7y6t5r4e3w2',
			securityGroupIds: ['sg-bp1q2w3e4r5t6y7u8i9o'],
			imageId: 'aliyun_3_x64_20G_alibase_20250629.vhd',
			keyPairName: 'ops',
			osName: 'Alibaba Cloud Linux  3.2104 LTS 64位',
			osNameEnglish: 'Alibaba Cloud Linux  3.2104 LTS 64 bit',
			chargeType: 'PostPaid',
			spotStrategy: 'NoSpot',
			createdAt: Date.UTC(2025, 10, 2, 3, 17),
			locks: [],
			tags: [{key: 'env', value: 'prod'}],
		});
		expect(record?.read()).toEqual(instanceRecord);
		// Each text of the record once: what has a field of its own is not kept twice.
		expect([ownTexts, sharedTexts].join()).not.toContain('web-01');
	});

	test.each<[what: string, field: JsonRecord, expected: object]>([
		['that ends says when', {ExpiredTime: '2027-11-02T16:00Z'}, {expiresAt: Date.UTC(2027, 10, 2, 16)}],
		['that never ends has no end', {ExpiredTime: '2099-12-31T15:59Z'}, {expiresAt: undefined}],
		['with an EIP shows it', {EipAddress: {IpAddress: '198.51.100.7'}}, {elasticAddress: '198.51.100.7'}],
		['with numbers as texts has numbers', {Cpu: '4', Memory: '16384'}, {virtualCpus: 4, memoryMebibytes: 16_384}],
		['with a text as a number has the text', {InstanceName: 42}, {name: '42'}],
		['without tags has none', {Tags: null}, {tags: []}],
		[
			'keeps what has no field of its own, to be searched for',
			{
				SerialNumber: '0d3c7b52-6a1e-4f0c-9b7e-51c0a7f4e212',
				NetworkInterfaces: {NetworkInterface: [{MacAddress: '00:16:3e:0a:1b:2c'}]},
			},
			{ownTexts: expect.stringMatching(/0d3c7b52-6a1e-4f0c-9b7e-51c0a7f4e212[\s\S]*00:16:3e:0a:1b:2c/)},
		],
		['without a key pair has none', {KeyPairName: null}, {keyPairName: undefined}],
		[
			'that is locked says why',
			{OperationLocks: {LockReason: [{LockReason: 'financial', LockMsg: ''}]}},
			{locks: ['financial']},
		],
		[
			'of the classic network shows its inner address',
			{VpcAttributes: {}, InnerIpAddress: {IpAddress: ['10.0.0.8']}},
			{privateAddresses: ['10.0.0.8'], vpcId: ''},
		],
		['whose row names no region is in the one that was asked', {RegionId: null}, {regionId: 'cn-hangzhou'}],
		['with a status of the future keeps it', {Status: 'Hibernating'}, {status: 'Hibernating'}],
	])('%s', async (_what, field, expected) => {
		await using server = await startServer(instancesAnswer([{...instanceRecord, ...field}]));
		const {api, context} = callsTo(server.url);

		const [instance] = await collect(api.instances(account, hangzhou, context));

		const told = Object.keys(expected).map(name => [name, Reflect.get(instance ?? {}, name)]);
		expect(Object.fromEntries(told)).toEqual(expected);
	});

	test('keeps fields that nobody knows yet', async () => {
		await using server = await startServer(instancesAnswer([{...instanceRecord, QuantumOptions: {Qubits: 3}}]));
		const {api, context} = callsTo(server.url);

		const [instance] = await collect(api.instances(account, hangzhou, context));

		expect(instance?.record.read()).toMatchObject({QuantumOptions: {Qubits: 3}});
	});

	test('survives anything in any of its fields, and so do its neighbours', async () => {
		let page: readonly unknown[] = [];
		await using server = await startServer({
			get body() {
				return (instancesAnswer(page) as {readonly body: unknown}).body;
			},
		});
		const {api, context} = callsTo(server.url);
		const names = Object.keys(instanceRecord).filter(name => name !== 'InstanceId');

		await fastCheck.assert(
			fastCheck.asyncProperty(fastCheck.constantFrom(...names), fastCheck.jsonValue(), async (name, value) => {
				page = [instanceNamed('i-1'), {...instanceNamed('i-2'), [name]: value}, instanceNamed('i-3')];

				const instances = await collect(api.instances(account, hangzhou, context));

				expect(instances.map(({id}) => id)).toEqual(['i-1', 'i-2', 'i-3']);
				expect(instances[1]?.record.read()).toEqual(JSON.parse(JSON.stringify(page[1])));
				const fields = Object.entries(instances[0] ?? {}).filter(([, wanted]) => wanted !== undefined);
				for (const [field, wanted] of fields) {
					const actual: unknown = Reflect.get(instances[1] ?? {}, field);
					expect(actual === undefined || typeof actual === typeof wanted, field).toBe(true);
				}
			}),
			{numRuns: 300},
		);
	});

	test('without an id is passed over, as there is nothing to call it by, and missed in the end', async () => {
		const odd = [null, 'i-1', 7, [], {...instanceRecord, InstanceId: null}, instanceNamed('i-2')];
		await using server = await startServer(instancesAnswer(odd));
		const {api, context, records} = callsTo(server.url);

		const instances: Instance[] = [];
		const reading = (async () => {
			for await (const page of api.instances(account, hangzhou, context)) {
				instances.push(...page.instances);
			}
		})();

		expect(await failureOf(reading)).toMatchObject({kind: 'short-list', counts: {expected: 6, found: 1}});
		expect(instances.map(({id}) => id)).toEqual(['i-2']);
		expect(instances[0]?.record.read()).toMatchObject({InstanceName: 'i-2'});
		expect(records[0]?.rows).toBe(6);
	});
});

describe('a list of many pages', () => {
	const twoPages = [
		instancesAnswer([instanceNamed('i-1'), instanceNamed('i-2')], {TotalCount: 3, NextToken: 'page-2'}),
		instancesAnswer([instanceNamed('i-3')], {TotalCount: 3}),
	];

	test('is followed from token to token, 100 at a time', async () => {
		await using server = await startServer(...twoPages);
		const {api, context, records} = callsTo(server.url);

		const instances = await collect(api.instances(account, hangzhou, context));

		expect(instances.map(({id}) => id)).toEqual(['i-1', 'i-2', 'i-3']);
		expect(instances.map(({record}) => record.read().InstanceName)).toEqual(['i-1', 'i-2', 'i-3']);
		expect(server.requests.map(({parameters}) => parameters)).toEqual([
			{RegionId: 'cn-hangzhou', MaxResults: '100'},
			{RegionId: 'cn-hangzhou', MaxResults: '100', NextToken: 'page-2'},
		]);
		expect(records.map(({sequence, attempt, rows, regionId}) => ({sequence, attempt, rows, regionId}))).toEqual([
			{sequence: 1, attempt: 1, rows: 2, regionId: 'cn-hangzhou'},
			{sequence: 2, attempt: 1, rows: 1, regionId: 'cn-hangzhou'},
		]);
	});

	test('is shown page by page, the count of all with the first', async () => {
		await using server = await startServer(...twoPages);
		const {api, context} = callsTo(server.url);

		const pages = [];
		for await (const {instances, total} of api.instances(account, hangzhou, context)) {
			pages.push([instances.length, total]);
		}

		expect(pages).toEqual([
			[2, 3],
			[1, undefined],
		]);
	});

	test('asks for no page that nobody wants', async () => {
		await using server = await startServer(...twoPages);
		const {api, context} = callsTo(server.url);

		for await (const _ of api.instances(account, hangzhou, context)) {
			break;
		}

		expect(server.requests).toHaveLength(1);
	});

	test('goes on after a page without instances', async () => {
		await using server = await startServer(
			instancesAnswer([instanceNamed('i-1')], {NextToken: 'page-2'}),
			instancesAnswer([], {NextToken: 'page-3'}),
			{body: {RequestId: 'R-3', Instances: {}, NextToken: 'page-4'}},
			instancesAnswer([instanceNamed('i-2')]),
		);
		const {api, context} = callsTo(server.url);

		const instances = await collect(api.instances(account, hangzhou, context));

		expect(instances.map(({id}) => id)).toEqual(['i-1', 'i-2']);
	});

	test('shows an instance once that moved to a later page meanwhile', async () => {
		await using server = await startServer(
			instancesAnswer([instanceNamed('i-1'), instanceNamed('i-2')], {NextToken: 'page-2'}),
			instancesAnswer([instanceNamed('i-2'), instanceNamed('i-3')]),
		);
		const {api, context} = callsTo(server.url);

		const instances = await collect(api.instances(account, hangzhou, context));

		expect(instances.map(({id}) => id)).toEqual(['i-1', 'i-2', 'i-3']);
		expect(instances[2]?.record.read().InstanceId).toBe('i-3');
	});

	test('that never ends is stopped and said so', async () => {
		await using server = await startServer(instancesAnswer([instanceNamed('i-1')], {NextToken: 'again'}));
		const {api, context} = callsTo(server.url);

		const failure = await failureOf(collect(api.instances(account, hangzhou, context)));

		expect(failure).toMatchObject({kind: 'endless-list', action: 'DescribeInstances', regionId: 'cn-hangzhou'});
		expect(server.requests).toHaveLength(2);
	});

	test('is a list or an error in our words, whatever comes', async () => {
		let body = '';
		await using server = await startServer({
			get body() {
				return body;
			},
		});
		const {api, context} = callsTo(server.url);

		await fastCheck.assert(
			fastCheck.asyncProperty(fastCheck.jsonValue(), async value => {
				for (const answer of [value, {Instances: value, RequestId: 'R-1'}, {Instances: {Instance: value}}]) {
					body = JSON.stringify(answer);
					const ended = await collect(api.instances(account, hangzhou, context)).catch((error: unknown) => error);
					expect(Array.isArray(ended) || ended instanceof CallError).toBe(true);
				}
			}),
			{numRuns: 100},
		);
	});

	test('of an empty region is one empty page', async () => {
		await using server = await startServer(instancesAnswer([]));
		const {api, context} = callsTo(server.url);

		const pages = [];
		for await (const page of api.instances(account, hangzhou, context)) {
			pages.push(page);
		}

		expect(pages).toEqual([{instances: [], total: 0}]);
	});

	test('that breaks off keeps what was shown', async () => {
		await using server = await startServer(
			instancesAnswer([instanceNamed('i-1')], {NextToken: 'page-2'}),
			'drop-in-body',
		);
		const {api, context} = callsTo(server.url);

		const shown: string[] = [];
		const failure = await failureOf(
			(async () => {
				for await (const {instances} of api.instances(account, hangzhou, context)) {
					shown.push(...instances.map(({id}) => id));
				}
			})(),
		);

		expect(shown).toEqual(['i-1']);
		expect(failure).toMatchObject({kind: 'connection-lost', attempts: 4});
	});
});
