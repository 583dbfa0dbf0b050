import {inspect} from 'node:util';
import {describe, expect, test} from 'vitest';
import {demoSignIn, type EndpointOptions} from '#demo/ecs-endpoint/index.ts';
import type {AppError} from '#domain/app-error.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {Secret} from '#domain/secret.ts';
import type {SignIn} from '#domain/sign-in.ts';
import {createAsk} from '#io/calls/ask.ts';
import {createConnections} from '#io/calls/connections.ts';
import {Governor} from '#io/calls/governor.ts';
import {createSleepAlarm} from '#io/calls/sleep-alarm.ts';
import {toPlace} from '#io/ecs/ecs-place.ts';
import {servicePlaces} from '#io/sessions/service-places.ts';
import {createMemorySessionStore} from '#io/sessions/session-store.ts';
import {createSessions} from '#io/sessions/sessions.ts';
import {explainError} from '#text/explain-error.ts';
import {wordsFor} from '#text/words.ts';
import {callsTo, clock, failureOf, hangzhou} from '../../support/io/calls.ts';
import {type Answer, startServer} from '../../support/io/server.ts';
import {accountOf, assumes, cloudSso, oauth, roleOf, signInCloud} from '../../support/io/sign-in.ts';

type Cloud = Awaited<ReturnType<typeof signInCloud>>;

const uri = (cloud: Cloud, path: string) => cloud.endpoint.url + path;

