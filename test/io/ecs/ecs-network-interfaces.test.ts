import {expect, test} from 'vitest';
import type {JsonRecord} from '#domain/json.ts';
import {account, callsTo, hangzhou} from '../../support/io/calls.ts';
import {listAnswer} from '../../support/io/lists.ts';
import {startServer} from '../../support/io/server.ts';

const wrappers = ['NetworkInterfaceSets', 'NetworkInterfaceSet'] as const;

const primary: JsonRecord = {
	NetworkInterfaceId: 'eni-1',
	NetworkInterfaceName: 'web-01',
	Type: 'Primary',
	Status: 'InUse',
	MacAddress: '00:16:3e:0a:1b:2c',
	PrivateIpAddress: '172.16.8.21',
	InstanceId: 'i-1',
	VpcId: 'vpc-1',
	VSwitchId: 'vsw-1',
	SecurityGroupIds: {SecurityGroupId: ['sg-1', 'sg-2']},
	PrivateIpSets: {
		PrivateIpSet: [
			{PrivateIpAddress: '172.16.8.22', Primary: false, AssociatedPublicIp: {PublicIpAddress: '198.51.100.8'}},
			{PrivateIpAddress: '172.16.8.21', Primary: true, AssociatedPublicIp: {PublicIpAddress: '198.51.100.7'}},
		],
	},
	AssociatedPublicIp: {PublicIpAddress: '198.51.100.7'},
	Ipv6Sets: {Ipv6Set: [{Ipv6Address: '2001:db8::1'}]},
};

test('an interface comes in our words, its primary address first, its record behind it', async () => {
	await using server = await startServer(listAnswer(wrappers, [primary]));
	const {api, context} = callsTo(server.url);

	const [first] = await api.networkInterfaces(account, hangzhou, 'i-1', context);

	const {record, ...fields} = first ?? {record: undefined};
	expect(fields).toEqual({
		id: 'eni-1',
		name: 'web-01',
		type: 'Primary',
		status: 'InUse',
		macAddress: '00:16:3e:0a:1b:2c',
		primaryAddress: '172.16.8.21',
		privateAddresses: ['172.16.8.21', '172.16.8.22'],
		publicAddresses: ['198.51.100.7', '198.51.100.8'],
		ipv6Addresses: ['2001:db8::1'],
		vpcId: 'vpc-1',
		vSwitchId: 'vsw-1',
		securityGroupIds: ['sg-1', 'sg-2'],
	});
	expect(record?.read()).toEqual(primary);
});

test('all pages are read, the primary one comes first', async () => {
	const secondary = {...primary, NetworkInterfaceId: 'eni-2', Type: 'Secondary'};
	await using server = await startServer(
		listAnswer(wrappers, [secondary], {NextToken: 'page-2'}),
		listAnswer(wrappers, [secondary, primary]),
	);
	const {api, context} = callsTo(server.url);

	const interfaces = await api.networkInterfaces(account, hangzhou, 'i-1', context);

	expect(interfaces.map(({id}) => id)).toEqual(['eni-1', 'eni-2']);
	expect(server.requests.map(({parameters}) => parameters)).toEqual([
		{RegionId: 'cn-hangzhou', InstanceId: 'i-1', MaxResults: '100'},
		{RegionId: 'cn-hangzhou', InstanceId: 'i-1', MaxResults: '100', NextToken: 'page-2'},
	]);
});

test('one of which little is said has what is said', async () => {
	await using server = await startServer(listAnswer(wrappers, [{NetworkInterfaceId: 'eni-1', AssociatedPublicIp: {}}]));
	const {api, context} = callsTo(server.url);

	expect(await api.networkInterfaces(account, hangzhou, 'i-1', context)).toMatchObject([
		{id: 'eni-1', primaryAddress: '', privateAddresses: [], publicAddresses: [], ipv6Addresses: []},
	]);
});
