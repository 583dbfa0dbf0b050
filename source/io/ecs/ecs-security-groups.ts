import {type AppError, CallError, toAppError} from '#domain/app-error.ts';
import type {Json, JsonRecord} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import type {SecurityGroup, SecurityRule} from '#domain/security-group.ts';
import {known, numberOf, recordsOf, textOf} from '#io/json-fields.ts';
import type {CallContext} from '#ports.ts';
import {batchesOf} from './batches.ts';
import type {Caller, Target} from './ecs-call.ts';
import {readList, readPages} from './ecs-pages.ts';
import {shortList} from './short-list.ts';

// The most ids that DescribeSecurityGroups takes, and the most rules that …Attribute gives at once.
const mostGroups = 100;
const mostRules = 1000;

type GroupsRequest = {readonly region: Region; readonly groupIds: readonly string[]};

/** These groups with all of their rules, in the order of the ids. */
export async function listSecurityGroups(
	call: Caller,
	target: Target,
	{region, groupIds}: GroupsRequest,
	context: CallContext,
): Promise<readonly SecurityGroup[]> {
	const batches = batchesOf(groupIds, mostGroups);
	const found = await Promise.all(batches.map(batch => listBatch(call, target, {region, groupIds: batch}, context)));
	const groups = new Map(found.flat().map(group => [group.id, group]));
	const whole = await Promise.all(
		batches
			.flat()
			.flatMap(id => groups.get(id) ?? [])
			.map(async group => ({...group, ...(await rulesOrError(call, target, {region, group}, context))})),
	);

	// When no rules can be had at all it is one failure and not one of each group.
	const [first] = whole;
	if (
		first?.rulesError !== undefined &&
		whole.every(({rules, rulesError}) => rules.length === 0 && rulesError !== undefined)
	) {
		throw new CallError(first.rulesError);
	}

	return whole;
}

function listBatch(
	call: Caller,
	target: Target,
	{region, groupIds}: GroupsRequest,
	context: CallContext,
): Promise<readonly SecurityGroup[]> {
	const request = {
		action: 'DescribeSecurityGroups',
		regionId: region.id,
		parameters: {securityGroupIds: JSON.stringify(groupIds)},
		wrappers: ['SecurityGroups', 'SecurityGroup'],
	} as const;
	return readList(call, target, request, toGroup, context);
}

type RulesOrError = Pick<SecurityGroup, 'rules'> & {readonly rulesError?: AppError};

async function rulesOrError(
	call: Caller,
	target: Target,
	request: {readonly region: Region; readonly group: SecurityGroup},
	context: CallContext,
): Promise<RulesOrError> {
	try {
		return await listRules(call, target, request, context);
	} catch (error) {
		if (!(error instanceof CallError) || context.signal.aborted) {
			throw error;
		}

		return {rules: [], rulesError: toAppError(error)};
	}
}

async function listRules(
	call: Caller,
	target: Target,
	{region, group}: {readonly region: Region; readonly group: SecurityGroup},
	context: CallContext,
): Promise<RulesOrError> {
	const request = {
		action: 'DescribeSecurityGroupAttribute',
		regionId: region.id,
		parameters: {
			securityGroupId: group.id,
			direction: 'all',
			// Older texts have the rules for the classic network's internet side as the default.
			nicType: group.vpcId === '' ? undefined : 'intranet',
		},
		wrappers: ['Permissions', 'Permission'],
		pageSize: mostRules,
		readRows: (rows: readonly Json[]) => ({items: recordsOf(rows).map(toRule)}),
	} as const;
	const rules: SecurityRule[] = [];
	let expected = 0;
	for await (const {items, total} of readPages(call, target, request, context)) {
		expected = total ?? expected;
		rules.push(...items);
	}

	const {action, regionId} = request;
	const counts = {expected, found: rules.length};
	return counts.found < expected
		? {rules, rulesError: shortList({action, regionId, place: target.place.host}, counts)}
		: {rules};
}

function toGroup(row: JsonRecord): SecurityGroup {
	return {
		id: textOf(row.SecurityGroupId),
		name: textOf(row.SecurityGroupName),
		description: textOf(row.Description),
		type: textOf(row.SecurityGroupType),
		vpcId: textOf(row.VpcId),
		rules: [],
		record: {read: () => row},
	};
}

function toRule(row: JsonRecord): SecurityRule {
	const direction = textOf(row.Direction);
	return {
		id: textOf(row.SecurityGroupRuleId),
		direction,
		policy: textOf(row.Policy),
		...known('priority', numberOf(row.Priority)),
		protocol: textOf(row.IpProtocol),
		portRange: textOf(row.PortRange),
		peer: peerOf(row, direction === 'egress' ? 'Dest' : 'Source'),
		description: textOf(row.Description),
	};
}

/** One of them is set, the others are empty. */
function peerOf(row: JsonRecord, side: 'Source' | 'Dest'): string {
	const names = [`${side}CidrIp`, `Ipv6${side}CidrIp`, `${side}GroupId`, `${side}PrefixListId`];
	return names.map(name => textOf(row[name])).find(text => text !== '') ?? '';
}
