import {expect, test} from 'vitest';
import {names, openList, type Row} from '../support/instance-list.ts';
import type {Parameters} from '../support/signed-client.ts';

test('rows are the newest first', async () => {
	const {rows} = await openList();
	const times = (await rows()).map(row => row.CreationTime);
	expect(times).toEqual(times.toSorted().toReversed());
	expect(times.length).toBeGreaterThan(10);
});

test('ids choose; unknown ones and those of other regions are left out', async () => {
	const {endpoint, rows} = await openList();
	const own = endpoint.world.instanceIds('cn-hangzhou').slice(2, 4);
	const [foreign] = endpoint.world.instanceIds('cn-shanghai');
	const InstanceIds = JSON.stringify([...own, ...own, foreign, 'i-bp1zzzzzzzzzzzzzzzzz', '?']);
	expect((await rows({InstanceIds})).map(row => row.InstanceId)).toEqual(own);
	expect(await rows({InstanceIds: '[]'})).toEqual([]);
});

test.each([
	['InstanceName', '支付网关-*', 2],
	['InstanceName', '*k8s*', 3],
	['InstanceName', '支付网关', 0],
	['InstanceName', '.*', 0],
	['Status', 'Starting', 1],
	['Status', 'Pending', 1],
	['InstanceType', 'ecs.i3.2xlarge', 2],
	['InstanceTypeFamily', 'ecs.i3', 2],
	['InstanceNetworkType', 'classic', 1],
	['LockReason', 'financial', 1],
	['KeyPairName', 'nobody', 0],
	['ResourceGroupId', 'rg-acfmz7payments', 4],
	['HttpTokens', 'required', 3],
	['VpcId', 'vpc-none', 0],
	['RdmaIpAddresses', '["10.0.0.1"]', 0],
	['IoOptimized', 'false', 0],
	['Ipv6Address.1', '2001:db8::1', 0],
])('%s=%s leaves %i', async (name, value, count) => {
	const {rows} = await openList();
	expect(await rows({[name]: value})).toHaveLength(count);
});

test('every filter that takes a value of a row finds that row', async () => {
	const {rows} = await openList();
	const all = await rows();
	const [gateway, jumpHost, old] = ['支付网关-01', '跳板机-杭州', '旧官网（经典网络）'].map(name =>
		all.find(row => row.InstanceName === name),
	);
	const one = (value: string) => JSON.stringify([value, '192.0.2.1']);
	const searches: Array<[Row | undefined, Parameters]> = [
		[gateway, {VpcId: gateway?.VpcAttributes.VpcId}],
		[gateway, {VSwitchId: gateway?.VpcAttributes.VSwitchId}],
		[gateway, {ZoneId: gateway?.ZoneId}],
		[gateway, {SecurityGroupId: gateway?.SecurityGroupIds.SecurityGroupId[0]}],
		[gateway, {ImageId: gateway?.ImageId, KeyPairName: 'ops', InstanceChargeType: 'PrePaid'}],
		[gateway, {InternetChargeType: gateway?.InternetChargeType}],
		[gateway, {PrivateIpAddresses: one(gateway?.VpcAttributes.PrivateIpAddress.IpAddress[0])}],
		[gateway, {PublicIpAddresses: one(gateway?.PublicIpAddress.IpAddress[0])}],
		[jumpHost, {EipAddresses: one(jumpHost?.EipAddress.IpAddress), DeviceAvailable: 'true'}],
		[old, {InnerIpAddresses: one(old?.InnerIpAddress.IpAddress[0]), InstanceNetworkType: 'classic'}],
	];
	for (const [row, parameters] of searches) {
		expect(names(await rows(parameters)), JSON.stringify(parameters)).toContain(row?.InstanceName);
	}

	expect(await rows({...searches.at(-1)?.[1], InstanceNetworkType: 'vpc'})).toEqual([]);
	expect(await rows({PrivateIpAddresses: '[]'})).toEqual([]);
});

