import {execFileSync} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {describe, expect, test} from 'vitest';
import {demoSignIn} from '#demo/ecs-endpoint/index.ts';
import {Secret} from '#domain/secret.ts';
import type {SignIn} from '#domain/sign-in.ts';
import {callsTo, failureOf, hangzhou} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';
import {accountOf, assumes, cloudSso, oauth, roleOf, signInCloud} from '../../support/io/sign-in.ts';

// Every way to sign in against the built-in endpoint, which shares no code with them.

type Cloud = Awaited<ReturnType<typeof signInCloud>>;

const assumedRole = (name: string, sessionName = 'yundeck-test') =>
	`acs:ram::${demoSignIn.accountId}:assumed-role/${name}/${sessionName}`;

test.each<[kind: string, signIn: (cloud: Cloud) => SignIn, arn: string, actions: readonly string[]]>([
	['keys of their own', ({keys}) => keys, `acs:ram::${demoSignIn.accountId}:user/yundeck-demo`, []],
	['a role', ({keys}) => assumes(keys), assumedRole('yundeck-demo-reader'), ['AssumeRole']],
	[
		'a role that asks for an external id',
		({keys}) => ({
			kind: 'RamRoleArn',
			from: keys,
			role: roleOf(demoSignIn.externalIdRoleArn, {externalId: demoSignIn.externalId}),
		}),
		assumedRole('yundeck-demo-partner'),
		['AssumeRole'],
	],
	[
		'a role, assumed by a role with its token',
		({keys}) => ({kind: 'ChainableRamRoleArn', from: assumes(keys), role: roleOf(demoSignIn.chainedRoleArn)}),
		assumedRole('yundeck-demo-auditor'),
		['AssumeRole', 'AssumeRole'],
	],
	[
		'the role of the instance',
		() => ({kind: 'EcsRamRole'}),
		assumedRole(demoSignIn.instanceRole, 'i-bp1yundeckdemoonly01'),
		['GetMetadataToken', 'GetMetadataRole', 'GetMetadataCredentials'],
	],
	[
		'the role of the instance, by its name',
		() => ({kind: 'EcsRamRole', roleName: demoSignIn.instanceRole}),
		assumedRole(demoSignIn.instanceRole, 'i-bp1yundeckdemoonly01'),
		['GetMetadataToken', 'GetMetadataCredentials'],
	],
	[
		'an address',
		({endpoint}) => ({kind: 'CredentialsURI', uri: endpoint.url + demoSignIn.credentialsUriPath}),
		assumedRole('yundeck-demo-reader', 'credentials-uri'),
		['GetCredentials'],
	],
	[
		'a program',
		({endpoint}) => ({kind: 'External', command: printing(keysOutput(endpoint))}),
		`acs:ram::${demoSignIn.accountId}:user/yundeck-demo`,
		['RunHelper'],
	],
	[
		'CloudSSO',
		() => cloudSso,
		assumedRole('AliyunReservedSSO-YundeckDemo', 'demo@yundeck.example'),
		['CreateCloudCredential'],
	],
	[
		'a login',
		() => oauth,
		`acs:ram::${demoSignIn.accountId}:user/yundeck-demo`,
		['RefreshOAuthToken', 'ExchangeOAuthToken'],
	],
])('%s', async (_kind, signIn, arn, actions) => {
	await using cloud = await signInCloud();
	const account = accountOf(signIn(cloud));

	const identity = await cloud.api.identity(account, hangzhou, cloud.context);
	const regions = await cloud.api.regions(account, 'en', cloud.context);

	expect(identity).toMatchObject({accountId: demoSignIn.accountId, arn});
	expect(regions.length).toBeGreaterThan(0);
	expect(cloud.actions()).toEqual([...actions, 'GetCallerIdentity', 'DescribeRegions']);
	expect(cloud.records.every(({error}) => error === undefined)).toBe(true);
});

