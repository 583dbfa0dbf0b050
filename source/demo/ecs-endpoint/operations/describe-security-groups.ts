import {type SecurityGroup, securityGroups} from '../fleet/security-group.ts';
import type {World} from '../fleet/world.ts';
import {invalidParameter} from '../protocol/api-error.ts';
import type {Json} from '../protocol/to-xml.ts';
import {tagTests} from './instance-filters.ts';
import type {Operation} from './operation.ts';
import {isByToken, takePage, tokenScope} from './paging.ts';
import {jsonList, type Parameters, refuseDryRun, region, text} from './parameters.ts';
import type {Test} from './sieve.ts';
import {tagList} from './tag-list.ts';
import {secondTime} from './times.ts';

const limits = {maxResults: [1, 100], pageSize: 50} as const;
const capacity = 2000;

const fields: Readonly<Record<string, (group: SecurityGroup) => string>> = {
	SecurityGroupId: ({id}) => id,
	SecurityGroupName: ({name}) => name,
	VpcId: ({vpc}) => vpc,
	NetworkType: ({vpc}) => (vpc === '' ? 'classic' : 'vpc'),
	SecurityGroupType: ({isEnterprise}) => (isEnterprise ? 'enterprise' : 'normal'),
	ServiceManaged: () => 'false',
	ResourceGroupId: () => '',
};

function groupTests(parameters: Parameters): Array<Test<SecurityGroup>> {
	const tests: Array<Test<SecurityGroup>> = [];
	for (const [name, read] of Object.entries(fields)) {
		const wanted = text(parameters, name);
		if (wanted !== undefined) tests.push(group => read(group) === wanted);
	}

	const ids = jsonList(parameters, 'SecurityGroupIds', () => invalidParameter('SecurityGroupIds'));
	if (ids !== undefined) tests.push(({id}) => ids.includes(id));
	for (const test of tagTests(parameters)) tests.push(({tags}) => test(tags));
	return tests;
}

// Nobody should ask: it looks at every instance of the region.
function countInstances(world: World, regionId: string): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const at of world.instancePlaces(regionId)) {
		for (const id of world.instance(at).securityGroups) counts.set(id, (counts.get(id) ?? 0) + 1);
	}

	return counts;
}

function groupRecord(group: SecurityGroup, count: number | undefined): Json {
	return {
		SecurityGroupId: group.id,
		SecurityGroupName: group.name,
		Description: group.description,
		SecurityGroupType: group.isEnterprise ? 'enterprise' : 'normal',
		VpcId: group.vpc,
		CreationTime: secondTime(group.createdAt),
		ResourceGroupId: '',
		ServiceManaged: false,
		EcsCount: count ?? 0,
		AvailableInstanceAmount: count === undefined ? 0 : capacity - count,
		Tags: tagList(group.tags),
	};
}

export const describeSecurityGroups: Operation = ({parameters, requestId, world}) => {
	const {id} = region(parameters);
	refuseDryRun(parameters);
	const groups = new Map(securityGroups(world.fleet, id).map(group => [group.number, group]));
	const tests = groupTests(parameters);
	const chosen = [...groups].filter(([, group]) => tests.every(test => test(group))).map(([number]) => number);
	const page = takePage(Float64Array.from(chosen), parameters, tokenScope('DescribeSecurityGroups', id), limits);
	const counts = parameters.get('IsQueryEcsCount') === 'true' ? countInstances(world, id) : undefined;
	return {
		body: {
			// With tokens this operation does not even pretend to count.
			...(!isByToken(parameters) && {TotalCount: page.totalCount}),
			PageNumber: page.pageNumber,
			PageSize: page.pageSize,
			NextToken: page.nextToken,
			RegionId: id,
			RequestId: requestId,
			SecurityGroups: {
				SecurityGroup: Array.from(page.places, number => groups.get(number))
					.filter(group => group !== undefined)
					.map(group => groupRecord(group, counts && (counts.get(group.id) ?? 0))),
			},
		},
		rows: page.places.length,
	};
};
