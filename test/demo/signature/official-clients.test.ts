import {expect, test} from 'vitest';
import {
	DescribeDisksRequest,
	DescribeInstanceHistoryEventsRequest,
	DescribeInstanceMonitorDataRequest,
	DescribeInstanceStatusRequest,
	DescribeInstancesRequest,
	DescribeNetworkInterfacesRequest,
	DescribeRegionsRequest,
	DescribeSecurityGroupAttributeRequest,
	DescribeSecurityGroupsRequest,
	DescribeSnapshotsRequest,
	DescribeZonesRequest,
	GetInstanceConsoleOutputRequest,
	officialSdk,
	popCore,
} from '../support/official-clients.ts';
import {isoSeconds} from '../support/signed-client.ts';
import {start} from '../support/with-endpoint.ts';

test('the official SDK lists the regions in the language it asks for', async () => {
	const sdk = officialSdk(await start());
	const {body, headers, statusCode} = await sdk.describeRegions(new DescribeRegionsRequest({}));
	expect(statusCode).toBe(200);
	expect(body?.regions?.region).toHaveLength(29);
	expect(body?.regions?.region?.[5]).toMatchObject({
		regionId: 'cn-hangzhou',
		regionEndpoint: 'ecs.aliyuncs.com',
		localName: '华东1（杭州）',
	});
	expect(headers?.['x-acs-request-id']).toBe(body?.requestId);
	const english = await sdk.describeRegions(new DescribeRegionsRequest({acceptLanguage: 'en-US'}));
	expect(english.body?.regions?.region?.[5]?.localName).toBe('China (Hangzhou)');
	expect(english.body?.regions?.region?.[0]?.regionEndpoint).toBe('ecs.cn-qingdao.aliyuncs.com');
});

test('the official SDK reads all pages of a region by token', async () => {
	const endpoint = await start({instances: 1000});
	const sdk = officialSdk(endpoint);
	const ids: Array<string | undefined> = [];
	let nextToken: string | undefined;
	let pages = 0;
	do {
		const request = new DescribeInstancesRequest({regionId: 'cn-hangzhou', maxResults: 100, nextToken});
		const {body} = await sdk.describeInstances(request);
		for (const instance of body?.instances?.instance ?? []) ids.push(instance.instanceId);
		({nextToken} = body ?? {});
		pages++;
	} while (nextToken);
	expect(pages).toBeGreaterThan(3);
	expect(ids).toEqual(endpoint.world.instanceIds('cn-hangzhou'));
	expect(new Set(ids).size).toBe(ids.length);
});

test('the official SDK accepts every record of the fleet, field for field', async () => {
	const endpoint = await start({instances: 64});
	const sdk = officialSdk(endpoint);
	const {body} = await sdk.describeInstances(new DescribeInstancesRequest({regionId: 'cn-hangzhou', pageSize: 100}));
	const byName = Object.fromEntries(body?.instances?.instance?.map(row => [row.instanceName, row]) ?? []);
	expect(byName['支付网关-01']).toMatchObject({
		memory: 16_384,
		cpu: 4,
		instanceChargeType: 'PrePaid',
		deletionProtection: true,
		tags: {tag: [{tagKey: '环境', tagValue: '生产'}, {tagKey: '团队'}, {tagKey: '等级'}]},
	});
	expect(byName['']?.memory).toBe(512);
});

test('the official SDK reads zones, statuses and disks', async () => {
	const sdk = officialSdk(await start());
	const zones = await sdk.describeZones(new DescribeZonesRequest({regionId: 'cn-hangzhou'}));
	expect(zones.body?.zones?.zone?.at(-1)).toMatchObject({zoneId: 'cn-hangzhou-k', localName: '杭州 可用区K'});
	expect(
		zones.body?.zones?.zone?.[0]?.availableResources?.resourcesInfo?.[0]?.instanceTypes?.supportedInstanceType,
	).toContain('ecs.g7.large');
	const statuses = await sdk.describeInstanceStatus(
		new DescribeInstanceStatusRequest({regionId: 'cn-hangzhou', pageSize: 50}),
	);
	const ids = statuses.body?.instanceStatuses?.instanceStatus?.map(row => String(row.instanceId)) ?? [];
	expect(ids).toHaveLength(statuses.body?.totalCount ?? 0);
	expect(ids).toEqual(ids.toSorted());
	const disks = await sdk.describeDisks(new DescribeDisksRequest({regionId: 'cn-hangzhou', instanceId: ids[0]}));
	expect(disks.body?.disks?.disk?.[0]).toMatchObject({
		type: 'system',
		instanceId: ids[0],
		tags: {tag: expect.any(Array)},
	});
});

// The typed client refuses a whole answer for one field of the wrong type.
test('the official SDK reads all that hangs on an instance', async () => {
	const endpoint = await start({instances: 500});
	const sdk = officialSdk(endpoint);
	const regionId = 'cn-hangzhou';
	const {body} = await sdk.describeInstances(new DescribeInstancesRequest({regionId, instanceName: '支付网关-01'}));
	const [instance] = body?.instances?.instance ?? [];
	const instanceId = instance?.instanceId ?? '';
	const cards = await sdk.describeNetworkInterfaces(new DescribeNetworkInterfacesRequest({regionId, instanceId}));
	expect(cards.body?.networkInterfaceSets?.networkInterfaceSet?.[0]).toMatchObject({
		type: 'Primary',
		associatedPublicIp: {publicIpAddress: instance?.publicIpAddress?.ipAddress?.[0]},
		attachment: {instanceId, deviceIndex: 0},
	});
	const snapshots = await sdk.describeSnapshots(new DescribeSnapshotsRequest({regionId, instanceId}));
	expect(snapshots.body?.snapshots?.snapshot?.[0]).toMatchObject({
		sourceDiskSize: '40',
		remainTime: expect.any(Number),
	});
	const events = await sdk.describeInstanceHistoryEvents(
		new DescribeInstanceHistoryEventsRequest({regionId, instanceEventCycleStatus: ['Executed', 'Scheduled']}),
	);
	expect(events.body?.instanceSystemEventSet?.instanceSystemEventType?.[0]).toMatchObject({
		eventType: {code: expect.any(Number), name: expect.stringMatching(/^System/)},
		extendedAttribute: {},
	});
	const all = await sdk.describeNetworkInterfaces(new DescribeNetworkInterfacesRequest({regionId, maxResults: 500}));
	expect(all.body?.networkInterfaceSets?.networkInterfaceSet).toHaveLength(all.body?.totalCount ?? 0);
});

