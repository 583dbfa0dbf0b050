import {expect, test} from 'vitest';
import {openAccount, type Row, rowsOf} from '../support/account.ts';
import type {Parameters} from '../support/signed-client.ts';

const groups = 'DescribeSecurityGroups';
const attribute = 'DescribeSecurityGroupAttribute';

const rulesOf = (body: Row): Row[] => body.Permissions.Permission;

async function openGroups() {
	const account = await openAccount();
	const all = await account.rows(groups);
	const byName = new Map(all.map(group => [group.SecurityGroupName, group]));
	return {
		...account,
		all,
		rules: async (name: string, parameters: Parameters = {}): Promise<Row> =>
			account.ask(attribute, {SecurityGroupId: byName.get(name)?.SecurityGroupId ?? '', ...parameters}),
	};
}

test('every group of every instance exists, and in the VPC of the instance', async () => {
	const {ask} = await openAccount({instances: 1000});
	for (const RegionId of ['cn-hangzhou', 'cn-beijing']) {
		const vpcs = new Map<string, string>();
		for (const {SecurityGroupId, VpcId} of rowsOf(await ask(groups, {RegionId, MaxResults: 100}))) {
			vpcs.set(SecurityGroupId, VpcId);
		}

		for (const {SecurityGroupIds, VpcAttributes} of rowsOf(await ask('DescribeInstances', {RegionId, PageSize: 100}))) {
			expect(SecurityGroupIds.SecurityGroupId.length).toBeGreaterThan(0);
			for (const id of SecurityGroupIds.SecurityGroupId) expect(vpcs.get(id)).toBe(VpcAttributes.VpcId);
		}
	}

	expect(rowsOf(await ask(groups, {RegionId: 'me-east-1'}))).toEqual([]);
});

test('by token there is no count at all, by number there is', async () => {
	const {reply} = await openAccount();
	const byToken = await reply(groups, {MaxResults: 4});
	expect(Object.keys(byToken.body)).toEqual([
		'PageNumber',
		'PageSize',
		'NextToken',
		'RegionId',
		'RequestId',
		'SecurityGroups',
	]);
	expect(byToken.body).toMatchObject({PageSize: 4, RegionId: 'cn-hangzhou'});
	expect(rowsOf(byToken.body.SecurityGroups && {list: byToken.body.SecurityGroups})).toHaveLength(4);
	const {body} = await reply(groups, {PageSize: 99, PageNumber: 1});
	expect(body).toMatchObject({TotalCount: 9, PageSize: 50, NextToken: ''});
	expect((await reply(groups, {MaxResults: 1000})).body.PageSize).toBe(100);
});

test('tokens lead through all of them', async () => {
	const {walk, all} = await openGroups();
	expect(await walk(groups, {MaxResults: 2})).toEqual(all);
	expect(all).toHaveLength(9);
});

test('a group has the fields of the service, and counts its instances only for those who ask', async () => {
	const {all, ask, endpoint} = await openGroups();
	expect(Object.entries(all[0] ?? {})).toEqual([
		['SecurityGroupId', expect.stringMatching(/^sg-bp1[0-9a-z]{17}$/)],
		['SecurityGroupName', '默认-生产'],
		['Description', '所有生产实例'],
		['SecurityGroupType', 'normal'],
		['VpcId', expect.stringMatching(/^vpc-bp1/)],
		['CreationTime', expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)],
		['ResourceGroupId', ''],
		['ServiceManaged', false],
		['EcsCount', 0],
		['AvailableInstanceAmount', 0],
		['Tags', {Tag: [{TagKey: '环境', TagValue: '生产'}]}],
	]);
	const counted = rowsOf(await ask(groups, {PageSize: 50, IsQueryEcsCount: 'true'}));
	const inFirstOfVpc = counted.filter(group =>
		['默认-生产', 'dev-default', 'sg-classic'].includes(group.SecurityGroupName),
	);
	expect(inFirstOfVpc.reduce((sum, group) => sum + group.EcsCount, 0)).toBe(
		endpoint.world.instanceIds('cn-hangzhou').length,
	);
});

test('groups are found by id, name, VPC, network, type and tag', async () => {
	const {all, rows} = await openGroups();
	const [first, , , , enterprise] = all;
	const SecurityGroupIds = JSON.stringify([first?.SecurityGroupId, 'sg-none']);
	expect(await rows(groups, {SecurityGroupIds})).toEqual([first]);
	expect(await rows(groups, {SecurityGroupIds: '[]'})).toEqual([]);
	expect(await rows(groups, {SecurityGroupId: first?.SecurityGroupId, VpcId: first?.VpcId})).toEqual([first]);
	expect(await rows(groups, {SecurityGroupName: 'cdn-回源'})).toEqual([enterprise]);
	expect(await rows(groups, {SecurityGroupName: 'cdn*'})).toEqual([]);
	expect(await rows(groups, {SecurityGroupType: 'enterprise', VpcId: first?.VpcId})).toEqual([enterprise]);
	expect(await rows(groups, {NetworkType: 'classic'})).toMatchObject([{VpcId: ''}]);
	expect(await rows(groups, {'Tag.1.Key': '团队', 'Tag.1.Value': 'DBA'})).toMatchObject([
		{SecurityGroupName: '数据库'},
	]);
});