test.each<[what: string, signIn: (cloud: Cloud) => SignIn, failure: Partial<AppError>, options?: EndpointOptions]>([
	[
		'a role with another external id',
		({keys}) => ({
			kind: 'RamRoleArn',
			from: keys,
			role: roleOf(demoSignIn.externalIdRoleArn, {externalId: 'another'}),
		}),
		{kind: 'role-refused', action: 'AssumeRole', code: 'NoPermission'},
	],
	[
		'a role that trusts only somebody else',
		({keys}) => ({kind: 'RamRoleArn', from: keys, role: roleOf(demoSignIn.chainedRoleArn)}),
		{kind: 'role-refused', missingPermission: 'sts:AssumeRole'},
	],
	[
		'a role that is not there',
		({keys}) => assumes(keys, {arn: `acs:ram::${demoSignIn.accountId}:role/nobody`}),
		{kind: 'role-not-found', code: 'EntityNotExist.Role'},
	],
	[
		'a role for too long',
		({keys}) => assumes(keys, {durationSeconds: 100_000}),
		{kind: 'request-refused', code: 'InvalidParameter.DurationSeconds'},
	],
	[
		'keys that nobody knows',
		() =>
			assumes({
				kind: 'AccessKey',
				credentials: {accessKeyId: 'LTAI5tNobodyNobody', accessKeySecret: new Secret('SecretOfNobody')},
			}),
		{kind: 'unknown-key', action: 'AssumeRole'},
	],
	[
		'an instance without a role',
		() => ({kind: 'EcsRamRole'}),
		{kind: 'no-instance-role', action: 'GetMetadataRole', httpStatus: 404},
		{account: {instance: {id: 'i-1', region: 'cn-hangzhou', isTokenRequired: true}}},
	],
	['an instance with another role', () => ({kind: 'EcsRamRole', roleName: 'other'}), {kind: 'no-instance-role'}],
	[
		'an address where nothing is',
		cloud => ({kind: 'CredentialsURI', uri: uri(cloud, '/credentials/nobody?key=SecretInTheAddress')}),
		{kind: 'request-refused', httpStatus: 404},
	],
	[
		'an address that has failed',
		cloud => ({kind: 'CredentialsURI', uri: uri(cloud, '/credentials/demo')}),
		{kind: 'no-credentials'},
		{account: {credentialsUris: [{name: 'demo', role: 'yundeck-demo-reader', trouble: 'failed'}]}},
	],
	[
		'an address that gives something else',
		cloud => ({kind: 'CredentialsURI', uri: uri(cloud, '/credentials/demo')}),
		{kind: 'broken-answer'},
		{account: {credentialsUris: [{name: 'demo', role: 'yundeck-demo-reader', trouble: 'not-json'}]}},
	],
	[
		'a login at CloudSSO that is over',
		({now}) => ({...cloudSso, accessTokenExpiresAt: now() - 1}),
		{kind: 'login-needed', command: "aliyun configure --profile 'sso user' --mode CloudSSO"},
	],
	[
		'a login at CloudSSO that is refused',
		() => ({...cloudSso, profile: 'sso', accessToken: new Secret('TokenOfNobody')}),
		{
			kind: 'login-needed',
			command: 'aliyun configure --profile sso --mode CloudSSO',
			code: 'InvalidAccessToken',
			httpStatus: 401,
		},
	],
	[
		'a configuration of CloudSSO that is not there',
		() => ({...cloudSso, accessConfiguration: 'ac-nobody'}),
		{kind: 'request-refused', code: 'EntityNotExists.AccessConfiguration'},
	],
	[
		'a login whose refresh token is over',
		({now}) => ({...oauth, refreshTokenExpiresAt: now() - 1}),
		{kind: 'login-needed', command: 'aliyun configure --profile login --mode OAuth'},
	],
	[
		'a login whose refresh token is refused',
		() => ({...oauth, refreshToken: new Secret('TokenOfNobody')}),
		{kind: 'login-needed', code: 'invalid_grant'},
	],
	[
		'a login whose access token is refused',
		() => ({kind: 'OAuth', profile: 'login', site: 'INTL', accessToken: new Secret('TokenOfNobody')}),
		{kind: 'login-needed', code: 'invalid_token'},
	],
])('%s', async (_what, signIn, failure, options) => {
	await using cloud = await signInCloud(options);
	const account = accountOf(signIn(cloud));

	const thrown: unknown = await cloud.api.regions(account, 'en', cloud.context).catch((error: unknown) => error);
	const found = await failureOf(Promise.reject(thrown));

	expect(found).toMatchObject(failure);
	expect(cloud.actions()).not.toContain('DescribeRegions');
	for (const text of [inspect(thrown, {depth: 9}), inspect(cloud.records, {depth: 9})]) {
		expect(text).not.toMatch(/SecretOf|SecretIn|TokenOf|NotReal|access-token|refresh-token/);
	}

	for (const language of ['en', 'zh-CN'] as const) {
		const {title, hint} = explainError(found, wordsFor(language));
		expect(`${title}${hint}`).not.toMatch(/undefined|\{/);
	}
});

describe('the metadata service', () => {
	test('of an old kind is asked without a token', async () => {
		await using server = await startServer(
			{status: 404, body: 'no'},
			{body: 'ops\n'},
			{body: {...credentials, Code: 'Success'}},
			{body: {RequestId: '1', Regions: {Region: []}}},
		);
		const {api, context, records} = callsTo(server.url);

		await api.regions(accountOf({kind: 'EcsRamRole'}), 'en', context);

		expect(server.requests.map(({headers}) => headers['x-aliyun-ecs-metadata-token'])).toEqual([
			...[undefined, undefined, undefined, undefined],
		]);
		expect(server.requests.at(-1)?.headers['x-acs-accesskey-id']).toBe('STS.Test');
		expect(records.map(({product}) => product)).toEqual(['metadata', 'metadata', 'metadata', 'ecs']);
	});

	test('that is not there is given up soon', async () => {
		await using server = await startServer('hang');
		const {api, context} = callsTo(server.url, {metadataTimeoutMilliseconds: 100});

		const failure = await failureOf(api.regions(accountOf({kind: 'EcsRamRole'}), 'en', context));

		expect(failure).toMatchObject({kind: 'not-an-instance', place: server.host, attempts: 1});
		expect(server.requests).toHaveLength(2);
		await Promise.all(server.requests.map(({disconnected}) => disconnected));
	});
});

describe('an address with credentials', () => {
	test.each(['http://example.com/keys', 'file:///etc/passwd', 'ftp://example.com/', 'no address'])(
		'%s is refused before anything is sent',
		async uri => {
			const {api, context, records} = callsToNowhere();

			const failure = await failureOf(api.regions(accountOf({kind: 'CredentialsURI', uri}), 'en', context));

			expect(failure.kind).toBe('uri-refused');
			expect(records).toEqual([]);
		},
	);

	test('may not send somewhere else', async () => {
		await using elsewhere = await startServer({body: {...credentials, Code: 'Success'}});
		await using server = await startServer({status: 302, headers: {location: elsewhere.url}});
		const {api, context} = callsToNowhere();

		const failure = await failureOf(
			api.regions(accountOf({kind: 'CredentialsURI', uri: `${server.url}/keys`}), 'en', context),
		);

		expect(failure).toMatchObject({kind: 'not-the-api', httpStatus: 302});
		expect(elsewhere.requests).toEqual([]);
	});

	test.each<[what: string, answer: Answer]>([
		['is far too long', {body: `"${'x'.repeat(1_000_000)}"`}],
		['is cut', 'drop-in-body'],
		['has no token', {body: {...credentials, Code: 'Success', SecurityToken: undefined}}],
		['says what went wrong', {status: 500, body: {Code: 'Failed', Message: 'SecretOfTheServer'}}],
		['is a secret', {status: 400, body: 'SecretOfTheServer'}],
	])('whose answer %s gives none', async (_what, answer) => {
		await using server = await startServer(answer);
		const {api, context, records} = callsToNowhere();

		const thrown: unknown = await api
			.regions(accountOf({kind: 'CredentialsURI', uri: `${server.url}/keys`}), 'en', context)
			.catch((error: unknown) => error);

		expect(['broken-answer', 'connection-lost', 'no-credentials', 'service-failed', 'not-the-api']).toContain(
			(await failureOf(Promise.reject(thrown))).kind,
		);
		expect(inspect([thrown, records], {depth: 9})).not.toMatch(/SecretOfTheServer|SecretTest/);
	});
});

describe('who they are', () => {
	test('is asked of the central service when the region has none', async () => {
		await using server = await startServer({
			body: {RequestId: '1', AccountId: '1', Arn: 'acs:ram::1:user/ops', IdentityType: 'RAMUser'},
		});
		const records: RequestRecord[] = [];
		const sleep = async () => undefined;
		const nextSequence = () => 1;
		const alarm = createSleepAlarm(clock);
		const sessions = createSessions({
			ask: createAsk({governor: new Governor(), clock, sleep, alarm, random: () => 0, nextSequence}),
			places: {
				...servicePlaces(toPlace(server.url)),
				sts: ({stsRegion}) =>
					stsRegion === undefined ? toPlace(server.url) : {host: 'nowhere.invalid', protocol: 'http'},
			},
			clock,
			sleep,
			nextSequence,
			store: createMemorySessionStore(),
			environment: {},
			connections: createConnections({}, clock),
			userAgent: 'test',
			timeoutMilliseconds: 10_000,
		});

		const identity = await sessions.identityOf(accountOf(keysOfNobody()), hangzhou, {
			signal: new AbortController().signal,
			report: record => records.push(record),
		});

		expect(identity).toEqual({accountId: '1', kind: 'user', name: 'ops', arn: 'acs:ram::1:user/ops'});
		expect(records[0]).toMatchObject({endpoint: 'nowhere.invalid', error: {kind: 'host-not-found'}});
		expect(records.at(-1)).toMatchObject({endpoint: server.host, action: 'GetCallerIdentity'});
	});

	test.each<[what: string, body: object]>([
		['nothing', {RequestId: '1'}],
		['no name', {RequestId: '1', AccountId: '1', Arn: 'acs:ram::1'}],
	])('is not known from an answer with %s', async (_what, body) => {
		await using server = await startServer({body});
		const {api, context} = callsTo(server.url);

		expect((await failureOf(api.identity(accountOf(keysOfNobody()), undefined, context))).kind).toBe('broken-answer');
	});
});

const credentials = {
	AccessKeyId: 'STS.Test',
	AccessKeySecret: 'SecretTest',
	SecurityToken: 'TokenTest',
	Expiration: '2030-01-01T00:00:00Z',
};

function keysOfNobody(): SignIn {
	return {kind: 'AccessKey', credentials: {accessKeyId: 'LTAI5tTest', accessKeySecret: new Secret('SecretTest')}};
}

/** The adapter without `--endpoint`, for what never comes as far as a call. */
function callsToNowhere() {
	return callsTo('', {endpoint: undefined});
}
