import {expect, test} from 'vitest';
import type {JsonRecord} from '#domain/json.ts';
import {account, callsTo, hangzhou} from '../../support/io/calls.ts';
import {listAnswer} from '../../support/io/lists.ts';
import {startServer} from '../../support/io/server.ts';

const wrappers = ['Snapshots', 'Snapshot'] as const;

const snapshot: JsonRecord = {
	SnapshotId: 's-1',
	SnapshotName: 'before-upgrade',
	Status: 'accomplished',
	Progress: '100%',
	SourceDiskId: 'd-1',
	SourceDiskSize: '40',
	CreationTime: '2025-12-01T10:00:05Z',
};

test('the snapshots of an instance come in our words, newest first, their records behind them', async () => {
	const newer = {...snapshot, SnapshotId: 's-2', CreationTime: '2025-12-02T10:00:05Z'};
	await using server = await startServer(
		listAnswer(wrappers, [snapshot], {NextToken: 'page-2'}),
		listAnswer(wrappers, [snapshot, newer]),
	);
	const {api, context} = callsTo(server.url);

	const [first, second, ...others] = await api.snapshots(account, hangzhou, {instanceId: 'i-1'}, context);

	expect(first?.id).toBe('s-2');
	expect(others).toEqual([]);
	const {record, ...fields} = second ?? {record: undefined};
	expect(fields).toEqual({
		id: 's-1',
		name: 'before-upgrade',
		diskId: 'd-1',
		status: 'accomplished',
		progress: '100%',
		sizeGibibytes: 40,
		createdAt: Date.UTC(2025, 11, 1, 10, 0, 5),
	});
	expect(record?.read()).toEqual(snapshot);
	expect(server.requests.map(({parameters}) => parameters)).toEqual([
		{RegionId: 'cn-hangzhou', InstanceId: 'i-1', MaxResults: '100'},
		{RegionId: 'cn-hangzhou', InstanceId: 'i-1', MaxResults: '100', NextToken: 'page-2'},
	]);
});

test('those of certain disks are asked for disk by disk', async () => {
	await using server = await startServer(({parameters}) =>
		listAnswer(wrappers, [{...snapshot, SnapshotId: `s-of-${parameters.DiskId}`, SourceDiskId: parameters.DiskId}]),
	);
	const {api, context} = callsTo(server.url);

	const snapshots = await api.snapshots(account, hangzhou, {diskIds: ['d-1', 'd-2', 'd-1']}, context);

	expect(snapshots.map(({id, diskId}) => [id, diskId])).toEqual([
		['s-of-d-1', 'd-1'],
		['s-of-d-2', 'd-2'],
	]);
	expect(server.requests).toHaveLength(2);
});

test('those of no disks are none', async () => {
	await using server = await startServer(listAnswer(wrappers, [snapshot]));
	const {api, context} = callsTo(server.url);

	expect(await api.snapshots(account, hangzhou, {diskIds: []}, context)).toEqual([]);
	expect(server.requests).toHaveLength(0);
});
