import {expect, test} from 'vitest';
import {openList, type Row} from '../support/instance-list.ts';
import {call, type Parameters} from '../support/signed-client.ts';
import {start} from '../support/with-endpoint.ts';

const find = async (name: string, parameters: Parameters = {}) => {
	const {rows} = await openList();
	return (await rows({InstanceName: name, ...parameters}))[0] ?? {};
};

test('what an instance does not have is absent or empty as in the service', async () => {
	const {rows} = await openList();
	const nameless = (await rows()).find(row => row.InstanceName === '') ?? {};
	for (const name of ['Tags', 'KeyPairName', 'LocalStorageAmount', 'LocalStorageCapacity', 'SpotDuration']) {
		expect(nameless).not.toHaveProperty(name);
	}

	expect(nameless).toMatchObject({
		AutoReleaseTime: '',
		ExpiredTime: '2099-12-31T15:59Z',
		ImageOptions: {},
		PrivateDnsNameOptions: {},
		MetadataOptions: {HttpTokens: '', HttpEndpoint: ''},
		EipAddress: {AllocationId: '', IpAddress: '', InternetChargeType: ''},
		PublicIpAddress: {IpAddress: []},
		OperationLocks: {LockReason: []},
		GPUSpec: '',
		GPUAmount: 0,
		Memory: 512,
		CreditSpecification: 'Standard',
		InternetMaxBandwidthIn: -1,
		InternetMaxBandwidthOut: 0,
	});
});

test('an elastic address has its own bandwidth and leaves the rest empty', async () => {
	const row = await find('跳板机-杭州');
	expect(row.EipAddress).toMatchObject({Bandwidth: 50, IsSupportUnassociate: true, IpAddress: expect.any(String)});
	expect(row).toMatchObject({
		InternetChargeType: '',
		PublicIpAddress: {IpAddress: []},
		CreditSpecification: 'Unlimited',
	});
});

test('stopped free of charge has no public address, but a private one and its last start', async () => {
	const row = await find('预发-订单服务-01');
	expect(row).toMatchObject({Status: 'Stopped', StoppedMode: 'StopCharging', PublicIpAddress: {IpAddress: []}});
	expect(row.VpcAttributes.PrivateIpAddress.IpAddress).toHaveLength(1);
	expect(row.StartTime).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\dZ$/);
	expect(await find('用户中心-测试')).toMatchObject({Status: 'Stopped', StoppedMode: 'KeepCharging'});
	expect(await find('支付网关-01')).toMatchObject({Status: 'Running', StoppedMode: 'Not-applicable'});
});

test('the classic network has inner addresses and no VPC', async () => {
	const row = await find('旧官网（经典网络）');
	expect(row).toMatchObject({
		InstanceNetworkType: 'classic',
		VpcAttributes: {PrivateIpAddress: {IpAddress: []}, VpcId: '', VSwitchId: '', NatIpAddress: ''},
		NetworkInterfaces: {NetworkInterface: []},
	});
	expect(row.InnerIpAddress.IpAddress).toHaveLength(1);
});

test('locks, prices, graphics, local disks and expiry are told', async () => {
	expect((await find('历史账单归档')).OperationLocks).toEqual({LockReason: [{LockReason: 'financial', LockMsg: ''}]});
	expect(await find('财务系统-用友U8')).toMatchObject({
		ExpiredTime: '2026-01-21T16:00Z',
		OSType: 'windows',
		OSName: 'Windows Server  2022 数据中心版 64位中文版',
	});
	expect(await find('worker-k8s-for-cs-c8f31d0e7a-01')).toMatchObject({
		SpotStrategy: 'SpotWithPriceLimit',
		SpotPriceLimit: 0.352,
	});
	expect(await find('kafka-01')).toMatchObject({LocalStorageAmount: 1, LocalStorageCapacity: 1788});
	expect(await find('推荐算法-训练-01', {RegionId: 'cn-beijing'})).toMatchObject({
		GPUSpec: 'NVIDIA A10',
		GPUAmount: 1,
		InstanceTypeFamily: 'ecs.gn7i',
	});
});

test('further attributes come only when they are asked for', async () => {
	const plain = await find('搜索引擎-01');
	expect(plain.NetworkInterfaces.NetworkInterface[0].PrivateIpSets.PrivateIpSet).toHaveLength(1);
	expect(plain.NetworkInterfaces.NetworkInterface[0]).not.toHaveProperty('Ipv6Sets');
	const full = await find('搜索引擎-01', {
		'AdditionalAttributes.1': 'META_OPTIONS',
		'AdditionalAttributes.2': 'NETWORK_PRIMARY_ENI_IP',
		'AdditionalAttributes.3': 'CPU_OPTIONS_TOPOLOGY_TYPE',
		'AdditionalAttributes.4': 'CURRENT_OS_NVME_SUPPORTED',
		'AdditionalAttributes.5': 'PRIVATE_DNS_OPTIONS',
	});
	const [card] = full.NetworkInterfaces.NetworkInterface;
	expect(card.PrivateIpSets.PrivateIpSet.map((set: Row) => set.Primary)).toEqual([true, false, false, false]);
	expect(card.Ipv6Sets.Ipv6Set).toHaveLength(1);
	expect(full).toMatchObject({
		MetadataOptions: {HttpTokens: 'optional', HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 1},
		CpuOptions: {TopologyType: 'ContinuousCoreToHTMapping'},
		ImageOptions: {CurrentOSNVMeSupported: true},
		PrivateDnsNameOptions: {HostnameType: 'Custom'},
	});
	const dedicated = {RegionId: 'cn-shanghai', 'AdditionalAttributes.1': 'DDH_CLUSTER'};
	expect((await find('hana-内存库', dedicated)).DedicatedHostAttribute.DedicatedHostClusterId).toMatch(/^dc-uf6/);
});

test('a status that was set shows at once, in every list', async () => {
	const now = Date.now();
	const endpoint = await start({now: () => now});
	const [id = ''] = endpoint.world.instanceIds('cn-chengdu');
	const show = async () =>
		(await call(endpoint, 'DescribeInstances', {RegionId: 'cn-chengdu', InstanceIds: JSON.stringify([id])})).body
			.Instances.Instance[0];
	const stopped = await show();
	expect(stopped).toMatchObject({Status: 'Stopped', StoppedMode: 'StopCharging'});
	expect(endpoint.world.setStatus(id, 'Running')).toBe(true);
	expect(await show()).toMatchObject({
		Status: 'Running',
		StoppedMode: 'Not-applicable',
		StartTime: `${new Date(now).toISOString().slice(0, 16)}Z`,
		CreationTime: stopped.CreationTime,
	});
	const {body} = await call(endpoint, 'DescribeInstanceStatus', {RegionId: 'cn-chengdu', 'InstanceId.1': id});
	expect(body).toMatchObject({
		TotalCount: 1,
		InstanceStatuses: {InstanceStatus: [{InstanceId: id, Status: 'Running'}]},
	});
	expect(endpoint.world.setStatus('i-nobody', 'Running')).toBe(false);
});
