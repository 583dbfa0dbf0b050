import {expect, test} from 'vitest';
import {openAccount, type Row, rowsOf} from '../support/account.ts';
import type {Parameters} from '../support/signed-client.ts';

const action = 'DescribeNetworkInterfaces';
const details = {'AdditionalAttributes.1': 'NETWORK_PRIMARY_ENI_IP', MaxResults: 100};

test('the interfaces of every instance are those of its own record', async () => {
	const {ask, rows} = await openAccount({instances: 400});
	const instances = rowsOf(await ask('DescribeInstances', details));
	const cards = await rows(action, {MaxResults: 500});
	for (const instance of instances) {
		const own = cards
			.filter(card => card.InstanceId === instance.InstanceId)
			.toSorted((a, b) => (a.Type < b.Type ? -1 : 1));
		const shown = instance.NetworkInterfaces.NetworkInterface;
		expect(own.map(card => card.NetworkInterfaceId)).toEqual(shown.map((card: Row) => card.NetworkInterfaceId));
		for (const [number, card] of own.entries()) {
			const {Type, MacAddress, PrimaryIpAddress, PrivateIpSets, Ipv6Sets = {Ipv6Set: []}} = shown[number];
			expect(card).toMatchObject({
				Type,
				MacAddress,
				PrivateIpAddress: PrimaryIpAddress,
				PrivateIpSets,
				Ipv6Sets,
				Status: 'InUse',
				VpcId: instance.VpcAttributes.VpcId,
				VSwitchId: instance.VpcAttributes.VSwitchId,
				ZoneId: instance.ZoneId,
				SecurityGroupIds: instance.SecurityGroupIds,
				Attachment: {InstanceId: instance.InstanceId, DeviceIndex: number},
			});
			expect(card.CreationTime).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
		}
	}

	expect(cards.filter(card => card.Type === 'Secondary').length).toBeGreaterThan(5);
	expect(cards.filter(card => card.Ipv6Sets.Ipv6Set.length > 0).length).toBeGreaterThan(3);
});

test('an answer has the keys of the service in their order', async () => {
	const {reply} = await openAccount();
	const {text, body} = await reply(action, {RegionId: 'cn-guangzhou'});
	expect(text).toBe(
		`{"TotalCount":0,"NextToken":"","PageNumber":1,"PageSize":10,"RequestId":"${body.RequestId}","NetworkInterfaceSets":{"NetworkInterfaceSet":[]}}`,
	);
	const [card = {}] = rowsOf((await reply(action)).body);
	expect(Object.keys(card)).toEqual(
		[
			'NetworkInterfaceId NetworkInterfaceName Description Type Status MacAddress PrivateIpAddress InstanceId',
			'VpcId VSwitchId ZoneId SecurityGroupIds NetworkInterfaceTrafficMode QueueNumber CreationTime DeleteOnRelease',
			'ServiceManaged ResourceGroupId PrivateIpSets Ipv6Sets Ipv4PrefixSets Ipv6PrefixSets AssociatedPublicIp',
			'Attachment Tags',
		].flatMap(line => line.split(' ')),
	);
});

test('public addresses are told with the private one that they belong to', async () => {
	const {instance, rows} = await openAccount();
	const cardOf = async (name: string) => {
		const {InstanceId} = await instance(name);
		return (await rows(action, {InstanceId, Type: 'Primary'}))[0];
	};
	const elastic = await instance('跳板机-杭州');
	const bound = {AllocationId: elastic.EipAddress.AllocationId, PublicIpAddress: elastic.EipAddress.IpAddress};
	expect(await cardOf('跳板机-杭州')).toMatchObject({
		AssociatedPublicIp: bound,
		PrivateIpSets: {PrivateIpSet: [{Primary: true, AssociatedPublicIp: bound}]},
	});
	const [given] = (await instance('支付网关-01')).PublicIpAddress.IpAddress;
	expect((await cardOf('支付网关-01'))?.AssociatedPublicIp).toEqual({PublicIpAddress: given});
	expect((await cardOf('kafka-01'))?.AssociatedPublicIp).toEqual({});
	expect(await cardOf('旧官网（经典网络）')).toBeUndefined();
	const many = await cardOf('搜索引擎-01');
	expect(many?.PrivateIpSets.PrivateIpSet.map((set: Row) => set.Primary)).toEqual([true, false, false, false]);
	expect(many?.Ipv6Sets.Ipv6Set).toEqual([{Ipv6Address: expect.stringMatching(/^2001:db8:/)}]);
});