test('a group says what it lets through', async () => {
	const {rules, all} = await openGroups();
	const body = await rules('web-入口');
	expect(Object.keys(body)).toEqual(
		'RequestId RegionId VpcId SecurityGroupId SecurityGroupName Description InnerAccessPolicy Permissions'.split(' '),
	);
	expect(body).toMatchObject({InnerAccessPolicy: 'Accept', SecurityGroupName: 'web-入口', RegionId: 'cn-hangzhou'});
	const list = rulesOf(body);
	const find = (wanted: Row) =>
		list.filter(rule => Object.entries(wanted).every(([key, value]) => rule[key] === value));
	expect(find({PortRange: '443/443'})).toMatchObject([
		{SourceCidrIp: '0.0.0.0/0', Ipv6SourceCidrIp: '', Description: 'HTTPS 对外', Policy: 'Accept', Priority: '1'},
		{SourceCidrIp: '', Ipv6SourceCidrIp: '::/0'},
	]);
	expect(find({SourceCidrIp: '203.0.113.0/24'})).toMatchObject([{PortRange: '22/22', IpProtocol: 'TCP'}]);
	const {SecurityGroupId} = body;
	expect(find({SourceGroupId: SecurityGroupId})).toMatchObject([
		{IpProtocol: 'ALL', PortRange: '-1/-1', SourceGroupName: 'web-入口', SourceGroupOwnerAccount: '1234567890123456'},
	]);
	const bastion = all.find(group => group.SecurityGroupName === '跳板机');
	expect(find({SourceGroupName: '跳板机'})).toMatchObject([{SourceGroupId: bastion?.SecurityGroupId}]);
	expect(find({SourcePrefixListName: 'cloud-slb-probe'})).toMatchObject([
		{SourcePrefixListId: expect.stringMatching(/^pl-bp1/), SourceCidrIp: ''},
	]);
	expect(find({Policy: 'Drop', Direction: 'ingress'}).length).toBeGreaterThan(1);
	expect(find({Direction: 'egress', Policy: 'Drop'})).toMatchObject([
		{DestCidrIp: '0.0.0.0/0', SourceCidrIp: '', PortRange: '25/25', NicType: 'intranet'},
	]);
	expect(new Set(list.map(rule => rule.SecurityGroupRuleId)).size).toBe(list.length);
});

test('a rule has the fields of the service in their order', async () => {
	const {rules} = await openGroups();
	expect(Object.keys(rulesOf(await rules('数据库'))[0] ?? {})).toEqual(
		[
			'SecurityGroupRuleId Direction Policy Priority IpProtocol PortRange SourceCidrIp Ipv6SourceCidrIp',
			'SourceGroupId SourceGroupName SourceGroupOwnerAccount SourcePrefixListId SourcePrefixListName SourcePortRange',
			'DestCidrIp Ipv6DestCidrIp DestGroupId DestGroupName DestGroupOwnerAccount DestPrefixListId DestPrefixListName',
			'NicType Description CreateTime',
		].flatMap(line => line.split(' ')),
	);
});

test('rules can be asked for by direction, and come in pages for who wants pages', async () => {
	const {rules} = await openGroups();
	const web = rulesOf(await rules('web-入口'));
	const some = async (Direction: string) => rulesOf(await rules('web-入口', {Direction}));
	expect([...(await some('ingress')), ...(await some('egress'))]).toEqual(web);
	expect(await some('all')).toEqual(web);
	const all = await rules('cdn-回源');
	expect(all).not.toHaveProperty('NextToken');
	expect(rulesOf(all)).toHaveLength(40);
	const first = await rules('cdn-回源', {MaxResults: 1});
	expect(rulesOf(first)).toEqual(rulesOf(all).slice(0, 10));
	const rest = await rules('cdn-回源', {MaxResults: 5000, NextToken: first.NextToken});
	expect(rulesOf(rest)).toEqual(rulesOf(all).slice(10));
	expect(rest.NextToken).toBe('');
});

test.each([
	[groups, {RegionId: 'cn-nowhere'}, 404, 'InvalidRegionId.NotFound'],
	[groups, {SecurityGroupIds: 'sg-1'}, 400, 'InvalidParameter'],
	[groups, {DryRun: 'true'}, 400, 'DryRunOperation'],
	[attribute, {}, 400, 'MissingSecurityGroupId'],
	[attribute, {SecurityGroupId: 'sg-none'}, 404, 'InvalidSecurityGroupId.NotFound'],
	[attribute, {SecurityGroupId: 'sg-none', NicType: 'radio'}, 400, 'InvalidNicType.ValueNotSupported'],
	[attribute, {SecurityGroupId: 'sg-none', Direction: 'up'}, 400, 'InvalidParameter'],
	[attribute, {SecurityGroupId: 'sg-none', RegionId: 'cn-nowhere'}, 404, 'InvalidRegionId.NotFound'],
])('%s %o is refused with %i %s', async (action, parameters, status, code) => {
	const {refusal} = await openAccount();
	expect(await refusal(action, parameters as Parameters)).toEqual([status, code]);
});
