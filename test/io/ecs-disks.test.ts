import {expect, test} from 'vitest';
import type {JsonRecord} from '#domain/json.ts';
import {account, callsTo, hangzhou} from '../support/io-calls.ts';
import {type Answer, startServer} from '../support/io-server.ts';

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
};

function disksAnswer(disks: readonly unknown[], nextToken = ''): Answer {
	return {body: {RequestId: 'R-1', Disks: {Disk: disks}, TotalCount: 9, NextToken: nextToken}};
}

test('the disks of an instance come in our words, their records behind them', async () => {
	await using server = await startServer(disksAnswer([disk]));
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
	});
	expect(record?.read()).toEqual(disk);
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
