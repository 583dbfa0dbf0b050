import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {demoSignIn} from '#demo/ecs-endpoint/index.ts';
import {Secret} from '#domain/secret.ts';
import {callsTo, failureOf} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';
import {accountOf, oauth, signInCloud} from '../../support/io/sign-in.ts';

test('a token that was used up is not needed again: the next start has the one that came for it', async () => {
	await using folder = await temporaryFolder();
	await using cloud = await signInCloud({lifetimeSeconds: 60});
	const sessionsPath = join(folder.path, 'sessions.json');
	const start = () => {
		const {api, context, records} = callsTo(cloud.endpoint.url, {
			clock: {now: cloud.now, every: () => () => {}},
			sessionsPath,
		});
		return {regions: () => api.regions(accountOf(oauth), 'en', context), records};
	};

	const first = start();
	await first.regions();
	const second = start();
	await second.regions();

	expect(first.records.map(({action}) => action)).toEqual([
		'RefreshOAuthToken',
		'ExchangeOAuthToken',
		'DescribeRegions',
	]);
	// The access token that came as well is still good.
	expect(second.records.map(({action}) => action)).toEqual(['ExchangeOAuthToken', 'DescribeRegions']);
	expect(await readFile(sessionsPath, 'utf8')).not.toContain(demoSignIn.oauthRefreshToken);
});

test('one after the other is used up', async () => {
	await using cloud = await signInCloud({
		lifetimeSeconds: 60,
		account: {
			oauth: {
				clientIds: demoSignIn.oauthClientIds,
				refreshTokens: [{value: demoSignIn.oauthRefreshToken, user: 'yundeck-demo'}],
				accessTokenSeconds: 30,
			},
		},
	});
	for (let round = 0; round < 3; round++) {
		await cloud.api.regions(accountOf(oauth), 'en', cloud.context);
		cloud.passSeconds(100);
	}

	expect(cloud.actions().filter(action => action === 'RefreshOAuthToken')).toHaveLength(3);
	expect(cloud.records.every(({error}) => error === undefined)).toBe(true);
});

test('an access token that is good needs no other', async () => {
	await using cloud = await signInCloud({
		account: {
			oauth: {
				clientIds: demoSignIn.oauthClientIds,
				refreshTokens: [],
				accessTokens: [{value: 'AccessTokenOfTheTest', user: 'yundeck-demo'}],
			},
		},
	});
	const signIn = {
		...oauth,
		accessToken: new Secret('AccessTokenOfTheTest'),
		accessTokenExpiresAt: cloud.now() + 60_000,
	};

	await cloud.api.regions(accountOf(signIn), 'en', cloud.context);

	expect(cloud.actions()).toEqual(['ExchangeOAuthToken', 'DescribeRegions']);
});

test('an access token that is refused is replaced', async () => {
	await using cloud = await signInCloud();

	await cloud.api.regions(accountOf({...oauth, accessToken: new Secret('TokenOfNobody')}), 'en', cloud.context);

	expect(cloud.actions()).toEqual(['ExchangeOAuthToken', 'RefreshOAuthToken', 'ExchangeOAuthToken', 'DescribeRegions']);
});

test('two yundecks that need a new token at the same time both get on', async () => {
	await using folder = await temporaryFolder();
	await using cloud = await signInCloud();
	const sessionsPath = join(folder.path, 'sessions.json');
	const clock = {now: cloud.now, every: () => () => {}};
	const [one, other] = [
		callsTo(cloud.endpoint.url, {clock, sessionsPath}),
		callsTo(cloud.endpoint.url, {clock, sessionsPath}),
	];
	// The other one has looked into the store before the first one has kept anything there.
	await one.preload();
	await other.preload();

	const results = await Promise.allSettled([
		one.api.regions(accountOf(oauth), 'en', one.context),
		other.api.regions(accountOf(oauth), 'en', other.context),
	]);
	const again = await Promise.all([
		one.api.regions(accountOf(oauth), 'en', one.context),
		other.api.regions(accountOf(oauth), 'en', other.context),
	]);

	expect(results.some(({status}) => status === 'fulfilled')).toBe(true);
	expect(again).toHaveLength(2);
});

test('a disk that is full costs the tokens no more than the next start', async () => {
	await using folder = await temporaryFolder();
	const sessionsPath = join(folder.path, 'sessions.json');
	await mkdir(sessionsPath);
	await using cloud = await signInCloud({lifetimeSeconds: 60}, {sessionsPath});

	await cloud.api.regions(accountOf(oauth), 'en', cloud.context);
	cloud.passSeconds(100);
	await cloud.api.regions(accountOf(oauth), 'en', cloud.context);

	expect(cloud.records.find(({action}) => action === 'KeepOAuthToken')).toMatchObject({
		endpoint: sessionsPath,
		error: {kind: 'file-not-writable'},
	});
	expect(cloud.actions().filter(action => action === 'RefreshOAuthToken')).toHaveLength(1);
});

test('a token that comes after everybody has given up is kept all the same', async () => {
	const abort = new AbortController();
	await using cloud = await signInCloud({
		// The old token is used up by now, and the new one is half on its way.
		async wait() {
			abort.abort();
			await new Promise(resolve => setImmediate(resolve));
		},
		faults: [{action: 'RefreshOAuthToken', fault: {kind: 'delay-body', milliseconds: 1}}],
	});

	const given = failureOf(cloud.api.regions(accountOf(oauth), 'en', {...cloud.context, signal: abort.signal}));

	expect((await given).kind).toBe('cancelled');
	// Were the old one used a second time, the service would refuse it.
	await cloud.api.regions(accountOf(oauth), 'en', cloud.context);
	expect(cloud.actions()).toEqual(['RefreshOAuthToken', 'ExchangeOAuthToken', 'DescribeRegions']);
});
