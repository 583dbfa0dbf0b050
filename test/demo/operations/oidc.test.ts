import {expect, test} from 'vitest';
import {demoSignIn, type EndpointOptions} from '#demo/ecs-endpoint/index.ts';
import {credentialsOf, noon, openSignIn} from '../support/sign-in.ts';
import type {Parameters} from '../support/signed-client.ts';

const {oidcProviderArn, oidcRoleArn, oidcToken, roleArn} = demoSignIn;

const right = {
	OIDCProviderArn: oidcProviderArn,
	OIDCToken: oidcToken,
	RoleArn: oidcRoleArn,
	RoleSessionName: 'build-7',
};

const inQuery = {Action: 'AssumeRoleWithOIDC', Version: '2015-04-01', Format: 'JSON'};
const urlencoded = (parameters: Parameters): string =>
	String(new URLSearchParams(parameters as Record<string, string>));

async function openOidc(options: EndpointOptions = {}) {
	const signIn = await openSignIn(options);
	return {
		...signIn,
		/** As the credentials libraries of all languages ask: the call in the query, what it says in a form. */
		ask: async (parameters: Parameters = {}, query: Parameters = inQuery) =>
			signIn.http(`/?${urlencoded(query)}`, {
				method: 'POST',
				headers: {'content-type': 'application/x-www-form-urlencoded'},
				body: urlencoded({...right, ...parameters}),
			}),
	};
}

test('a token gives a session without any signature', async () => {
	const {ask, identity, ecs} = await openOidc();
	const {status, body} = await ask();
	expect(status).toBe(200);
	expect(body).toMatchObject({
		AssumedRoleUser: {Arn: 'acs:ram::1234567890123456:role/yundeck-demo-pipeline/build-7'},
		Credentials: {Expiration: '2026-01-15T13:00:00Z'},
	});
	const credentials = credentialsOf(body.Credentials);
	expect(await identity(credentials)).toBe('acs:ram::1234567890123456:assumed-role/yundeck-demo-pipeline/build-7');
	expect((await ecs('DescribeInstances', {}, credentials)).status).toBe(200);
});

test('the call can also be named in headers', async () => {
	const {http} = await openSignIn();
	const headers = {'x-acs-action': 'AssumeRoleWithOIDC', 'x-acs-version': '2015-04-01'};
	const reply = await http(`/?${urlencoded(right)}`, {method: 'POST', headers});
	expect(reply).toMatchObject({status: 200, headers: {'content-type': 'application/json;charset=utf-8'}});
});

test('who asks for no format gets XML', async () => {
	const {ask} = await openOidc();
	const {Format, ...bare} = inQuery;
	expect((await ask({}, bare)).text).toContain('<Credentials><SecurityToken>CAIS');
});

test('nothing else goes without a signature', async () => {
	const {http} = await openSignIn();
	const reply = await http('/?Action=AssumeRole&Version=2015-04-01&Format=JSON');
	expect(reply).toMatchObject({status: 400, body: {Code: 'IncompleteSignature'}});
	const ecs = await http('/?Action=AssumeRoleWithOIDC&Version=2014-05-26&Format=JSON');
	expect(ecs).toMatchObject({status: 400, body: {Code: 'IncompleteSignature'}});
});

test('a token ends when its time is over', async () => {
	const value = oidcToken.replace('not-a-real', 'another');
	const oidcProviders = [{name: 'yundeck-demo', tokens: [{value, expiresAt: noon + 60_000}]}];
	const {clock, ask} = await openOidc({account: {oidcProviders}});
	expect((await ask({OIDCToken: value})).status).toBe(200);
	clock.now += 60_000;
	expect(await ask({OIDCToken: value})).toMatchObject({
		status: 401,
		body: {Code: 'AuthenticationFail.OIDCToken.Expired', Message: 'This JsonWebToken is expired.'},
	});
});

test.each([
	[{OIDCToken: ''}, 401, 'AuthenticationFail.OIDCToken.Invalid'],
	[{OIDCToken: 'token'}, 401, 'AuthenticationFail.OIDCToken.Invalid'],
	[{OIDCToken: `${oidcToken}\n`}, 401, 'AuthenticationFail.OIDCToken.Invalid'],
	[{OIDCToken: 'a.b.c'}, 401, 'AuthenticationFail.OIDCToken.InvalidSignature'],
	[{OIDCProviderArn: ''}, 401, 'AuthenticationFail.NoPermission'],
	[{OIDCProviderArn: `${oidcProviderArn}-2`}, 401, 'AuthenticationFail.NoPermission'],
	[{RoleArn: roleArn}, 401, 'AuthenticationFail.NoPermission'],
	[{RoleArn: `${roleArn}-2`}, 404, 'EntityNotExist.Role'],
	[{RoleArn: 'pipeline'}, 400, 'InvalidParameter.RoleArn'],
	[{RoleSessionName: ''}, 400, 'MissingRoleSessionName'],
	[{DurationSeconds: 60}, 400, 'InvalidParameter.DurationSeconds'],
] as const)('%j is refused', async (parameters, status, Code) => {
	const {ask} = await openOidc();
	expect(await ask(parameters)).toMatchObject({status, body: {Code, HostId: 'sts.aliyuncs.com'}});
});

test('the journal has all but the tokens, and faults know the operation', async () => {
	const {endpoint, ask} = await openOidc();
	const {body} = await ask();
	const {OIDCToken, ...shown} = right;
	expect(endpoint.requests[0]).toMatchObject({action: 'AssumeRoleWithOIDC', parameters: shown, status: 200});
	expect(endpoint.requests[0]?.parameters).not.toHaveProperty('OIDCToken');
	expect(JSON.stringify(endpoint.requests)).not.toContain(OIDCToken);
	expect(JSON.stringify(endpoint.requests)).not.toContain(body.Credentials.AccessKeySecret);
	endpoint.setFaults([{action: 'AssumeRoleWithOIDC', fault: {kind: 'error', code: 'ServiceUnavailable'}}]);
	expect(await ask()).toMatchObject({status: 503, body: {Code: 'ServiceUnavailable'}});
});
