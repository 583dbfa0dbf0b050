// The only file that loads Alibaba Cloud's SDK, some 70 ms of it: reached by an `import()` when the first call is made.
// Of the ECS package only the request models: its client alone would load 1,300 files.

import type {IncomingMessage} from 'node:http';
import {DescribeDisksRequest} from '@alicloud/ecs20140526/dist/models/DescribeDisksRequest.js';
import {DescribeInstanceHistoryEventsRequest} from '@alicloud/ecs20140526/dist/models/DescribeInstanceHistoryEventsRequest.js';
import {DescribeInstanceMonitorDataRequest} from '@alicloud/ecs20140526/dist/models/DescribeInstanceMonitorDataRequest.js';
import {DescribeInstanceStatusRequest} from '@alicloud/ecs20140526/dist/models/DescribeInstanceStatusRequest.js';
import {DescribeInstancesRequest} from '@alicloud/ecs20140526/dist/models/DescribeInstancesRequest.js';
import {DescribeNetworkInterfacesRequest} from '@alicloud/ecs20140526/dist/models/DescribeNetworkInterfacesRequest.js';
import {DescribeRegionsRequest} from '@alicloud/ecs20140526/dist/models/DescribeRegionsRequest.js';
import {DescribeSecurityGroupAttributeRequest} from '@alicloud/ecs20140526/dist/models/DescribeSecurityGroupAttributeRequest.js';
import {DescribeSecurityGroupsRequest} from '@alicloud/ecs20140526/dist/models/DescribeSecurityGroupsRequest.js';
import {DescribeSnapshotsRequest} from '@alicloud/ecs20140526/dist/models/DescribeSnapshotsRequest.js';
import {GetInstanceConsoleOutputRequest} from '@alicloud/ecs20140526/dist/models/GetInstanceConsoleOutputRequest.js';
import openApi, {$OpenApiUtil, OpenApiUtil} from '@alicloud/openapi-core';
import {type Model, RuntimeOptions} from '@darabonba/typescript';
import type {Credentials} from '#domain/credentials.ts';
import type {Connections} from '#io/calls/connections.ts';
import type {KeptConnections} from '#io/calls/kept-connections.ts';
import {overKeptConnection} from '#io/calls/over-kept-connection.ts';
import {readBody} from '#io/calls/read-body.ts';
import {withAgent} from '#io/calls/sdk-agent.ts';
import type {Place} from './ecs-place.ts';

const requestModels = {
	DescribeRegions: DescribeRegionsRequest,
	DescribeInstances: DescribeInstancesRequest,
	DescribeInstanceStatus: DescribeInstanceStatusRequest,
	DescribeDisks: DescribeDisksRequest,
	DescribeNetworkInterfaces: DescribeNetworkInterfacesRequest,
	DescribeSecurityGroups: DescribeSecurityGroupsRequest,
	DescribeSecurityGroupAttribute: DescribeSecurityGroupAttributeRequest,
	DescribeSnapshots: DescribeSnapshotsRequest,
	DescribeInstanceHistoryEvents: DescribeInstanceHistoryEventsRequest,
	DescribeInstanceMonitorData: DescribeInstanceMonitorDataRequest,
	GetInstanceConsoleOutput: GetInstanceConsoleOutputRequest,
};

// The models accept any key and drop those they don't know; without their index signature the compiler finds a typo.
type Fields<M> = {
	readonly [K in keyof M as string extends K ? never : K extends keyof Model ? never : K]?: Plain<M[K]> | undefined;
};

/** They make models of the plain objects in their lists by themselves. */
type Plain<T> = T extends readonly (infer Item)[] ? readonly Plain<Item>[] : T extends Model ? Fields<T> : T;

export type EcsAction = keyof typeof requestModels;
export type EcsParameters<A extends EcsAction> = Fields<InstanceType<(typeof requestModels)[A]>>;

/** The SDK's client for one account and place, and how its requests get there. */
export type EcsClient = {readonly sdk: InstanceType<typeof openApi.default>; readonly kept: KeptConnections};

// A CommonJS package: its default import is all it exports in Node and esbuild, and its default export in Vitest.
const Client = openApi.default ?? (openApi as unknown as typeof openApi.default);

type ClientOptions = {
	readonly place: Place;
	readonly timeoutMilliseconds: number;
	readonly userAgent: string;
	readonly connections: Connections;
};

/** Throws a ProxyError when there is no way to the place. */
export function createClient(
	/** Without any, for calls that nobody signs. */
	credentials: Credentials | undefined,
	{place, timeoutMilliseconds, userAgent, connections}: ClientOptions,
): EcsClient {
	const sdk = new Client(
		new $OpenApiUtil.Config({
			...(credentials !== undefined && {
				accessKeyId: credentials.accessKeyId,
				accessKeySecret: credentials.accessKeySecret.reveal(),
				// Signs with the STS headers when there is one.
				securityToken: credentials.securityToken?.reveal(),
			}),
			endpoint: place.host,
			protocol: place.protocol,
			// The SDK's own default is 3 s. One of the two alone would leave the other there.
			connectTimeout: timeoutMilliseconds,
			readTimeout: timeoutMilliseconds,
			userAgent,
		}),
	);
	return {sdk, kept: connections.kept(place)};
}

/** The parameters as they go over the wire: PascalCase, lists flattened (`Tag.1.Key`). */
export function flattenParameters<A extends EcsAction>(
	action: A,
	parameters: EcsParameters<A>,
): Record<string, string> {
	return OpenApiUtil.query(new requestModels[action]({...parameters}).toMap());
}

type ActionParams = {readonly action: string; readonly version: string; readonly authType: 'AK' | 'Anonymous'};

/** One HTTP request, no retry. Resolves to the body of any answer below 400, to be released. */
export function send(client: EcsClient, action: EcsAction, query: Record<string, string>): Promise<Buffer> {
	return post(client, {action, version: '2014-05-26', authType: 'AK'}, {query});
}

/** The calls of STS, which is another API with the same signature. */
export type StsCall = {
	readonly action: 'AssumeRole' | 'AssumeRoleWithOIDC' | 'GetCallerIdentity';
	readonly query: Record<string, string>;
	/** What would be too long or too secret for an address. */
	readonly form?: Record<string, string>;
};

/** `send` for STS; without a signature when the client has no credentials. */
export function sendSts(
	client: EcsClient,
	{action, query, form}: StsCall,
	authType: 'AK' | 'Anonymous',
): Promise<Buffer> {
	return post(client, {action, version: '2015-04-01', authType}, {query, ...(form !== undefined && {body: form})});
}

async function post({sdk, kept}: EcsClient, action: ActionParams, request: Record<string, unknown>): Promise<Buffer> {
	const params = new $OpenApiUtil.Params({
		...action,
		protocol: 'HTTPS',
		pathname: '/',
		method: 'POST',
		style: 'RPC',
		reqBodyType: 'formData',
		// Not 'json': what came is what gets stored, and the SDK's answer models would lose unknown fields, and the
		// whole answer over one field of the wrong type.
		bodyType: 'binary',
	});
	const {body} = await overKeptConnection(kept, () =>
		withAgent(kept.agent, () => sdk.callApi(params, new $OpenApiUtil.OpenApiRequest(request), new RuntimeOptions({}))),
	);
	return readBody(body as IncomingMessage);
}
