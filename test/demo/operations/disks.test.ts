import {expect, test} from 'vitest';
import {call, type Parameters, type Parsed} from '../support/signed-client.ts';
import {start} from '../support/with-endpoint.ts';

type Row = Record<string, Parsed>;

const hangzhou = {RegionId: 'cn-hangzhou'};

async function open(instances = 64) {
	const endpoint = await start({instances, epoch: Date.UTC(2026, 0, 15, 8, 30)});
	const list = async (parameters: Parameters = {}) =>
		(await call(endpoint, 'DescribeDisks', {...hangzhou, ...parameters})).body;
	const rows = async (parameters: Parameters = {}): Promise<Row[]> =>
		(await list({MaxResults: 500, ...parameters})).Disks.Disk;
	return {endpoint, list, rows};
}

test('every instance has one system disk, the first of its disks', async () => {
	const {endpoint, rows} = await open();
	const system = await rows({DiskType: 'system'});
	expect(system.map(row => row.InstanceId).toSorted()).toEqual(endpoint.world.instanceIds('cn-hangzhou').toSorted());
	expect(new Set(system.map(row => row.Device))).toEqual(new Set(['/dev/xvda']));
	const data = await rows({DiskType: 'data'});
	expect(data.length).toBeGreaterThan(5);
	expect(await rows({DiskType: 'all'})).toHaveLength(system.length + data.length);
});

