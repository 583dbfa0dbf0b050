import {describe, expect, test} from 'vitest';
import {demoSignIn} from '#demo/ecs-endpoint/index.ts';
import {DescribeRegionsRequest, officialSdk, popCore} from '../support/official-clients.ts';
import {credentialsOf, noon, openSignIn} from '../support/sign-in.ts';
import {callRpc, isoSeconds} from '../support/signed-client.ts';
import {start} from '../support/with-endpoint.ts';

const {roleArn, externalIdRoleArn, externalId, chainedRoleArn, rootAccessKey, oidcRoleArn} = demoSignIn;
const account = 'acs:ram::1234567890123456';

describe('a session', () => {
	test('has all that the service gives', async () => {
		const {assume} = await openSignIn();
		const {status, body} = await assume(roleArn);
		expect(status).toBe(200);
		expect(body).toEqual({
			RequestId: expect.any(String),
			AssumedRoleUser: {
				Arn: `${account}:role/yundeck-demo-reader/alice`,
				AssumedRoleId: expect.stringMatching(/^3\d{17}:alice$/),
			},
			Credentials: {
				AccessKeyId: expect.stringMatching(/^STS\./),
				AccessKeySecret: expect.any(String),
				SecurityToken: expect.stringMatching(/^CAIS.{800,}=$/),
				Expiration: '2026-01-15T13:00:00Z',
			},
		});
	});

	test('signs calls of ECS and STS, in either signature', async () => {
		const {endpoint, session, identity, ecs, stsRpc} = await openSignIn();
		const credentials = await session(roleArn);
		expect(await ecs('DescribeInstances', {}, credentials)).toMatchObject({status: 200});
		expect(await identity(credentials)).toBe(`${account}:assumed-role/yundeck-demo-reader/alice`);
		const {body} = await stsRpc('GetCallerIdentity', {}, credentials);
		expect(body).toEqual({
			AccountId: '1234567890123456',
			RoleId: expect.stringMatching(/^3\d{17}$/),
			PrincipalId: `${body.RoleId}:alice`,
			Arn: `${account}:assumed-role/yundeck-demo-reader/alice`,
			IdentityType: 'AssumedRoleUser',
			RequestId: expect.any(String),
		});
		const common = {
			AccessKeyId: credentials.accessKeyId,
			SecurityToken: credentials.securityToken,
			Timestamp: isoSeconds(noon),
			Format: 'JSON',
		};
		const older = await callRpc(endpoint, 'DescribeRegions', {}, {common, secret: credentials.secret});
		expect(older).toMatchObject({status: 200});
	});

	test('is checked as every other key', async () => {
		const {session, identity} = await openSignIn();
		const credentials = await session(roleArn);
		const other = await session(roleArn);
		expect(other.accessKeyId).not.toBe(credentials.accessKeyId);
		expect(await identity({...credentials, secret: 'wrong'})).toBe('SignatureDoesNotMatch');
		expect(await identity({...credentials, securityToken: undefined})).toBe('MissingSecurityToken');
		expect(await identity({...credentials, securityToken: other.securityToken})).toBe(
			'InvalidSecurityToken.MismatchWithAccessKey',
		);
		expect(await identity({...credentials, securityToken: 'nonsense'})).toBe('InvalidSecurityToken.Malformed');
	});

	test('ends when its time is over', async () => {
		const {clock, assume, identity, ecs} = await openSignIn();
		const {body} = await assume(roleArn, {DurationSeconds: 900});
		expect(body.Credentials.Expiration).toBe('2026-01-15T12:15:00Z');
		const credentials = credentialsOf(body.Credentials);
		clock.now += 900_000 - 1;
		expect(await identity(credentials)).toContain('assumed-role');
		clock.now += 1;
		expect(await ecs('DescribeInstances', {}, credentials)).toMatchObject({
			status: 400,
			body: {Code: 'InvalidSecurityToken.Expired', Message: 'Specified SecurityToken is expired.'},
		});
		expect(await identity(credentials)).toBe('InvalidSecurityToken.Expired');
	});

	test('lives no longer than the endpoint lets it', async () => {
		const {clock, assume, identity} = await openSignIn({lifetimeSeconds: 3});
		const {body} = await assume(roleArn, {DurationSeconds: 3600});
		expect(body.Credentials.Expiration).toBe('2026-01-15T12:00:03Z');
		clock.now += 2999;
		expect(await identity(credentialsOf(body.Credentials))).toContain('assumed-role');
		clock.now += 1;
		expect(await identity(credentialsOf(body.Credentials))).toBe('InvalidSecurityToken.Expired');
	});

	test('ends when it is revoked, alone or with all others', async () => {
		const {endpoint, session, identity} = await openSignIn();
		const [first, second, third] = [await session(roleArn), await session(roleArn), await session(roleArn)];
		expect(endpoint.revoke(first.accessKeyId)).toBe(true);
		expect(endpoint.revoke('STS.nobody')).toBe(false);
		expect(await identity(first)).toBe('InvalidSecurityToken.Expired');
		expect(await identity(second)).toContain('assumed-role');
		endpoint.revokeAll();
		expect(await identity(second)).toBe('InvalidSecurityToken.Expired');
		expect(await identity(third)).toBe('InvalidSecurityToken.Expired');
		expect(await identity(await session(roleArn))).toContain('assumed-role');
	});
});

