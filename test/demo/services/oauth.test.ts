import {expect, test} from 'vitest';
import {demoSignIn, type EndpointOptions} from '#demo/ecs-endpoint/index.ts';
import {noon, openSignIn} from '../support/sign-in.ts';
import type {Parsed} from '../support/signed-client.ts';

const {oauthClientIds, oauthRefreshToken} = demoSignIn;

async function openOauth(options: EndpointOptions = {}) {
	const signIn = await openSignIn(options);
	const right = {grant_type: 'refresh_token', refresh_token: oauthRefreshToken, client_id: oauthClientIds[0]};
	return {
		...signIn,
		refresh: async (form: Record<string, string> = {}) =>
			signIn.http('/v1/token', {
				method: 'POST',
				headers: {'content-type': 'application/x-www-form-urlencoded'},
				body: String(new URLSearchParams({...right, ...form})),
			}),
		exchangeToken: async (token: string) =>
			signIn.http('/v1/exchange', {
				method: 'POST',
				headers: {'content-type': 'application/json', ...(token && {authorization: `Bearer ${token}`})},
			}),
	};
}

const credentialsIn = ({accessKeyId, accessKeySecret, securityToken}: Record<string, Parsed>) => ({
	accessKeyId,
	secret: accessKeySecret,
	securityToken,
});

test('a refresh token gives an access token, and that gives credentials of the user', async () => {
	const {refresh, exchangeToken, identity, ecs} = await openOauth();
	const tokens = await refresh();
	expect(tokens.status).toBe(200);
	expect(tokens.body).toEqual({
		access_token: expect.any(String),
		refresh_token: expect.any(String),
		expires_in: 3600,
		token_type: 'Bearer',
	});
	const {status, body} = await exchangeToken(tokens.body.access_token);
	expect(status).toBe(200);
	expect(body).toEqual({
		requestId: expect.any(String),
		accessKeyId: expect.stringMatching(/^STS\./),
		accessKeySecret: expect.any(String),
		securityToken: expect.stringMatching(/^CAIS/),
		expiration: '2026-01-15T13:00:00Z',
	});
	expect((await ecs('DescribeInstances', {}, credentialsIn(body))).status).toBe(200);
	expect(await identity(credentialsIn(body))).toBe('acs:ram::1234567890123456:user/yundeck-demo');
});

test('a refresh token works once, the new one goes on', async () => {
	const {refresh} = await openOauth();
	const {body} = await refresh();
	expect(await refresh()).toMatchObject({
		status: 400,
		body: {error: 'invalid_grant', error_description: expect.any(String), requestId: expect.any(String)},
	});
	const next = await refresh({refresh_token: body.refresh_token, client_id: oauthClientIds[1]});
	expect(next.status).toBe(200);
	expect(next.body.refresh_token).not.toBe(body.refresh_token);
});

test('a refused request does not use the refresh token up', async () => {
	const {refresh} = await openOauth();
	expect((await refresh({client_id: 'another'})).body.error).toBe('invalid_client');
	expect((await refresh({grant_type: 'password'})).body.error).toBe('unsupported_grant_type');
	expect((await refresh({client_id: ''})).body.error).toBe('invalid_request');
	expect((await refresh()).status).toBe(200);
});

test('tokens end when their time is over', async () => {
	const oauth = {
		clientIds: oauthClientIds,
		refreshTokens: [{value: 'mine', user: 'alice', expiresAt: noon + 10_000}],
		accessTokens: [{value: 'already-there', user: 'bob', expiresAt: noon + 5000}],
		accessTokenSeconds: 7,
	};
	const {clock, refresh, exchangeToken, identity} = await openOauth({account: {oauth}, lifetimeSeconds: 3});
	expect(await identity(credentialsIn((await exchangeToken('already-there')).body))).toContain('user/bob');
	const {body} = await refresh({refresh_token: 'mine'});
	expect(body.expires_in).toBe(7);
	clock.now += 5000;
	const expired = {status: 401, body: {error: 'expired_token', error_description: 'The access token is expired.'}};
	expect(await exchangeToken('already-there')).toMatchObject(expired);
	const exchanged = await exchangeToken(body.access_token);
	expect(exchanged.body.expiration).toBe('2026-01-15T12:00:08Z');
	clock.now += 3000;
	expect(await exchangeToken(body.access_token)).toMatchObject(expired);
	expect(await identity(credentialsIn(exchanged.body))).toBe('InvalidSecurityToken.Expired');
	clock.now += 2000;
	expect((await refresh({refresh_token: body.refresh_token})).body.error).toBe('invalid_grant');
});

test('an unknown access token gives nothing', async () => {
	const {exchangeToken} = await openOauth();
	for (const token of ['another', '']) {
		expect(await exchangeToken(token)).toMatchObject({status: 401, body: {error: 'invalid_token'}});
	}
});

test('faults and the journal know both, and the journal has nothing secret', async () => {
	const {endpoint, http, refresh, exchangeToken} = await openOauth();
	const tokens = await refresh();
	const {body} = await exchangeToken(tokens.body.access_token);
	await http(`/v1/token?refresh_token=${tokens.body.refresh_token}`);
	expect(endpoint.requests).toMatchObject([
		{action: 'RefreshOAuthToken', parameters: {grant_type: 'refresh_token', client_id: oauthClientIds[0]}},
		{action: 'ExchangeOAuthToken', parameters: {}},
		{action: '', status: 404, code: 'InvalidApi.NotFound'},
	]);
	const shown = JSON.stringify(endpoint.requests);
	const {access_token, refresh_token} = tokens.body;
	for (const secret of [oauthRefreshToken, access_token, refresh_token, body.accessKeySecret, body.securityToken]) {
		expect(shown).not.toContain(secret);
	}

	endpoint.setFaults([{action: 'ExchangeOAuthToken', fault: {kind: 'error', code: 'InternalError'}}]);
	expect(await exchangeToken(access_token)).toMatchObject({status: 500, body: {error: 'InternalError'}});
});
