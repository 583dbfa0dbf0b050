import {apiError, missing} from '../protocol/api-error.ts';
import {assumeRole} from './assume-role.ts';
import {assumeRoleWithOidc} from './assume-role-with-oidc.ts';
import {describeDisks} from './describe-disks.ts';
import {describeInstanceHistoryEvents} from './describe-instance-history-events.ts';
import {describeInstanceMonitorData} from './describe-instance-monitor-data.ts';
import {describeInstanceStatus} from './describe-instance-status.ts';
import {describeInstances} from './describe-instances.ts';
import {describeNetworkInterfaces} from './describe-network-interfaces.ts';
import {describeRegions} from './describe-regions.ts';
import {describeSecurityGroupAttribute} from './describe-security-group-attribute.ts';
import {describeSecurityGroups} from './describe-security-groups.ts';
import {describeSnapshots} from './describe-snapshots.ts';
import {describeZones} from './describe-zones.ts';
import {getCallerIdentity} from './get-caller-identity.ts';
import {getInstanceConsoleOutput} from './get-instance-console-output.ts';
import type {OpenOperation, Operation} from './operation.ts';

type Product = {
	readonly name: string;
	readonly operations: ReadonlyMap<string, Operation>;
	readonly openOperations: ReadonlyMap<string, OpenOperation>;
};

const ecs: Product = {
	name: 'Ecs',
	operations: new Map([
		['DescribeDisks', describeDisks],
		['DescribeInstanceHistoryEvents', describeInstanceHistoryEvents],
		['DescribeInstanceMonitorData', describeInstanceMonitorData],
		['DescribeInstances', describeInstances],
		['DescribeInstanceStatus', describeInstanceStatus],
		['DescribeNetworkInterfaces', describeNetworkInterfaces],
		['DescribeRegions', describeRegions],
		['DescribeSecurityGroupAttribute', describeSecurityGroupAttribute],
		['DescribeSecurityGroups', describeSecurityGroups],
		['DescribeSnapshots', describeSnapshots],
		['DescribeZones', describeZones],
		['GetInstanceConsoleOutput', getInstanceConsoleOutput],
	]),
	openOperations: new Map(),
};

const sts: Product = {
	name: 'Sts',
	operations: new Map([
		['AssumeRole', assumeRole],
		['GetCallerIdentity', getCallerIdentity],
	]),
	openOperations: new Map([['AssumeRoleWithOIDC', assumeRoleWithOidc]]),
};

// The service has a host for each; here the version tells them apart.
const products: ReadonlyMap<string, Product> = new Map([
	['2014-05-26', ecs],
	['2015-04-01', sts],
]);

export function productName(version: string): string {
	return (products.get(version) ?? ecs).name;
}

/** The name of what is asked for in policies: `ecs:DescribeDisks`. */
export function permissionName(version: string, action: string): string {
	return `${productName(version).toLowerCase()}:${action}`;
}

export function findOpenOperation(version: string, action: string): OpenOperation | undefined {
	return products.get(version)?.openOperations.get(action);
}

export function findOperation(version: string, action: string): Operation {
	if (action === '') throw missing('Action');
	if (version === '') throw missing('Version');
	const operations = products.get(version)?.operations;
	if (operations === undefined) throw apiError('InvalidVersion');
	const operation = operations.get(action);
	if (operation === undefined) throw apiError('InvalidAction.NotFound');
	return operation;
}
