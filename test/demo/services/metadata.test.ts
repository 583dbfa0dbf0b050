import {expect, test} from 'vitest';
import {demoSignIn, type EndpointOptions} from '#demo/ecs-endpoint/index.ts';
import {credentialsOf, openSignIn} from '../support/sign-in.ts';

const roles = '/latest/meta-data/ram/security-credentials/';
const regionId = '/latest/meta-data/region-id';
const credentialsPath = `${roles}${demoSignIn.instanceRole}`;
const instance = {id: 'i-demo', region: 'cn-shanghai', role: 'web', isTokenRequired: true};

async function openMetadata(options: EndpointOptions = {}) {
	const signIn = await openSignIn(options);
	return {
		...signIn,
		get: async (path: string, token?: string) =>
			signIn.http(path, token === undefined ? {} : {headers: {'X-aliyun-ecs-metadata-token': token}}),
		putToken: async (seconds?: string, method = 'PUT') =>
			signIn.http('/latest/api/token', {
				method,
				headers: seconds === undefined ? {} : {'X-aliyun-ecs-metadata-token-ttl-seconds': seconds},
			}),
	};
}

test('an instance learns its region, its role and the credentials of it', async () => {
	const {get, identity, ecs} = await openMetadata();
	expect(await get(regionId)).toMatchObject({
		status: 200,
		text: 'cn-hangzhou',
		headers: {'content-type': 'text/plain'},
	});
	expect(await get(roles)).toMatchObject({status: 200, text: demoSignIn.instanceRole});
	const {status, body} = await get(credentialsPath);
	expect(status).toBe(200);
	expect(body).toEqual({
		Code: 'Success',
		AccessKeyId: expect.stringMatching(/^STS\./),
		AccessKeySecret: expect.any(String),
		SecurityToken: expect.stringMatching(/^CAIS/),
		Expiration: '2026-01-15T18:00:00Z',
		LastUpdated: '2026-01-15T12:00:00Z',
	});
	const credentials = credentialsOf(body);
	expect((await ecs('DescribeInstances', {}, credentials)).status).toBe(200);
	expect(await identity(credentials)).toBe(
		'acs:ram::1234567890123456:assumed-role/yundeck-demo-instance/i-bp1yundeckdemoonly01',
	);
});

test('everybody gets the same credentials until they are about to end or are revoked', async () => {
	const {clock, endpoint, get, identity} = await openMetadata();
	const read = async () => credentialsOf((await get(credentialsPath)).body);
	const first = await read();
	expect(await read()).toEqual(first);
	clock.now += 5.5 * 3_600_000;
	const second = await read();
	expect(second).not.toEqual(first);
	expect(await identity(first)).toContain('assumed-role');
	endpoint.revokeAll();
	const third = await read();
	expect(third).not.toEqual(second);
	expect(await identity(third)).toContain('assumed-role');
});

test('with a short life, new credentials are there before the old ones end', async () => {
	const {clock, get, identity} = await openMetadata({lifetimeSeconds: 4});
	const read = async () => credentialsOf((await get(credentialsPath)).body);
	const first = await read();
	clock.now += 2000;
	const second = await read();
	expect(second).not.toEqual(first);
	clock.now += 2000;
	expect(await identity(first)).toBe('InvalidSecurityToken.Expired');
	expect(await identity(second)).toContain('assumed-role');
});

test('where a token is required, nothing is told without a good one', async () => {
	const {clock, get, putToken} = await openMetadata({account: {instance}});
	expect((await get(regionId)).status).toBe(403);
	expect((await get(`${roles}web`)).status).toBe(403);
	const {status, text: token, headers} = await putToken('60');
	expect({status, type: headers['content-type']}).toEqual({status: 200, type: 'text/plain'});
	expect((await get(regionId, token)).text).toBe('cn-shanghai');
	expect((await get(`${roles}web`, token)).body.Code).toBe('Success');
	expect((await get(regionId, 'another')).status).toBe(401);
	clock.now += 60_000;
	expect((await get(regionId, token)).status).toBe(401);
});

test('where none is required, a bad one is refused nevertheless', async () => {
	const {get} = await openMetadata();
	expect((await get(roles, 'another')).status).toBe(401);
});

test.each([undefined, '', '0', '21601', 'long', '-1'])('a token can not be had for %s seconds', async seconds => {
	const {putToken} = await openMetadata();
	expect((await putToken(seconds)).status).toBe(400);
});

test('without a role there are no credentials, and none of another role', async () => {
	const {get} = await openMetadata({account: {instance: {...instance, role: undefined, isTokenRequired: false}}});
	const reply = await get(roles);
	expect(reply).toMatchObject({status: 404, headers: {'content-type': 'text/html'}});
	expect(reply.text).toContain('<h1>404 - Not Found</h1>');
	expect((await get(credentialsPath)).status).toBe(404);
	const {get: getOther} = await openMetadata();
	expect((await getOther(`${roles}another`)).status).toBe(404);
	expect((await getOther('/latest/meta-data/nothing')).status).toBe(404);
});

test('other methods are refused', async () => {
	const {http, putToken} = await openMetadata();
	expect((await putToken('60', 'GET')).status).toBe(405);
	expect((await http(roles, {method: 'PUT'})).status).toBe(405);
});

test('faults and the journal know what is asked, and the journal has nothing secret', async () => {
	const {endpoint, get, putToken} = await openMetadata();
	const {text: token} = await putToken('60');
	await get(roles, token);
	const {body} = await get(credentialsPath, token);
	await get(regionId);
	expect(endpoint.requests.map(({action, parameters}) => [action, parameters])).toEqual([
		['GetMetadataToken', {}],
		['GetMetadataRole', {}],
		['GetMetadataCredentials', {RoleName: demoSignIn.instanceRole}],
		['GetMetadata', {Path: regionId}],
	]);
	const shown = JSON.stringify(endpoint.requests);
	for (const secret of [token, body.AccessKeySecret, body.SecurityToken]) expect(shown).not.toContain(secret);
	endpoint.setFaults([
		{action: 'GetMetadataToken', fault: {kind: 'error', code: 'NotFound', status: 404, message: 'Not Found'}},
		{action: 'GetMetadataCredentials', fault: {kind: 'broken-json'}},
	]);
	expect((await putToken('60')).status).toBe(404);
	expect((await get(credentialsPath)).text).toMatch(/^\{"AccessKeyId".*[^}]$/);
});