test('an interface that waits for an instance belongs to none', async () => {
	const {rows} = await openAccount();
	expect(await rows(action, {Status: 'Available'})).toMatchObject([
		{
			Type: 'Secondary',
			InstanceId: '',
			Attachment: {},
			NetworkInterfaceName: 'eni-备用',
			Tags: {Tag: [{TagKey: '用途'}]},
		},
	]);
});

test('interfaces are found by whatever they have', async () => {
	const {rows} = await openAccount({instances: 400});
	const all = await rows(action, {MaxResults: 500});
	const second = all.find(card => card.Type === 'Secondary' && card.Status === 'InUse') ?? {};
	const first = all.find(card => card.Ipv6Sets.Ipv6Set.length > 0) ?? {};
	const searches: Array<[Row, Parameters]> = [
		[second, {'NetworkInterfaceId.1': second.NetworkInterfaceId, 'NetworkInterfaceId.2': 'eni-bp1zzzzzzzzzzzzzzzzz'}],
		[second, {InstanceId: second.InstanceId, Type: 'Secondary', Status: 'InUse'}],
		[second, {VpcId: second.VpcId, VSwitchId: second.VSwitchId, PrimaryIpAddress: second.PrivateIpAddress}],
		[second, {SecurityGroupId: second.SecurityGroupIds.SecurityGroupId[0]}],
		[first, {'PrivateIpAddress.1': first.PrivateIpAddress}],
		[first, {'Ipv6Address.1': first.Ipv6Sets.Ipv6Set[0].Ipv6Address}],
	];
	for (const [card, parameters] of searches) {
		expect(await rows(action, {MaxResults: 500, ...parameters}), JSON.stringify(parameters)).toContainEqual(card);
	}

	// Of a group, the primary interfaces are asked of DescribeInstances.
	const ofGroup = await rows(action, {MaxResults: 500, SecurityGroupId: first.SecurityGroupIds.SecurityGroupId[0]});
	expect(new Set(ofGroup.map(card => card.Type))).toEqual(new Set(['Secondary']));
	expect(await rows(action, {'Tag.1.Key': '用途'})).toEqual(await rows(action, {Status: 'Available'}));
	expect(await rows(action, {RegionId: 'cn-shanghai', 'NetworkInterfaceId.1': first.NetworkInterfaceId})).toEqual([]);
	expect(await rows(action, {Status: 'Detaching'})).toEqual([]);
});

test.each([
	[{}, 10, 10],
	[{MaxResults: 3}, 10, 10],
	[{MaxResults: 9000}, 500, 500],
	[{PageSize: 9000}, 100, 100],
	[{PageSize: 7, PageNumber: 2}, 7, 7],
])('%o gives pages of %i', async (parameters, PageSize, count) => {
	const {ask, endpoint} = await openAccount({instances: 2000});
	const body = await ask(action, parameters);
	expect(body.PageSize).toBe(PageSize);
	expect(rowsOf(body)).toHaveLength(count);
	expect(body.TotalCount).toBeGreaterThan(endpoint.world.instanceIds('cn-hangzhou').length);
});

test('tokens lead through all of them', async () => {
	const {ask, walk} = await openAccount({instances: 400});
	const {TotalCount} = await ask(action);
	const ids = (await walk(action)).map(card => card.NetworkInterfaceId);
	expect(ids).toHaveLength(TotalCount);
	expect(new Set(ids).size).toBe(TotalCount);
});

test.each([
	[{RegionId: ''}, 400, 'MissingParameter'],
	[{RegionId: 'cn-nowhere'}, 400, 'InvalidRegionId.MalFormed'],
	[{InstanceId: 'i-bp1zzzzzzzzzzzzzzzzz'}, 404, 'InvalidEcsId.NotFound'],
	[{'NetworkInterfaceId.1': 'i-bp1'}, 404, 'InvalidEniId.NotFound'],
	[{Type: 'Third'}, 400, 'InvalidParameter'],
	[{Status: 'Lost'}, 400, 'InvalidParameter'],
])('%o is refused with %i %s', async (parameters, status, code) => {
	const {refusal} = await openAccount();
	expect(await refusal(action, parameters as Parameters)).toEqual([status, code]);
});
