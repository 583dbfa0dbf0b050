import {expect, test} from 'vitest';
import {openAccount, type Row, rowsOf} from '../support/account.ts';
import type {Parameters} from '../support/signed-client.ts';

const action = 'DescribeSnapshots';
const minute = 60_000;

test('a snapshot has the fields of the service in their order', async () => {
	const {reply} = await openAccount();
	const {text, body} = await reply(action, {RegionId: 'cn-guangzhou'});
	expect(text).toBe(
		`{"TotalCount":0,"NextToken":"","PageNumber":1,"PageSize":10,"RequestId":"${body.RequestId}","Snapshots":{"Snapshot":[]}}`,
	);
	const [night = {}] = rowsOf((await reply(action, {SnapshotType: 'auto'})).body);
	expect(Object.entries(night)).toEqual([
		['SnapshotId', expect.stringMatching(/^s-bp1[0-9a-z]{17}$/)],
		['SnapshotName', 'auto2.0_20260114_nightly'],
		['Status', 'accomplished'],
		['Progress', '100%'],
		['RemainTime', 0],
		['SnapshotType', 'auto'],
		['SourceDiskId', expect.stringMatching(/^d-bp1/)],
		['SourceDiskSize', expect.stringMatching(/^\d+$/)],
		['SourceDiskType', expect.stringMatching(/^(?:system|data)$/)],
		['SourceStorageType', 'disk'],
		['Usage', 'none'],
		['Encrypted', expect.any(Boolean)],
		['Available', true],
		['InstantAccess', false],
		['RetentionDays', 7],
		['Category', 'standard'],
		['CreationTime', expect.stringMatching(/^2026-01-14T18:\d\d:\d\dZ$/)],
		['LastModifiedTime', expect.stringMatching(/^2026-01-14T1[89]:\d\d:\d\dZ$/)],
		['Description', ''],
		['ProductCode', ''],
		['ResourceGroupId', expect.any(String)],
		['Tags', {Tag: []}],
	]);
});

test('snapshots are of disks that exist and are younger than they are', async () => {
	const {walk, rows} = await openAccount({instances: 200});
	const disks = new Map((await rows('DescribeDisks', {MaxResults: 500})).map(disk => [disk.DiskId, disk]));
	const snapshots = await walk(action, {MaxResults: 100});
	for (const {SourceDiskId, SourceDiskSize, SourceDiskType, CreationTime, Encrypted} of snapshots) {
		const disk = disks.get(SourceDiskId) ?? {};
		expect({SourceDiskSize, SourceDiskType, Encrypted}).toEqual({
			SourceDiskSize: String(disk.Size),
			SourceDiskType: disk.Type,
			Encrypted: disk.Encrypted,
		});
		expect(CreationTime > disk.CreationTime).toBe(true);
	}

	const perDisk = Map.groupBy(snapshots, snapshot => snapshot.SourceDiskId);
	expect(Math.max(...[...perDisk.values()].map(list => list.length))).toBeGreaterThan(4);
	expect(perDisk.size).toBeLessThan(disks.size);
	const times = snapshots.map(snapshot => snapshot.CreationTime.slice(0, 16));
	expect(times).toEqual(times.toSorted().toReversed());
	expect(new Set(snapshots.map(snapshot => snapshot.SnapshotId)).size).toBe(snapshots.length);
});

test('a disk that is saved every night says so itself', async () => {
	const {rows} = await openAccount();
	const nightly = new Set((await rows(action, {SnapshotType: 'auto'})).map(snapshot => snapshot.SourceDiskId));
	for (const {DiskId, EnableAutomatedSnapshotPolicy, AutoSnapshotPolicyId} of await rows('DescribeDisks')) {
		if (nightly.has(DiskId)) expect(EnableAutomatedSnapshotPolicy).toBe(true);
		expect(AutoSnapshotPolicyId !== '').toBe(EnableAutomatedSnapshotPolicy);
	}
});