describe('who they are', () => {
	test('a user', async () => {
		await using cloud = await signInCloud();

		expect(await cloud.api.identity(accountOf(cloud.keys), undefined, cloud.context)).toEqual({
			accountId: demoSignIn.accountId,
			kind: 'user',
			name: 'yundeck-demo',
			arn: `acs:ram::${demoSignIn.accountId}:user/yundeck-demo`,
		});
	});

	test('the account itself', async () => {
		await using cloud = await signInCloud();
		const {id, secret} = demoSignIn.rootAccessKey;
		const root = {kind: 'AccessKey', credentials: {accessKeyId: id, accessKeySecret: new Secret(secret)}} as const;

		expect(await cloud.api.identity(accountOf(root), undefined, cloud.context)).toMatchObject({
			kind: 'account',
			name: '',
		});
	});

	test('a role, with its session and its end', async () => {
		await using cloud = await signInCloud();
		const account = accountOf(assumes(cloud.keys, {durationSeconds: 900}));

		const {expiresAt, ...identity} = await cloud.api.identity(account, hangzhou, cloud.context);

		expect(identity).toMatchObject({kind: 'role', name: 'yundeck-demo-reader', sessionName: 'yundeck-test'});
		expect(Math.round((Number(expiresAt) - cloud.now()) / 1000)).toBeGreaterThanOrEqual(900);
		expect(cloud.records.at(-1)).toMatchObject({
			product: 'sts',
			action: 'GetCallerIdentity',
			regionId: 'cn-hangzhou',
		});
	});
});

describe('an OIDC token', () => {
	test('is read anew for each session', async () => {
		await using folder = await temporaryFolder();
		await using cloud = await signInCloud({lifetimeSeconds: 60});
		const tokenFile = join(folder.path, 'token');
		const account = accountOf(oidc(tokenFile));

		await writeFile(tokenFile, `${demoSignIn.oidcToken}\n`);
		const {arn} = await cloud.api.identity(account, hangzhou, cloud.context);
		await writeFile(tokenFile, 'not.a.token');
		cloud.passSeconds(61);

		expect(arn).toBe(assumedRole('yundeck-demo-pipeline'));
		expect(await failureOf(cloud.api.regions(account, 'en', cloud.context))).toMatchObject({
			kind: 'sign-in-ended',
			reason: {kind: 'oidc-token-refused'},
		});
		expect(cloud.records[0]).toMatchObject({
			product: 'sts',
			action: 'AssumeRoleWithOIDC',
			parameters: {OIDCToken: '***', RoleSessionName: 'yundeck-test'},
		});
	});

	test.each([
		['is not there', undefined, 'file-not-readable'],
		['is empty', '', 'oidc-token-refused'],
		['is another file', 'x'.repeat(100_000), 'oidc-token-refused'],
	])('that %s', async (_what, content, kind) => {
		await using folder = await temporaryFolder();
		await using cloud = await signInCloud();
		const tokenFile = join(folder.path, 'token');
		if (content !== undefined) {
			await writeFile(tokenFile, content);
		}

		const failure = await failureOf(cloud.api.regions(accountOf(oidc(tokenFile)), 'en', cloud.context));

		expect(failure).toMatchObject({kind, place: tokenFile});
		expect(cloud.records).toEqual([]);
	});
});

test.skipIf(process.platform === 'win32')('a pipe in the place of an OIDC token is not waited for', async () => {
	await using folder = await temporaryFolder();
	await using cloud = await signInCloud();
	const tokenFile = join(folder.path, 'token');
	execFileSync('sh', ['-c', 'mkfifo "$0"', tokenFile]);

	const failure = await failureOf(cloud.api.regions(accountOf(oidc(tokenFile)), 'en', cloud.context));

	expect(failure).toMatchObject({kind: 'file-not-readable', place: tokenFile, code: 'EINVAL'});
});

