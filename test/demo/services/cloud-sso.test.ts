import {expect, test} from 'vitest';
import {demoSignIn, type EndpointOptions} from '#demo/ecs-endpoint/index.ts';
import {credentialsOf, noon, openSignIn} from '../support/sign-in.ts';

const {accountId, cloudSsoAccessToken, cloudSsoConfiguration} = demoSignIn;
const right = {AccountId: accountId, AccessConfigurationId: cloudSsoConfiguration};

async function openCloudSso(options: EndpointOptions = {}) {
	const signIn = await openSignIn(options);
	return {
		...signIn,
		ask: async (body: object | string = right, token: string | undefined = cloudSsoAccessToken, method = 'POST') =>
			signIn.http('/cloud-credentials', {
				method,
				headers: {
					'content-type': 'application/json',
					...(token === '' ? {} : {authorization: `Bearer ${token}`}),
				},
				body: typeof body === 'string' ? body : JSON.stringify(body),
			}),
	};
}

test('an access token gives the credentials of a configuration', async () => {
	const {ask, identity, ecs} = await openCloudSso();
	const {status, body} = await ask();
	expect(status).toBe(200);
	expect(body).toEqual({
		CloudCredential: {
			AccessKeyId: expect.stringMatching(/^STS\./),
			AccessKeySecret: expect.any(String),
			SecurityToken: expect.stringMatching(/^CAIS/),
			Expiration: '2026-01-15T13:00:00Z',
		},
		RequestId: expect.any(String),
	});
	const credentials = credentialsOf(body.CloudCredential);
	expect((await ecs('DescribeInstances', {}, credentials)).status).toBe(200);
	expect(await identity(credentials)).toBe(
		`acs:ram::${accountId}:assumed-role/AliyunReservedSSO-YundeckDemo/demo@yundeck.example`,
	);
});

test('an access token that is unknown, missing or over is refused', async () => {
	const cloudSso = {
		accessTokens: [{value: 'mine', user: 'alice', expiresAt: noon + 1000}],
		configurations: [{id: cloudSsoConfiguration, name: 'Reader', accountId, sessionSeconds: 7200}],
	};
	const {clock, ask} = await openCloudSso({account: {cloudSso}});
	expect((await ask(right, 'mine')).body.CloudCredential.Expiration).toBe('2026-01-15T14:00:00Z');
	const unknown = {status: 401, body: {ErrorCode: 'InvalidAccessToken', RequestId: expect.any(String)}};
	expect(await ask(right, 'another')).toMatchObject(unknown);
	expect(await ask(right, '')).toMatchObject(unknown);
	clock.now += 1000;
	expect(await ask(right, 'mine')).toMatchObject({
		status: 401,
		body: {ErrorCode: 'ExpiredAccessToken', ErrorMessage: 'The access token is expired.'},
	});
});

test.each([
	['', 400, 'MissingParameter.AccountId'],
	['not json', 400, 'MissingParameter.AccountId'],
	['[]', 400, 'MissingParameter.AccountId'],
	['null', 400, 'MissingParameter.AccountId'],
	[{AccountId: accountId}, 400, 'MissingParameter.AccessConfigurationId'],
	[{...right, AccessConfigurationId: 'ac-nothing'}, 404, 'EntityNotExists.AccessConfiguration'],
	[{...right, AccountId: '1'}, 404, 'EntityNotExists.AccessConfiguration'],
] as const)('%j gives no credentials', async (body, status, ErrorCode) => {
	const {ask} = await openCloudSso();
	expect(await ask(body)).toMatchObject({status, body: {ErrorCode}});
});

test('a configuration of others gives no credentials', async () => {
	const cloudSso = {
		accessTokens: [{value: 'mine', user: 'alice'}],
		configurations: [{id: cloudSsoConfiguration, name: 'Reader', accountId, users: ['bob']}],
	};
	const {ask} = await openCloudSso({account: {cloudSso}});
	expect(await ask(right, 'mine')).toMatchObject({status: 403, body: {ErrorCode: 'NoPermission.AccessAssignment'}});
});

test('faults and the journal know it, and the journal has nothing secret', async () => {
	const {endpoint, ask} = await openCloudSso();
	const {body} = await ask();
	expect(endpoint.requests[0]).toMatchObject({action: 'CreateCloudCredential', parameters: right, status: 200});
	const shown = JSON.stringify(endpoint.requests);
	for (const secret of [cloudSsoAccessToken, body.CloudCredential.AccessKeySecret]) expect(shown).not.toContain(secret);
	endpoint.setFaults([
		{action: 'CreateCloudCredential', fault: {kind: 'error', code: 'Odd', status: 418, message: 'Tea.'}},
	]);
	expect(await ask()).toMatchObject({status: 418, body: {ErrorCode: 'Odd', ErrorMessage: 'Tea.'}});
	endpoint.setFaults([{fault: {kind: 'throttle', retryAfter: 500}}]);
	expect((await ask()).headers['x-acs-retry-after']).toBe('500');
	endpoint.setFaults([{fault: {kind: 'html'}}]);
	expect((await ask()).text).toContain('502 Bad Gateway');
});