test('times have seconds, and the end of what has none is far away', async () => {
	const {rows} = await open();
	for (const row of await rows()) {
		expect(row.CreationTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
		expect(row.Tags).toEqual({Tag: expect.any(Array)});
		if (row.DiskChargeType === 'PostPaid') expect(row.ExpiredTime).toBe('2999-09-08T16:00Z');
	}

	expect((await rows({DiskChargeType: 'PrePaid'})).length).toBeGreaterThan(5);
});

test('performance follows the level and the size', async () => {
	const {rows} = await open(1000);
	const small = (await rows({DiskType: 'system'})).find(row => row.PerformanceLevel === 'PL1' && row.Size === 40);
	expect(small).toMatchObject({Category: 'cloud_essd', IOPS: 3800, Throughput: 140});
	const levels = new Set((await rows()).map(row => row.PerformanceLevel));
	expect([...levels].toSorted()).toEqual(['', 'PL0', 'PL1', 'PL2', 'PL3']);
});

test('a disk that nothing uses is available and attached to nothing', async () => {
	const {rows} = await open();
	const [row] = await rows({Status: 'Available'});
	expect(row).toMatchObject({
		InstanceId: '',
		Device: '',
		Attachments: {Attachment: []},
		AttachedTime: '',
		DetachedTime: expect.stringMatching(/Z$/),
	});
});

test('tokens give up to 500, numbers up to 100, and both give all', async () => {
	const {list} = await open(2000);
	const first = await list({MaxResults: 5000});
	expect(first.PageSize).toBe(500);
	const second = await list({MaxResults: 500, NextToken: first.NextToken});
	expect(second.Disks.Disk).toHaveLength(500);
	const ids = new Set([...first.Disks.Disk, ...second.Disks.Disk].map(row => row.DiskId));
	expect(ids.size).toBe(1000);
	const numbered = await list({PageSize: 500, PageNumber: 2});
	expect(numbered).toMatchObject({PageSize: 100, PageNumber: 2, TotalCount: first.TotalCount});
	expect(numbered.Disks.Disk[0]).toEqual(first.Disks.Disk[100]);
	expect(await list()).toMatchObject({PageSize: 10});
});

test('disks are found by id, instance, zone and kind', async () => {
	const {endpoint, rows} = await open();
	const all = await rows();
	const wanted = all[7];
	const [foreign] = await rows({RegionId: 'cn-shanghai'});
	const DiskIds = JSON.stringify([wanted?.DiskId, foreign?.DiskId, 'd-bp1zzzzzzzzzzzzzzzzz', 'nonsense']);
	expect(await rows({DiskIds})).toEqual([wanted]);
	expect(await rows({DiskIds: '[]'})).toEqual([]);
	const same = {
		InstanceId: wanted?.InstanceId,
		ZoneId: wanted?.ZoneId,
		Category: wanted?.Category,
		Portable: String(wanted?.Portable),
		Encrypted: String(wanted?.Encrypted),
		DeleteWithInstance: String(wanted?.DeleteWithInstance),
		Status: 'All',
	};
	expect(await rows(same)).toContainEqual(wanted);
	expect(await rows({DiskName: '支付网关*'})).toEqual(all.filter(row => row.DiskName.startsWith('支付网关')));
	endpoint.world.removeInstance(wanted?.InstanceId);
	expect(await rows({DiskIds})).toEqual([]);
	expect(await rows({InstanceId: wanted?.InstanceId})).toEqual([]);
});

test('some disks have tags, and are found by them', async () => {
	const {list, rows} = await open();
	const all = await rows();
	const tagged = all.filter(row => row.Tags.Tag.length > 0);
	expect(tagged.length).toBeGreaterThan(10);
	expect(tagged.length).toBeLessThan(all.length);
	const has = (row: Row, key: string, value: string): boolean =>
		row.Tags.Tag.some((tag: Row) => tag.TagKey === key && tag.TagValue === value);
	expect(await rows({'Tag.1.Key': '环境', 'Tag.1.Value': '生产'})).toEqual(all.filter(row => has(row, '环境', '生产')));
	expect(await rows({'Tag.1.Key': '用途'})).toEqual(await rows({Status: 'Available'}));
	const many = await open(6000);
	expect((await many.list({'Tag.1.Key': '环境'})).TotalCount).toBe(1000);
	expect((await list({'Tag.1.Key': 'none'})).TotalCount).toBe(0);
});

test('an instance shows its own disks, not what it left behind, and no local ones', async () => {
	const {endpoint, rows} = await open();
	const all = await rows();
	for (const InstanceId of endpoint.world.instanceIds('cn-hangzhou')) {
		const own = await rows({InstanceId});
		expect(own).toEqual(all.filter(row => row.InstanceId === InstanceId));
		expect(own.map(row => row.Device)).toEqual(own.map((_, number) => `/dev/xvd${'abcd'.charAt(number)}`));
	}

	expect((await rows({Status: 'Available'})).length).toBeGreaterThan(0);
	for (const {Category} of all) expect(Category).toMatch(/^cloud_/);
	for (const RegionId of ['cn-hangzhou', 'cn-shanghai']) {
		expect(await rows({RegionId, Category: 'local_ssd_pro'})).toEqual([]);
		expect(await rows({RegionId, Category: 'local_hdd_pro'})).toEqual([]);
	}
});

test('100,000 instances have about two disks each, all in the list of their region once', async () => {
	const {endpoint} = await open(100_000);
	const [ids, holders] = [new Set<string>(), new Set<string>()];
	let count = 0;
	let NextToken = '';
	do {
		// Matched, not parsed: these are 10 MB.
		const parameters = {RegionId: 'cn-shenzhen', MaxResults: 500, NextToken};
		const {text} = await call(endpoint, 'DescribeDisks', parameters);
		for (const [, id = '', holder = ''] of text.matchAll(/"DiskId":"([^"]+)".*?"InstanceId":"([^"]*)"/g)) {
			ids.add(id);
			holders.add(holder);
			count++;
		}

		NextToken = /"NextToken":"([^"]*)"/.exec(text)?.[1] ?? '';
	} while (NextToken);
	const instances = endpoint.world.instanceIds('cn-shenzhen');
	expect(ids.size).toBe(count);
	expect(count / instances.length).toBeGreaterThan(1.8);
	expect(count / instances.length).toBeLessThan(2.2);
	expect(holders).toEqual(new Set([...instances, '']));
});

test.each([
	[{RegionId: ''}, 400, 'MissingParamter.RegionId'],
	[{RegionId: 'cn-nowhere'}, 400, 'InvalidRegion.NotFound'],
	[{DiskIds: 'd-1'}, 403, 'InvalidDiskIds.Malformed'],
	[{DiskType: 'tape'}, 400, 'InvalidDiskType.ValueNotSupported'],
	[{Category: 'floppy'}, 400, 'InvalidCategory.ValueNotSupported'],
	[{Status: 'Lost'}, 400, 'InvalidStatus.ValueNotSupported'],
	[{ZoneId: 'cn-beijing-a'}, 400, 'InvalidZoneId.NotFound'],
	[{LockReason: 'lost'}, 404, 'InvalidLockReason.NotFound'],
	[{DiskChargeType: 'Free'}, 400, 'InvalidParameter'],
])('%o is refused with %i %s', async (parameters, status, code) => {
	const endpoint = await start();
	const reply = await call(endpoint, 'DescribeDisks', {...hangzhou, ...(parameters as Parameters)});
	expect([reply.status, reply.body.Code]).toEqual([status, code]);
});