describe('the metadata service', () => {
	// It has no version 2, as a machine of long ago.
	const old = {faults: [{action: 'GetMetadataToken', fault: {kind: 'error', code: 'ServiceUnavailable'}}]} as const;

	test('is asked as version 1 where it has no other', async () => {
		await using cloud = await signInCloud(old);

		await cloud.api.regions(accountOf({kind: 'EcsRamRole'}), 'en', cloud.context);

		expect(cloud.actions()).toContain('GetMetadataCredentials');
	});

	test('is not asked as version 1 where that is forbidden', async () => {
		await using cloud = await signInCloud(old, {environment: {ALIBABA_CLOUD_IMDSV1_DISABLED: 'true'}});

		await failureOf(cloud.api.regions(accountOf({kind: 'EcsRamRole'}), 'en', cloud.context));

		expect(cloud.actions()).toEqual(['GetMetadataToken']);
	});

	test('is asked once where nobody listens', async () => {
		const {api, records, context} = callsTo('http://127.0.0.1:1');

		expect(await failureOf(api.regions(accountOf({kind: 'EcsRamRole'}), 'en', context))).toMatchObject({
			kind: 'not-an-instance',
		});
		expect(records.map(({action}) => action)).toEqual(['GetMetadataToken']);
	});
});

describe('where the official library goes wrong', () => {
	test('a source token of a role is sent', async () => {
		await using cloud = await signInCloud();
		const chain = assumes(cloud.keys);
		await cloud.api.regions(
			accountOf({kind: 'ChainableRamRoleArn', from: chain, role: roleOf(demoSignIn.chainedRoleArn)}),
			'en',
			cloud.context,
		);

		// Without it the service would not know the temporary key.
		expect(cloud.endpoint.requests.filter(({action}) => action === 'AssumeRole')).toHaveLength(2);
	});

	test('CloudSSO is told what it is asked for', async () => {
		await using cloud = await signInCloud();
		await cloud.api.regions(accountOf(cloudSso), 'en', cloud.context);

		expect(cloud.endpoint.requests[0]?.parameters).toEqual({
			AccountId: demoSignIn.accountId,
			AccessConfigurationId: demoSignIn.cloudSsoConfiguration,
		});
	});

	test('credentials that a login has left behind are used while they are good', async () => {
		await using cloud = await signInCloud();
		const session = {
			credentials: {
				accessKeyId: cloud.endpoint.accessKeyId,
				accessKeySecret: new Secret(cloud.endpoint.accessKeySecret),
			},
			expiresAt: cloud.now() + 3_600_000,
		};
		// Even though the login itself is over.
		const signIn = {...cloudSso, accessTokenExpiresAt: cloud.now() - 1, session};

		await cloud.api.regions(accountOf(signIn), 'en', cloud.context);
		await cloud.api.regions(accountOf({...oauth, session}), 'en', cloud.context);

		expect(cloud.actions()).toEqual(['DescribeRegions', 'DescribeRegions']);
	});

	test('the duration of a role is the one that was asked for', async () => {
		await using cloud = await signInCloud();
		await using folder = await temporaryFolder();
		const tokenFile = join(folder.path, 'token');
		await writeFile(tokenFile, demoSignIn.oidcToken);
		const signIn = oidc(tokenFile);

		await cloud.api.regions(accountOf({...signIn, role: {...signIn.role, durationSeconds: 1800}}), 'en', cloud.context);

		expect(cloud.endpoint.requests[0]?.parameters).toMatchObject({DurationSeconds: '1800'});
	});

	test('a program that does not say when its credentials end runs once', async () => {
		await using cloud = await signInCloud();
		const account = accountOf({kind: 'External', command: printing(keysOutput(cloud.endpoint))});

		await cloud.api.regions(account, 'en', cloud.context);
		await cloud.api.regions(account, 'en', cloud.context);
		await cloud.api.regions(account, 'en', cloud.context);

		expect(cloud.actions().filter(action => action === 'RunHelper')).toHaveLength(1);
	});
});

function oidc(tokenFile: string) {
	return {
		kind: 'OIDC',
		providerArn: demoSignIn.oidcProviderArn,
		tokenFile,
		role: roleOf(demoSignIn.oidcRoleArn),
	} as const;
}

function printing(text: string): readonly string[] {
	return [process.execPath, '-e', `process.stdout.write(${JSON.stringify(text)})`];
}

function keysOutput({accessKeyId, accessKeySecret}: Cloud['endpoint']): string {
	return JSON.stringify({mode: 'AK', access_key_id: accessKeyId, access_key_secret: accessKeySecret});
}
