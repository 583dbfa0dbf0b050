import {describe, expect, test} from 'vitest';
import type {JsonRecord} from '#domain/json.ts';
import {errorAnswer} from '../../support/io/answers.ts';
import {account, callsTo, failureOf, hangzhou} from '../../support/io/calls.ts';
import {listAnswer} from '../../support/io/lists.ts';
import {type Answer, type ReceivedRequest, startServer} from '../../support/io/server.ts';

function group(id: string): JsonRecord {
	return {
		SecurityGroupId: id,
		SecurityGroupName: `name of ${id}`,
		Description: '',
		SecurityGroupType: 'normal',
		VpcId: 'vpc-1',
	};
}

function rule(id: string, more: JsonRecord = {}): JsonRecord {
	return {
		SecurityGroupRuleId: id,
		Direction: 'ingress',
		Policy: 'Accept',
		Priority: '1',
		IpProtocol: 'TCP',
		PortRange: '22/22',
		SourceCidrIp: '203.0.113.0/24',
		Ipv6SourceCidrIp: '',
		SourceGroupId: '',
		SourcePrefixListId: '',
		DestCidrIp: '',
		Description: 'ssh from office',
		...more,
	};
}

const permissions = ['Permissions', 'Permission'] as const;

/** A server that has all groups that are asked for, each with one rule unless said otherwise. */
function groupsServer(rulesOf: (id: string, request: ReceivedRequest) => Answer | undefined = () => undefined) {
	return startServer(request => {
		if (request.action === 'DescribeSecurityGroups') {
			const ids = JSON.parse(request.parameters.SecurityGroupIds ?? '[]') as readonly string[];
			return listAnswer(
				['SecurityGroups', 'SecurityGroup'],
				ids
					.filter(id => id !== 'sg-gone')
					.map(group)
					.toReversed(),
			);
		}

		const id = request.parameters.SecurityGroupId ?? '';
		return rulesOf(id, request) ?? listAnswer(permissions, [rule(`sgr-${id}`)]);
	});
}

test('groups come with their rules, in the order of the ids, without those that are gone', async () => {
	await using server = await groupsServer();
	const {api, context} = callsTo(server.url);

	const groups = await api.securityGroups(account, hangzhou, ['sg-1', 'sg-gone', 'sg-2', 'sg-1'], context);

	expect(groups.map(({id, rules}) => [id, rules.map(({id: ruleId}) => ruleId)])).toEqual([
		['sg-1', ['sgr-sg-1']],
		['sg-2', ['sgr-sg-2']],
	]);
	const {record, rules, ...fields} = groups[0] ?? {record: undefined, rules: []};
	expect(fields).toEqual({id: 'sg-1', name: 'name of sg-1', description: '', type: 'normal', vpcId: 'vpc-1'});
	expect(record?.read()).toEqual(group('sg-1'));
	expect(rules).toEqual([
		{
			id: 'sgr-sg-1',
			direction: 'ingress',
			policy: 'Accept',
			priority: 1,
			protocol: 'TCP',
			portRange: '22/22',
			peer: '203.0.113.0/24',
			description: 'ssh from office',
		},
	]);
	expect(server.requests[0]?.parameters).toEqual({
		RegionId: 'cn-hangzhou',
		MaxResults: '100',
		SecurityGroupIds: '["sg-1","sg-gone","sg-2"]',
	});
	expect(server.requests[1]?.parameters).toEqual({
		RegionId: 'cn-hangzhou',
		MaxResults: '1000',
		SecurityGroupId: 'sg-1',
		Direction: 'all',
		NicType: 'intranet',
	});
});

describe('the other side of a rule', () => {
	const nobody = {SourceCidrIp: ''};
	test.each<[what: string, fields: JsonRecord, peer: string]>([
		['an IPv6 block', {...nobody, Ipv6SourceCidrIp: '2001:db8::/32'}, '2001:db8::/32'],
		['a group', {...nobody, SourceGroupId: 'sg-9'}, 'sg-9'],
		['a prefix list', {...nobody, SourcePrefixListId: 'pl-9'}, 'pl-9'],
		['where it goes to', {Direction: 'egress', DestCidrIp: '0.0.0.0/0'}, '0.0.0.0/0'],
		['nobody', nobody, ''],
	])('may be %s', async (_what, fields, peer) => {
		await using server = await groupsServer(() => listAnswer(permissions, [rule('sgr-1', fields)]));
		const {api, context} = callsTo(server.url);

		const [first] = await api.securityGroups(account, hangzhou, ['sg-1'], context);

		expect(first?.rules[0]?.peer).toBe(peer);
	});
});

