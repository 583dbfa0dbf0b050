import {expect, test} from 'vitest';
import {call, callRpc, exchange, signedRequest} from '../support/signed-client.ts';
import {start} from '../support/with-endpoint.ts';

const uuid = /^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/;

test('a success has the headers of the service and one RequestId', async () => {
	const endpoint = await start({now: () => Date.UTC(2026, 0, 15, 8, 30)});
	const reply = await call(endpoint, 'DescribeRegions', {}, {date: '2026-01-15T08:30:00Z'});
	expect(reply.headers).toMatchObject({
		'content-type': 'application/json;charset=utf-8',
		'transfer-encoding': 'chunked',
		vary: 'Accept-Encoding',
		'access-control-allow-origin': '*',
		'access-control-expose-headers': '*',
		date: 'Thu, 15 Jan 2026 08:30:00 GMT',
		connection: 'keep-alive',
	});
	expect(reply.headers['x-acs-trace-id']).toMatch(/^[0-9a-f]{32}$/);
	expect(reply.headers['x-acs-request-id']).toMatch(uuid);
	expect(reply.body.RequestId).toBe(reply.headers['x-acs-request-id']);
	expect((await call(endpoint, 'DescribeRegions', {}, {date: '2026-01-15T08:30:00Z'})).body.RequestId).not.toBe(
		reply.body.RequestId,
	);
});

test('an error has the body of the service, key for key', async () => {
	const endpoint = await start({faults: [{fault: {kind: 'denied'}}]});
	const {status, headers, text, body} = await call(endpoint, 'DescribeInstances', {RegionId: 'cn-shanghai'});
	const {RequestId} = body;
	expect(status).toBe(403);
	expect(RequestId).toMatch(uuid);
	expect(headers['x-acs-request-id']).toBe(RequestId);
	expect(text).toBe(
		JSON.stringify({
			RequestId,
			HostId: 'ecs.cn-shanghai.aliyuncs.com',
			Code: 'Forbidden.RAM',
			Message: "User not authorized to operate on the specified resource, or this API doesn't support RAM.",
			Recommend: `https://api.aliyun.com/troubleshoot?q=Forbidden.RAM&product=Ecs&requestId=${RequestId}`,
			AccessDeniedDetail: {
				AuthAction: 'ecs:DescribeInstances',
				AuthPrincipalType: 'SubUser',
				AuthPrincipalOwnerId: '1234567890123456',
				AuthPrincipalDisplayName: '221122334455667788',
				NoPermissionType: 'ImplicitDeny',
				PolicyType: 'AccountLevelIdentityBasedPolicy',
				EncodedDiagnosticMessage: 'AQFjaGVjay1tZQ==',
			},
		}),
	);
});

test('the keys of an answer are in the order of the service', async () => {
	const endpoint = await start();
	const {text, body} = await call(endpoint, 'DescribeInstances', {RegionId: 'cn-guangzhou'});
	expect(text).toBe(
		`{"Instances":{"Instance":[]},"TotalCount":0,"NextToken":"","PageSize":10,"RequestId":"${body.RequestId}","PageNumber":1}`,
	);
	const full = await call(endpoint, 'DescribeInstances', {RegionId: 'cn-hangzhou'});
	expect(Object.keys(full.body.Instances.Instance[0]).slice(0, 7)).toEqual([
		'ResourceGroupId',
		'Memory',
		'InstanceChargeType',
		'Cpu',
		'OSName',
		'OSNameEn',
		'OSType',
	]);
});

test('what is no operation, version, method or path is refused as such', async () => {
	const endpoint = await start();
	expect(await call(endpoint, 'DescribeNothing')).toMatchObject({
		status: 404,
		body: {
			Code: 'InvalidAction.NotFound',
			Message: 'Specified api is not found, please check your url and method.',
		},
	});
	expect(await call(endpoint, 'toString')).toMatchObject({body: {Code: 'InvalidAction.NotFound'}});
	expect(await call(endpoint, 'DescribeRegions', {}, {version: '2013-01-10'})).toMatchObject({
		status: 400,
		body: {Code: 'InvalidVersion'},
	});
	const odd = await call(endpoint, 'DescribeRegions', {}, {version: 'constructor'});
	expect(odd.body).toMatchObject({Code: 'InvalidVersion', Recommend: expect.stringContaining('product=Ecs')});
	expect(await call(endpoint, 'DescribeRegions', {}, {method: 'PUT'})).toMatchObject({
		body: {Code: 'UnsupportedHTTPMethod'},
	});
	expect(await call(endpoint, 'DescribeRegions', {}, {path: '/api'})).toMatchObject({
		status: 404,
		body: {Code: 'InvalidApi.NotFound'},
	});
	expect(await call(endpoint, 'DescribeRegions', {Format: 'YAML'})).toMatchObject({
		body: {Code: 'InvalidParameter.Format'},
	});
});

test('a region that is missing or unknown is refused as such', async () => {
	const endpoint = await start();
	for (const action of ['DescribeZones', 'DescribeInstances', 'DescribeInstanceStatus']) {
		expect(await call(endpoint, action)).toMatchObject({
			status: 400,
			body: {Code: 'MissingRegionId', Message: 'RegionId is mandatory for this action.'},
		});
		expect(await call(endpoint, action, {RegionId: 'cn-nowhere'})).toMatchObject({
			status: 404,
			body: {Code: 'InvalidRegionId.NotFound', HostId: 'ecs.aliyuncs.com'},
		});
	}
});

