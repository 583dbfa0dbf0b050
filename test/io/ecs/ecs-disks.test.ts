import {describe, expect, test} from 'vitest';
import type {DiskPage} from '#domain/disk.ts';
import type {JsonRecord} from '#domain/json.ts';
import {account, callsTo, hangzhou} from '../../support/io/calls.ts';
import {type Answer, startServer} from '../../support/io/server.ts';

const disk: JsonRecord = {
	DiskId: 'd-1',
	DiskName: 'data',
	Type: 'data',
	Category: 'cloud_essd',
	PerformanceLevel: 'PL1',
	Size: 40,
	Status: 'In_use',
	Device: '/dev/xvdb',
	Encrypted: true,
	DeleteWithInstance: false,
	Portable: true,
	Description: 'orders',
	InstanceId: 'i-1',
	Attachments: {Attachment: [{InstanceId: 'i-1', Device: '/dev/xvdb', AttachedTime: '2025-11-02T03:17:22Z'}]},
	RegionId: 'cn-hangzhou',
	ZoneId: 'cn-hangzhou-k',
	DiskChargeType: 'PostPaid',
	ExpiredTime: '2999-09-08T16:00Z',
	CreationTime: '2025-11-02T03:17:18Z',
	AttachedTime: '2025-11-02T03:17:22Z',
	DetachedTime: '',
	IOPS: 3800,
	Throughput: 140,
	ImageId: '',
	SourceSnapshotId: 's-1',
	OperationLocks: {OperationLock: [{LockReason: 'financial'}]},
	Tags: {Tag: [{TagKey: 'env', TagValue: 'prod'}]},
};

function disksAnswer(disks: readonly unknown[], nextToken = '', total = disks.length): Answer {
	return {body: {RequestId: 'R-1', Disks: {Disk: disks}, TotalCount: total, NextToken: nextToken}};
}

test('the disks of an instance come in our words, their records behind them', async () => {
	// What has no field of its own can be searched for all the same.
	await using server = await startServer(disksAnswer([{...disk, SourceSnapshotType: 'Pay-Snapshot'}]));
	const {api, context} = callsTo(server.url);

	const [first] = await api.disks(account, hangzhou, 'i-1', context);

	const {record, ...fields} = first ?? {record: undefined};
	expect(fields).toEqual({
		id: 'd-1',
		name: 'data',
		type: 'data',
		category: 'cloud_essd',
		performanceLevel: 'PL1',
		sizeGibibytes: 40,
		status: 'In_use',
		device: '/dev/xvdb',
		isEncrypted: true,
		isDeletedWithInstance: false,
		isPortable: true,
		description: 'orders',
		instanceIds: ['i-1'],
		regionId: 'cn-hangzhou',
		zoneId: 'cn-hangzhou-k',
		chargeType: 'PostPaid',
		createdAt: Date.UTC(2025, 10, 2, 3, 17, 18),
		attachedAt: Date.UTC(2025, 10, 2, 3, 17, 22),
		iops: 3800,
		throughput: 140,
		imageId: '',
		sourceSnapshotId: 's-1',
		locks: ['financial'],
		tags: [{key: 'env', value: 'prod'}],
		ownTexts: '',
		sharedTexts: 'Pay-Snapshot',
	});
	expect(record?.read()).toEqual({...disk, SourceSnapshotType: 'Pay-Snapshot'});
});

test('all pages are read, each disk once', async () => {
	await using server = await startServer(
		disksAnswer([disk, {...disk, DiskId: 'd-2'}], 'page-2'),
		disksAnswer([{...disk, DiskId: 'd-2'}, null, {...disk, DiskId: 'd-3', Size: '500', Encrypted: 'true'}]),
	);
	const {api, context} = callsTo(server.url);

	const disks = await api.disks(account, hangzhou, 'i-1', context);

	expect(disks.map(({id}) => id)).toEqual(['d-1', 'd-2', 'd-3']);
	expect(disks[2]).toMatchObject({sizeGibibytes: 500, isEncrypted: true});
	expect(server.requests.map(({parameters}) => parameters)).toEqual([
		{RegionId: 'cn-hangzhou', InstanceId: 'i-1', MaxResults: '100'},
		{RegionId: 'cn-hangzhou', InstanceId: 'i-1', MaxResults: '100', NextToken: 'page-2'},
	]);
});

describe('all disks of a region', () => {
	test('come page by page, 500 at a time, each once, their records behind them', async () => {
		await using server = await startServer(
			disksAnswer([disk, {...disk, DiskId: 'd-2'}], 'page-2', 3),
			disksAnswer([{...disk, DiskId: 'd-2'}, 'odd', {...disk, DiskId: 'd-3', DiskName: 'third'}]),
		);
		const {api, context} = callsTo(server.url);

		const pages: DiskPage[] = [];
		for await (const page of api.allDisks(account, hangzhou, context)) {
			pages.push(page);
		}

		expect(pages.map(({disks, total}) => [disks.map(({id}) => id), total])).toEqual([
			[['d-1', 'd-2'], 3],
			[['d-3'], undefined],
		]);
		expect(pages[1]?.disks[0]?.record.read()).toMatchObject({DiskName: 'third'});
		expect(server.requests.map(({parameters}) => parameters)).toEqual([
			{RegionId: 'cn-hangzhou', MaxResults: '500'},
			{RegionId: 'cn-hangzhou', MaxResults: '500', NextToken: 'page-2'},
		]);
	});

	test.each<[what: string, field: JsonRecord, expected: object]>([
		['that ends says when', {ExpiredTime: '2027-11-02T16:00Z'}, {expiresAt: Date.UTC(2027, 10, 2, 16)}],
		['that never ends has no end', {ExpiredTime: '2999-09-08T16:00Z'}, {expiresAt: undefined}],
		['that nobody uses has no instance', {InstanceId: '', Attachments: {Attachment: []}}, {instanceIds: []}],
		[
			'that several share names them all',
			{InstanceId: '', Attachments: {Attachment: [{InstanceId: 'i-1'}, {InstanceId: 'i-2'}]}},
			{instanceIds: ['i-1', 'i-2']},
		],
		['without attachments names its instance', {Attachments: null}, {instanceIds: ['i-1']}],
		['without tags has none', {Tags: null}, {tags: []}],
	])('one %s', async (_what, field, expected) => {
		await using server = await startServer(disksAnswer([{...disk, ...field}]));
		const {api, context} = callsTo(server.url);

		const {value} = await api.allDisks(account, hangzhou, context)[Symbol.asyncIterator]().next();

		const told = Object.keys(expected).map(name => [name, Reflect.get(value?.disks[0] ?? {}, name)]);
		expect(Object.fromEntries(told)).toEqual(expected);
	});
});
