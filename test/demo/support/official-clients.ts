import {createRequire} from 'node:module';
import type {Target} from './signed-client.ts';

// Node and Vitest disagree about the default import of CommonJS; require is the same in both.
const require = createRequire(import.meta.url);
const sdk = require('@alicloud/ecs20140526') as typeof import('@alicloud/ecs20140526');
const {$OpenApiUtil} = require('@alicloud/openapi-core') as typeof import('@alicloud/openapi-core');
const PopCore = require('@alicloud/pop-core') as typeof import('@alicloud/pop-core');

export const {
	DescribeDisksRequest,
	DescribeInstanceHistoryEventsRequest,
	DescribeInstanceMonitorDataRequest,
	DescribeInstancesRequest,
	DescribeInstancesRequestTag,
	DescribeInstanceStatusRequest,
	DescribeNetworkInterfacesRequest,
	DescribeRegionsRequest,
	DescribeSecurityGroupAttributeRequest,
	DescribeSecurityGroupsRequest,
	DescribeSnapshotsRequest,
	DescribeZonesRequest,
	GetInstanceConsoleOutputRequest,
} = sdk;

export function officialSdk({url, accessKeyId, accessKeySecret}: Target, securityToken?: string) {
	const config = new $OpenApiUtil.Config({
		accessKeyId,
		accessKeySecret,
		...(securityToken === undefined ? {} : {securityToken}),
		protocol: 'http',
		endpoint: new URL(url).host,
	});
	return new sdk.default(config);
}

/** The client of the older signature. */
export function popCore(
	{url: endpoint, accessKeyId, accessKeySecret}: Target,
	more: {readonly apiVersion?: string; readonly securityToken?: string} = {},
) {
	return new PopCore({endpoint, accessKeyId, accessKeySecret, apiVersion: '2014-05-26', ...more});
}