test('all pages of rules are read, also when the count of all is not told', async () => {
	await using server = await groupsServer((_id, {parameters}) =>
		parameters.NextToken === undefined
			? {body: {RequestId: 'R-1', NextToken: 'page-2', Permissions: {Permission: [rule('sgr-1', {Priority: 100})]}}}
			: {body: {RequestId: 'R-2', Permissions: {Permission: [rule('sgr-2')]}}},
	);
	const {api, context} = callsTo(server.url);

	const [first] = await api.securityGroups(account, hangzhou, ['sg-1'], context);

	expect(first?.rules.map(({id, priority}) => [id, priority])).toEqual([
		['sgr-1', 100],
		['sgr-2', 1],
	]);
});

describe("when rules can't be had", () => {
	const refused = errorAnswer(403, 'Forbidden.RAM', 'No.');

	test('of one group, that one says why, and the others have theirs', async () => {
		await using server = await groupsServer(id => (id === 'sg-2' ? refused : undefined));
		const {api, context} = callsTo(server.url);

		const groups = await api.securityGroups(account, hangzhou, ['sg-1', 'sg-2', 'sg-3'], context);

		expect(groups.map(({id, rules, rulesError}) => [id, rules.length, rulesError?.kind])).toEqual([
			['sg-1', 1, undefined],
			['sg-2', 0, 'no-permission'],
			['sg-3', 1, undefined],
		]);
	});

	test('of a page of them, none is shown: a part would pass for all', async () => {
		await using server = await groupsServer((id, {parameters}) => {
			if (id === 'sg-1') {
				return undefined;
			}

			return parameters.NextToken === undefined
				? listAnswer(permissions, [rule('sgr-1')], {NextToken: 'page-2'})
				: refused;
		});
		const {api, context} = callsTo(server.url);

		const groups = await api.securityGroups(account, hangzhou, ['sg-1', 'sg-2'], context);

		expect(groups.map(({rules, rulesError}) => [rules.length, rulesError?.kind])).toEqual([
			[1, undefined],
			[0, 'no-permission'],
		]);
	});

	test('of any group, it is a failure', async () => {
		await using server = await groupsServer(() => refused);
		const {api, context} = callsTo(server.url);

		expect(await failureOf(api.securityGroups(account, hangzhou, ['sg-1', 'sg-2'], context))).toMatchObject({
			kind: 'no-permission',
			action: 'DescribeSecurityGroupAttribute',
		});
	});

	test('as nobody wants them any more, it is given up', async () => {
		await using server = await groupsServer(id => (id === 'sg-2' ? 'hang' : undefined));
		const {api, context, abort} = callsTo(server.url);

		const failed = failureOf(api.securityGroups(account, hangzhou, ['sg-1', 'sg-2'], context));
		while (server.requests.length < 3) {
			await new Promise(resolve => setImmediate(resolve));
		}

		abort.abort();

		expect((await failed).kind).toBe('cancelled');
	});
});

test('many ids are asked for 100 at a time, rules of few groups at once', async () => {
	let answered = 0;
	let mostUnderWay = 0;
	await using server = await groupsServer();
	const {api, context} = callsTo(server.url);
	const ids = Array.from({length: 130}, (_, index) => `sg-${index + 100}`);
	const counting = {
		...context,
		report: () => {
			mostUnderWay = Math.max(mostUnderWay, server.requests.length - answered);
			answered++;
		},
	};

	const groups = await api.securityGroups(account, hangzhou, ids, counting);

	expect(groups.map(({id}) => id)).toEqual(ids);
	expect(server.requests.filter(({action}) => action === 'DescribeSecurityGroups')).toHaveLength(2);
	expect(mostUnderWay).toBeLessThanOrEqual(8);
});

test('no ids, no calls', async () => {
	await using server = await groupsServer();
	const {api, context} = callsTo(server.url);

	expect(await api.securityGroups(account, hangzhou, [], context)).toEqual([]);
	expect(server.requests).toHaveLength(0);
});
