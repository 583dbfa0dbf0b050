import {Dice, purposes} from '../fleet/dice.ts';
import {resourceId} from '../fleet/identifiers.ts';
import {type SecurityGroup, securityGroups} from '../fleet/security-group.ts';
import type {RulePlan} from '../fleet/security-rules.ts';
import {apiError, invalidParameter, missing} from '../protocol/api-error.ts';
import type {Json} from '../protocol/to-xml.ts';
import type {Operation} from './operation.ts';
import {isByToken, tokenPage, tokenScope} from './paging.ts';
import {oneOf, region, text} from './parameters.ts';
import {secondTime} from './times.ts';

const limits = {maxResults: [10, 1000], usual: 500} as const;
const rulesPerGroup = 1000;

type Origin = {readonly seed: number; readonly accountId: string};

type Side = {
	readonly block: string;
	readonly ipv6Block: string;
	readonly groupId: string;
	readonly groupName: string;
	readonly groupOwner: string;
	readonly prefixListId: string;
	readonly prefixListName: string;
};

const nobody: Side = {
	block: '',
	ipv6Block: '',
	groupId: '',
	groupName: '',
	groupOwner: '',
	prefixListId: '',
	prefixListName: '',
};

function otherSide({seed, accountId}: Origin, group: SecurityGroup, {peer}: RulePlan): Side {
	switch (peer.kind) {
		case 'block':
			return {...nobody, block: peer.value};
		case 'ipv6-block':
			return {...nobody, ipv6Block: peer.value};
		case 'prefix-list': {
			const prefixListId = resourceId(seed, 'pl-', group.region, peer.value.length);
			return {...nobody, prefixListId, prefixListName: peer.value};
		}

		case 'self':
			return {...nobody, groupId: group.id, groupName: group.name, groupOwner: accountId};
		default: {
			const groupId = group.siblings.get(peer.value) ?? '';
			return {...nobody, groupId, groupName: peer.value, groupOwner: accountId};
		}
	}
}

function ruleRecord(origin: Origin, group: SecurityGroup, rule: RulePlan, number: number): Json {
	const {seed} = origin;
	const isIngress = rule.direction === 'ingress';
	const other = otherSide(origin, group, rule);
	const [source, destination] = isIngress ? [other, nobody] : [nobody, other];
	const reference = group.number * rulesPerGroup + number;
	const later = new Dice(seed, purposes.rule, reference).below(90 * 86_400) * 1000;
	return {
		SecurityGroupRuleId: resourceId(seed, 'sgr-', group.region, reference),
		Direction: rule.direction,
		Policy: rule.policy,
		Priority: String(rule.priority),
		IpProtocol: rule.protocol,
		PortRange: rule.ports,
		SourceCidrIp: source.block,
		Ipv6SourceCidrIp: source.ipv6Block,
		SourceGroupId: source.groupId,
		SourceGroupName: source.groupName,
		SourceGroupOwnerAccount: source.groupOwner,
		SourcePrefixListId: source.prefixListId,
		SourcePrefixListName: source.prefixListName,
		SourcePortRange: '',
		DestCidrIp: destination.block,
		Ipv6DestCidrIp: destination.ipv6Block,
		DestGroupId: destination.groupId,
		DestGroupName: destination.groupName,
		DestGroupOwnerAccount: destination.groupOwner,
		DestPrefixListId: destination.prefixListId,
		DestPrefixListName: destination.prefixListName,
		NicType: 'intranet',
		Description: rule.description,
		CreateTime: secondTime(group.createdAt + later),
	};
}

export const describeSecurityGroupAttribute: Operation = ({parameters, requestId, account, world}) => {
	const {id: regionId} = region(parameters);
	const id = text(parameters, 'SecurityGroupId');
	if (id === undefined) throw missing('SecurityGroupId');
	oneOf(parameters, 'NicType', ['intranet', 'internet'], 'InvalidNicType.ValueNotSupported');
	const direction = text(parameters, 'Direction') ?? 'all';
	if (!['ingress', 'egress', 'all'].includes(direction)) throw invalidParameter('Direction');
	const group = securityGroups(world.fleet, regionId).find(one => one.id === id);
	if (group === undefined) throw apiError('InvalidSecurityGroupId.NotFound');
	const numbers = group.rules.flatMap((rule, number) =>
		direction === 'all' || rule.direction === direction ? [number] : [],
	);
	const scope = tokenScope('DescribeSecurityGroupAttribute', regionId);
	const page = tokenPage(Float64Array.from(numbers), parameters, scope, limits);
	const origin: Origin = {seed: world.fleet.seed, accountId: account.id};
	const rules = Array.from(page.places, number => ({number, rule: group.rules[number]}));
	return {
		body: {
			RequestId: requestId,
			RegionId: regionId,
			VpcId: group.vpc,
			SecurityGroupId: id,
			SecurityGroupName: group.name,
			Description: group.description,
			InnerAccessPolicy: group.isEnterprise ? 'Drop' : 'Accept',
			Permissions: {
				Permission: rules.flatMap(({number, rule}) =>
					rule === undefined ? [] : [ruleRecord(origin, group, rule, number)],
				),
			},
			...(isByToken(parameters) && {NextToken: page.nextToken}),
		},
		rows: page.places.length,
	};
};