test('the official SDK reads security groups, their rules and the load of an instance', async () => {
	const endpoint = await start();
	const sdk = officialSdk(endpoint);
	const regionId = 'cn-hangzhou';
	const listed = await sdk.describeSecurityGroups(new DescribeSecurityGroupsRequest({regionId, maxResults: 100}));
	expect(listed.body?.totalCount).toBeUndefined();
	for (const {securityGroupId} of listed.body?.securityGroups?.securityGroup ?? []) {
		const request = new DescribeSecurityGroupAttributeRequest({regionId, securityGroupId});
		const {body} = await sdk.describeSecurityGroupAttribute(request);
		expect(body?.permissions?.permission?.[0]).toMatchObject({priority: '1', nicType: 'intranet'});
	}

	const [instanceId] = endpoint.world.instanceIds(regionId).slice(-1);
	const now = Math.floor(Date.now() / 60_000) * 60_000;
	const request = new DescribeInstanceMonitorDataRequest({
		instanceId,
		startTime: isoSeconds(now - 3_600_000),
		endTime: isoSeconds(now),
		period: 60,
	});
	const {body} = await sdk.describeInstanceMonitorData(request);
	const points = body?.monitorData?.instanceMonitorData;
	expect(points).toHaveLength(60);
	expect(points?.[0]).toMatchObject({instanceId, CPU: expect.any(Number), IOPSRead: expect.any(Number)});
});

test('the official SDK reads what an instance wrote to its console', async () => {
	const endpoint = await start();
	const sdk = officialSdk(endpoint);
	const regionId = 'cn-shenzhen';
	const idOf = async (instanceName: string) => {
		const {body} = await sdk.describeInstances(new DescribeInstancesRequest({regionId, instanceName}));
		return body?.instances?.instance?.[0]?.instanceId ?? '';
	};
	const read = async (instanceName: string, removeSymbols: boolean) => {
		const instanceId = await idOf(instanceName);
		const request = new GetInstanceConsoleOutputRequest({regionId, instanceId, removeSymbols});
		return sdk.getInstanceConsoleOutput(request);
	};
	const {body, statusCode} = await read('物流轨迹-01', false);
	expect(statusCode).toBe(200);
	expect(body).toMatchObject({instanceId: await idOf('物流轨迹-01'), lastUpdateTime: expect.stringMatching(/^20/)});
	expect(Buffer.from(body?.consoleOutput ?? '', 'base64').toString()).toContain('\u001B[0;32m  OK');
	const plain = (await read('物流轨迹-01', true)).body;
	expect(Buffer.from(plain?.consoleOutput ?? '', 'base64').toString()).toContain('[  OK  ]');
	await expect(read('仓储WMS-01', false)).rejects.toMatchObject({statusCode: 405, code: 'NotSupported'});
	endpoint.setFaults([{action: 'GetInstanceConsoleOutput', fault: {kind: 'throttle'}}]);
	await expect(read('物流轨迹-01', false)).rejects.toMatchObject({name: 'ThrottlingError', statusCode: 429});
});

test('the older official client asks for what has no region', async () => {
	const endpoint = await start();
	const [InstanceId] = endpoint.world.instanceIds('cn-beijing').slice(-1);
	const now = Date.now();
	type Load = {MonitorData: {InstanceMonitorData: Array<{CPU: number}>}};
	const {MonitorData} = await popCore(endpoint).request<Load>('DescribeInstanceMonitorData', {
		InstanceId,
		StartTime: isoSeconds(now - 7_200_000),
		EndTime: isoSeconds(now),
		Period: 600,
	});
	expect(MonitorData.InstanceMonitorData.length).toBeLessThanOrEqual(12);
	expect(endpoint.requests.at(-1)?.region).toBe('cn-beijing');
});

test.each(['GET', 'POST'])('the older official client reads regions and instances by %s', async method => {
	const client = popCore(await start());
	type Regions = {Regions: {Region: Array<{RegionId: string}>}};
	const {Regions} = await client.request<Regions>('DescribeRegions', {AcceptLanguage: 'en-US'}, {method});
	expect(Regions.Region).toHaveLength(29);
	type Instances = {Instances: {Instance: Array<{InstanceName: string}>}; TotalCount: number};
	const parameters = {RegionId: 'cn-shanghai', PageSize: 100, Tag: [{Key: '团队', Value: '交易'}]};
	const answer = await client.request<Instances>('DescribeInstances', parameters, {method});
	expect(answer.TotalCount).toBe(3);
	expect(answer.Instances.Instance.map(row => row.InstanceName).toSorted()).toEqual([
		'订单服务-生产-01',
		'订单服务-生产-02',
		'订单服务-生产-03',
	]);
});

test('the older official client gets the code of a refusal', async () => {
	const client = popCore(await start());
	await expect(client.request('DescribeInstances', {RegionId: 'cn-nowhere'})).rejects.toMatchObject({
		code: 'InvalidRegionId.NotFound',
	});
});