test('regions and zones know their languages and refuse others', async () => {
	const endpoint = await start();
	const zone = await call(endpoint, 'DescribeZones', {RegionId: 'ap-southeast-1', AcceptLanguage: 'en-US'});
	expect(zone.body.Zones.Zone[0]).toMatchObject({ZoneId: 'ap-southeast-1a', LocalName: 'Singapore Zone A'});
	const short = await call(endpoint, 'DescribeZones', {RegionId: 'cn-hongkong', Verbose: 'false'});
	expect(short.body.Zones.Zone[0]).toEqual({
		ZoneId: 'cn-hongkong-b',
		LocalName: '香港 可用区B',
		ZoneType: 'AvailabilityZone',
	});
	expect(await call(endpoint, 'DescribeRegions', {AcceptLanguage: 'tlh'})).toMatchObject({
		status: 404,
		body: {Code: 'InvalidAcceptLanguage.NotFound'},
	});
	expect(await call(endpoint, 'DescribeRegions', {ResourceType: 'boat'})).toMatchObject({
		body: {Code: 'InvalidResourceType.NotFound'},
	});
	expect(await call(endpoint, 'DescribeZones', {RegionId: 'cn-hangzhou', SpotStrategy: 'Never'})).toMatchObject({
		status: 400,
		body: {Code: 'InvalidSpotStrategy'},
	});
});

test('STS says who calls', async () => {
	const endpoint = await start();
	expect(await call(endpoint, 'GetCallerIdentity', {}, {version: '2015-04-01'})).toMatchObject({
		status: 200,
		body: {
			AccountId: '1234567890123456',
			Arn: 'acs:ram::1234567890123456:user/yundeck-demo',
			IdentityType: 'RAMUser',
		},
	});
	const reply = await call(endpoint, 'DescribeRegions', {}, {version: '2015-04-01'});
	expect(reply.body).toMatchObject({Code: 'InvalidAction.NotFound', HostId: 'sts.aliyuncs.com'});
	expect(reply.body.Recommend).toContain('&product=Sts&');
});

test('the older signature is answered in XML unless it asks for JSON', async () => {
	const endpoint = await start();
	const regions = await callRpc(endpoint, 'DescribeRegions');
	expect(regions.headers['content-type']).toBe('text/xml;charset=utf-8');
	expect(regions.text).toMatch(
		/^<\?xml version='1\.0' encoding='UTF-8'\?><DescribeRegionsResponse><RequestId>[^<]+<\/RequestId><Regions><Region><RegionId>cn-qingdao<\/RegionId>/,
	);
	expect(regions.text.match(/<Region>/g)).toHaveLength(29);
	const error = await callRpc(endpoint, 'DescribeInstances', {RegionId: '<&>'});
	expect(error.status).toBe(404);
	expect(error.text).toMatch(/^<\?xml[^>]+><Error><RequestId>.*<Code>InvalidRegionId\.NotFound<\/Code>.*<\/Error>$/);
	expect(error.text).toContain('q=InvalidRegionId.NotFound&amp;product=Ecs');
	expect((await callRpc(endpoint, 'DescribeRegions', {Format: 'json'})).body.Regions.Region).toHaveLength(29);
});

test('a request line says what happened, and no signature', async () => {
	const lines: string[] = [];
	const now = () => Date.UTC(2026, 0, 15, 8, 30);
	const endpoint = await start({now, onRequest: line => lines.push(line)});
	const date = '2026-01-15T08:30:00Z';
	const listed = await call(endpoint, 'DescribeInstances', {RegionId: 'cn-hangzhou'}, {date});
	const refused = await call(endpoint, 'DescribeInstances', {RegionId: 'cn\nnowhere'}, {date});
	expect(lines).toEqual([
		`2026-01-15T08:30:00.000Z DescribeInstances cn-hangzhou 200 0ms 10 rows ${listed.body.RequestId}`,
		`2026-01-15T08:30:00.000Z DescribeInstances cn?nowhere 404 InvalidRegionId.NotFound 0ms - rows ${refused.body.RequestId}`,
	]);
});

test('the kept requests have parameters and headers, and nothing secret', async () => {
	const key = {id: 'STS.a', secret: 'secret-a', securityToken: 'token-a'};
	const arrived: string[] = [];
	const endpoint = await start({accessKeys: [key], onArrival: ({action}) => arrived.push(action)});
	const sent = signedRequest(endpoint, 'DescribeZones', {RegionId: 'cn-hangzhou'}, {securityToken: 'token-a'});
	await exchange(endpoint.url, sent);
	await callRpc(endpoint, 'DescribeZones', {RegionId: 'cn-hangzhou', SecurityToken: 'token-a'});
	expect(arrived).toEqual(['DescribeZones', 'DescribeZones']);
	for (const record of endpoint.requests) {
		expect(record).toMatchObject({action: 'DescribeZones', region: 'cn-hangzhou', status: 200, code: undefined});
		expect(record.parameters).toEqual({RegionId: 'cn-hangzhou'});
	}

	expect(endpoint.requests[0]?.headers).toMatchObject({'x-acs-action': 'DescribeZones'});
	expect(JSON.stringify(endpoint.requests)).not.toMatch(/secret-a|token-a|Signature/);
});

test('only the latest thousand requests are kept', async () => {
	const endpoint = await start();
	const sent = {method: 'GET', path: '/', headers: {host: new URL(endpoint.url).host}, body: ''};
	for (let number = 0; number < 1001; number++) {
		await exchange(endpoint.url, {...sent, path: `/?Action=A${number}`});
	}

	expect(endpoint.requests).toHaveLength(1000);
	expect(endpoint.requests[0]?.action).toBe('A1');
});