describe('who may assume a role', () => {
	test('a role that wants an external id gets the right one', async () => {
		const {assume} = await openSignIn();
		const refused = {status: 403, body: {Code: 'NoPermission', HostId: 'sts.aliyuncs.com'}};
		expect(await assume(externalIdRoleArn)).toMatchObject(refused);
		expect(await assume(externalIdRoleArn, {ExternalId: 'another'})).toMatchObject(refused);
		expect(await assume(externalIdRoleArn, {ExternalId: externalId})).toMatchObject({status: 200});
		expect(await assume(roleArn, {ExternalId: 'not-asked-for'})).toMatchObject({status: 200});
	});

	test('sessions assume the next role of a chain, users do not', async () => {
		const {assume, session, identity, ecs} = await openSignIn();
		expect((await assume(chainedRoleArn)).body).toMatchObject({
			Code: 'NoPermission',
			Message: 'You are not authorized to do this action. You should be authorized by RAM.',
			AccessDeniedDetail: {AuthAction: 'sts:AssumeRole', AuthPrincipalType: 'SubUser', PolicyType: 'AssumeRolePolicy'},
		});
		const first = await session(roleArn);
		const second = await session(chainedRoleArn, {RoleSessionName: 'bob'}, first);
		expect(await identity(second)).toBe(`${account}:assumed-role/yundeck-demo-auditor/bob`);
		expect(await ecs('DescribeInstances', {}, second)).toMatchObject({status: 200});
		expect(await ecs('DescribeDisks', {}, second)).toMatchObject({
			status: 403,
			body: {
				Code: 'Forbidden.RAM',
				AccessDeniedDetail: {
					AuthAction: 'ecs:DescribeDisks',
					AuthPrincipalType: 'AssumedRoleUser',
					AuthPrincipalDisplayName: 'yundeck-demo-auditor:bob',
				},
			},
		});
	});

	test('an expired session can not go on in a chain', async () => {
		const {clock, session, assume} = await openSignIn();
		const first = await session(roleArn);
		clock.now += 3_600_000;
		expect((await assume(chainedRoleArn, {}, first)).body.Code).toBe('InvalidSecurityToken.Expired');
	});

	test('nobody but an identity provider or an instance assumes a role for these', async () => {
		const {assume} = await openSignIn();
		expect((await assume(oidcRoleArn)).body.Code).toBe('NoPermission');
		expect((await assume(`${account}:role/yundeck-demo-instance`)).body.Code).toBe('NoPermission');
	});

	test('the account itself says who it is and assumes no role', async () => {
		const {sts, assume} = await openSignIn();
		const root = {accessKeyId: rootAccessKey.id, secret: rootAccessKey.secret};
		expect((await sts('GetCallerIdentity', {}, root)).body).toMatchObject({
			AccountId: '1234567890123456',
			UserId: '1234567890123456',
			Arn: `${account}:root`,
			IdentityType: 'Account',
		});
		expect(await assume(roleArn, {}, root)).toMatchObject({
			status: 403,
			body: {Code: 'NoPermission', Message: 'Roles may not be assumed by root accounts.'},
		});
	});

	test('a user can be kept from assuming any role, also one that is not there', async () => {
		const users = [
			{name: 'bob', accessKeys: [{id: 'LTAIbob', secret: 'b'}], denied: ['sts:AssumeRole']},
			{name: 'eve', accessKeys: [{id: 'LTAIeve', secret: 'e'}]},
		];
		const roles = [{name: 'Bobs', trusted: [`${account}:user/bob`]}];
		const {endpoint, assume, identity} = await openSignIn({account: {users, roles}});
		expect(endpoint.accessKeyId).toBe('LTAIbob');
		expect(await identity()).toBe(`${account}:user/bob`);
		expect((await assume(`${account}:role/bobs`)).body.Code).toBe('NoPermission');
		expect((await assume(`${account}:role/nobodys`)).body.Code).toBe('NoPermission');
		const eve = {accessKeyId: 'LTAIeve', secret: 'e'};
		expect((await assume(`${account}:role/bobs`, {}, eve)).body.Code).toBe('NoPermission');
		expect((await assume(`${account}:role/nobodys`, {}, eve)).body.Code).toBe('EntityNotExist.Role');
	});
});