test('all filters must hold', async () => {
	const {rows} = await openList();
	const tags = {'Tag.1.Key': '环境', 'Tag.1.Value': '生产', 'Tag.2.Key': 'app'};
	expect(names(await rows(tags))).toHaveLength(4);
	expect(names(await rows({...tags, InstanceName: 'kafka-*'}))).toEqual(['kafka-01', 'kafka-02']);
	expect(await rows({...tags, InstanceName: 'kafka-*', Status: 'Stopped'})).toEqual([]);
});

test('a key alone is any value; an empty value is itself', async () => {
	const {rows} = await openList();
	const beijing = {RegionId: 'cn-beijing', 'Tag.1.Key': 'backup'};
	expect(names(await rows(beijing))).toEqual(['数据同步']);
	expect(names(await rows({...beijing, 'Tag.1.Value': ''}))).toEqual(['数据同步']);
	expect(await rows({...beijing, 'Tag.1.Value': 'yes'})).toEqual([]);
});

test('times of creation and expiry bound the list', async () => {
	const {rows} = await openList();
	const filter = (key: string, value: string) => ({'Filter.1.Key': key, 'Filter.1.Value': value});
	expect(names(await rows(filter('CreationStartTime', '2026-01-15T00:00Z')))).toEqual([
		'worker-k8s-for-cs-c8f31d0e7a-03',
		'🔥大促压测-03',
	]);
	expect(names(await rows(filter('CreationEndTime', '2018-01-01T00:00Z')))).toEqual(['旧官网（经典网络）']);
	expect(names(await rows(filter('ExpiredEndTime', '2026-01-22T00:00Z')))).toEqual(['财务系统-用友U8', '历史账单归档']);
	expect(
		await rows({
			...filter('ExpiredStartTime', '2026-01-15T00:00Z'),
			'Filter.2.Key': 'ExpiredEndTime',
			'Filter.2.Value': '2026-01-22T00:00Z',
		}),
	).toHaveLength(1);
});

test('by tag the service gives no more than a thousand', async () => {
	const {list} = await openList(6000);
	expect((await list({})).TotalCount).toBeGreaterThan(2000);
	expect((await list({'Tag.1.Key': '环境'})).TotalCount).toBe(1000);
});

test.each([
	[{InstanceChargeType: 'Free'}, 404, 'InvalidInstanceChargeType.NotFound'],
	[{Status: 'running'}, 404, 'InvalidStatus.NotFound'],
	[{InstanceNetworkType: 'lan'}, 404, 'InvalidNetworkType.NotFound'],
	[{LockReason: 'lost'}, 404, 'InvalidLockReason.NotFound'],
	[{InternetChargeType: 'Free'}, 400, 'InvalidInternetChargeType.ValueNotSupported'],
	[{HpcClusterId: 'hpc-1'}, 400, 'InvalidHpcClusterId.NotFound'],
	[{'Filter.1.Key': 'Name', 'Filter.1.Value': '2026-01-15T00:00Z'}, 404, 'InvalidFilterKey.NotFound'],
	[{'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': 'yesterday'}, 400, 'InvalidParameter'],
	[{'Tag.1.Value': 'prod'}, 400, 'InvalidTag.Mismatch'],
	[Object.fromEntries(Array.from({length: 21}, (_, n) => [`Tag.${n + 1}.Key`, `k${n}`])), 400, 'InvalidTagCount'],
	[{InstanceIds: 'i-1,i-2'}, 400, 'InvalidInstanceIds.Malformed'],
	[{InstanceIds: '[1]'}, 400, 'InvalidInstanceIds.Malformed'],
	[{InstanceIds: JSON.stringify(Array.from({length: 101}, () => 'i-1'))}, 400, 'InvalidInstanceIds.Malformed'],
	[{PublicIpAddresses: '{}'}, 400, 'InvalidParameter'],
	[{DryRun: 'true'}, 400, 'DryRunOperation'],
])('%o is refused with %i %s', async (parameters, status, wanted) => {
	const {code} = await openList();
	expect(await code(parameters as Parameters)).toEqual([status, wanted]);
});