test('they are found by instance and disk, alone and together', async () => {
	const {instance, rows, ask} = await openAccount();
	const {InstanceId} = await instance('支付网关-01');
	const disks = rowsOf(await ask('DescribeDisks', {InstanceId}));
	const ofInstance = await rows(action, {InstanceId});
	expect(ofInstance.length).toBeGreaterThan(4);
	const ofDisks = await Promise.all(disks.map(({DiskId}) => rows(action, {DiskId})));
	expect(ofDisks.flat().length).toBe(ofInstance.length);
	for (const [number, list] of ofDisks.entries()) {
		expect(new Set(list.map(row => row.SourceDiskId))).toEqual(new Set(list.length > 0 ? [disks[number]?.DiskId] : []));
	}

	const [{DiskId} = {}] = disks;
	expect(await rows(action, {DiskId, InstanceId})).toEqual(ofDisks[0]);
	const {InstanceId: other} = await instance('kafka-01');
	expect(await rows(action, {DiskId, InstanceId: other})).toEqual([]);
	expect(await rows(action, {DiskId: 'd-bp1zzzzzzzzzzzzzzzzz'})).toEqual([]);
	expect(await rows(action, {InstanceId: 'i-bp1zzzzzzzzzzzzzzzzz'})).toEqual([]);
	expect(await rows(action, {RegionId: 'cn-shanghai', DiskId})).toEqual([]);
});

test('they are found by id, kind, status, use, name and time', async () => {
	const {rows, walk} = await openAccount();
	const all = await walk(action, {MaxResults: 100});
	const last = all.at(-1);
	const SnapshotIds = JSON.stringify([last?.SnapshotId, 's-bp1zzzzzzzzzzzzzzzzz', '?']);
	expect(await rows(action, {SnapshotIds})).toEqual([last]);
	expect(await rows(action, {SnapshotIds: '[]'})).toEqual([]);
	const same = async (parameters: Parameters, test: (row: Row) => boolean) => {
		const found = await rows(action, parameters);
		expect(found).toEqual(all.filter(test));
		expect(found.length).toBeGreaterThan(0);
	};
	await same({SnapshotType: 'user', Status: 'all'}, row => row.SnapshotType === 'user');
	await same({SourceDiskType: 'Data'}, row => row.SourceDiskType === 'data');
	await same({Usage: 'none', Category: 'Standard'}, row => row.Usage === 'none');
	await same({SnapshotName: 'auto2.0_20260113_nightly'}, row => row.CreationTime.startsWith('2026-01-13'));
	await same(
		{'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': '2026-01-14T00:00Z'},
		row => row.CreationTime >= '2026-01-14',
	);
	expect(await rows(action, {'Tag.1.Key': '环境'})).toEqual([]);
});

test('one in progress gets on with it and is done; one that failed stays so', async () => {
	const {clock, rows} = await openAccount();
	const [young] = await rows(action, {Status: 'progressing'});
	expect(young).toMatchObject({Available: false, RemainTime: expect.any(Number)});
	const failed = await rows(action, {Status: 'failed'});
	expect(failed[0]).toMatchObject({Available: false, RemainTime: 0, Progress: '3%'});
	const progress = async () => {
		const [row] = await rows(action, {SnapshotIds: JSON.stringify([young?.SnapshotId])});
		return row?.Progress;
	};
	clock.now += 2 * minute;
	expect(Number.parseInt(await progress(), 10)).toBeGreaterThan(Number.parseInt(young?.Progress, 10));
	clock.now += 20 * minute;
	expect(await progress()).toBe('100%');
	expect(await rows(action, {Status: 'progressing'})).toEqual([]);
	expect(await rows(action, {Status: 'failed'})).toEqual(failed);
});

test.each([
	[{MaxResults: 1}, 1],
	[{MaxResults: 900}, 100],
	[{PageSize: 900}, 100],
	[{}, 10],
])('%o gives pages of %i', async (parameters, PageSize) => {
	const {ask} = await openAccount({instances: 300});
	const body = await ask(action, parameters);
	expect(body.PageSize).toBe(PageSize);
	expect(rowsOf(body)).toHaveLength(PageSize);
});

test.each([
	[{RegionId: 'cn-nowhere'}, 404, 'InvalidRegionId.NotFound'],
	[{SnapshotIds: 's-1'}, 403, 'InvalidSnapshotIds.Malformed'],
	[{Status: 'lost'}, 404, 'InvalidStatus.NotFound'],
	[{SnapshotType: 'third'}, 404, 'InvalidSnapshotType.NotFound'],
	[{Usage: 'toy'}, 404, 'InvalidUsage'],
	[{SourceDiskType: 'tape'}, 404, 'InvalidSourceDiskType'],
	[{'Filter.1.Key': 'Name', 'Filter.1.Value': '2026-01-14T00:00Z'}, 404, 'InvalidFilterKey.NotFound'],
	[{'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': 'yesterday'}, 400, 'InvalidParameter'],
	[{DryRun: 'true'}, 400, 'DryRunOperation'],
])('%o is refused with %i %s', async (parameters, status, code) => {
	const {refusal} = await openAccount();
	expect(await refusal(action, parameters as Parameters)).toEqual([status, code]);
});