describe('parameters', () => {
	test.each([
		[{RoleArn: ''}, 'MissingRoleArn', 400],
		[{RoleArn: 'yundeck-demo-reader'}, 'InvalidParameter.RoleArn', 400],
		[{RoleArn: `${account}:user/yundeck-demo`}, 'InvalidParameter.RoleArn', 400],
		[{RoleArn: `${account}:role/nobodys`}, 'EntityNotExist.Role', 404],
		[{RoleArn: 'acs:ram::1:role/yundeck-demo-reader'}, 'EntityNotExist.Role', 404],
		[{RoleSessionName: ''}, 'MissingRoleSessionName', 400],
		[{RoleSessionName: 'a'}, 'InvalidParameter.RoleSessionName', 400],
		[{RoleSessionName: 'a b'}, 'InvalidParameter.RoleSessionName', 400],
		[{RoleSessionName: 'a'.repeat(65)}, 'InvalidParameter.RoleSessionName', 400],
		[{DurationSeconds: 899}, 'InvalidParameter.DurationSeconds', 400],
		[{DurationSeconds: 43_201}, 'InvalidParameter.DurationSeconds', 400],
		[{DurationSeconds: 'long'}, 'InvalidParameter.DurationSeconds', 400],
		[{ExternalId: 'a b'}, 'InvalidParameter.ExternalId', 400],
		[{Policy: '{'}, 'InvalidParameter.PolicyGrammar', 400],
		[{Policy: 'null'}, 'InvalidParameter.PolicyGrammar', 400],
		[{Policy: `{"Version":"1","Statement":["${'a'.repeat(2048)}"]}`}, 'InvalidParameter.PolicySize', 400],
	] as const)('%j is refused', async (parameters, Code, status) => {
		const {assume} = await openSignIn();
		expect(await assume(roleArn, parameters)).toMatchObject({status, body: {Code}});
	});

	test('what is right passes', async () => {
		const {assume} = await openSignIn();
		const Policy = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"ecs:*","Resource":"*"}]}';
		const reply = await assume(roleArn, {DurationSeconds: 43_200, RoleSessionName: 'a.b@c-d_e', Policy});
		expect(reply.body.Credentials.Expiration).toBe('2026-01-16T00:00:00Z');
		expect((await assume(roleArn.toUpperCase().replace('ACS:RAM', 'acs:ram').replace('ROLE', 'role'))).status).toBe(
			200,
		);
	});

	test('the longest session of a role is said', async () => {
		const {assume} = await openSignIn();
		const {body} = await assume(externalIdRoleArn, {ExternalId: externalId, DurationSeconds: 3601});
		expect(body.Message).toBe('The Min/Max value of DurationSeconds is 15min/1hr.');
	});
});

test('faults and the journal know the operation, and the journal has nothing secret', async () => {
	const {endpoint, assume, session, ecs} = await openSignIn();
	const credentials = await session(roleArn, {ExternalId: 'told'});
	await ecs('DescribeRegions', {}, credentials);
	const shown = JSON.stringify(endpoint.requests);
	expect(endpoint.requests[0]).toMatchObject({
		action: 'AssumeRole',
		parameters: {RoleArn: roleArn, RoleSessionName: 'alice', ExternalId: 'told'},
		status: 200,
		rows: 1,
	});
	expect(shown).not.toContain(credentials.secret);
	expect(shown).not.toContain(credentials.securityToken);
	endpoint.setFaults([{action: 'AssumeRole', fault: {kind: 'denied'}}]);
	expect(await assume(roleArn)).toMatchObject({status: 403, body: {Code: 'NoPermission'}});
	endpoint.setFaults([{action: 'AssumeRole', fault: {kind: 'throttle', retryAfter: 2000}}]);
	expect((await assume(roleArn)).headers['x-acs-retry-after']).toBe('2000');
	expect((await ecs('DescribeRegions')).status).toBe(200);
});

test('the same seed gives the same credentials', async () => {
	const first = await openSignIn({seed: 7});
	const second = await openSignIn({seed: 7});
	const other = await openSignIn({seed: 8});
	expect(await first.session(roleArn)).toEqual(await second.session(roleArn));
	expect(await other.session(roleArn)).not.toEqual(await first.session(roleArn));
});

test('official clients assume a role and go on with what they got', async () => {
	const endpoint = await start();
	const client = popCore(endpoint, {apiVersion: '2015-04-01'});
	type Answer = {Credentials: {AccessKeyId: string; AccessKeySecret: string; SecurityToken: string}};
	const parameters = {RoleArn: roleArn, RoleSessionName: 'alice'};
	const {Credentials} = await client.request<Answer>('AssumeRole', parameters, {method: 'POST'});
	const {AccessKeyId: accessKeyId, AccessKeySecret: accessKeySecret, SecurityToken} = Credentials;
	const target = {url: endpoint.url, accessKeyId, accessKeySecret};
	const sdk = officialSdk(target, SecurityToken);
	expect((await sdk.describeRegions(new DescribeRegionsRequest({}))).statusCode).toBe(200);
	const older = popCore(target, {apiVersion: '2015-04-01', securityToken: SecurityToken});
	expect(await older.request('GetCallerIdentity', {})).toMatchObject({IdentityType: 'AssumedRoleUser'});
	endpoint.revokeAll();
	await expect(sdk.describeRegions(new DescribeRegionsRequest({}))).rejects.toMatchObject({
		code: 'InvalidSecurityToken.Expired',
		statusCode: 400,
	});
});
