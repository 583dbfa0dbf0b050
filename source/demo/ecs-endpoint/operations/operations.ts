import {apiError, missing} from '../protocol/api-error.ts';
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
import type {Operation} from './operation.ts';

type Product = {
	readonly name: string;
	readonly operations: ReadonlyMap<string, Operation>;
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
};

const sts: Product = {name: 'Sts', operations: new Map([['GetCallerIdentity', getCallerIdentity]])};

// The service has a host for each; here the version tells them apart.
const products: ReadonlyMap<string, Product> = new Map([
	['2014-05-26', ecs],
	['2015-04-01', sts],
]);

export function productName(version: string): string {
	return (products.get(version) ?? ecs).name;
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
