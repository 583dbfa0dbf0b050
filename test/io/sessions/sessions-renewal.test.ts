import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {demoSignIn} from '#demo/ecs-endpoint/index.ts';
import type {Instance} from '#domain/instance.ts';
import {Secret} from '#domain/secret.ts';
import {type KeySignIn, keySignIn, type SignIn} from '#domain/sign-in.ts';
import {failureOf, hangzhou} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';
import {accountOf, assumes, cloudSso, roleOf, signInCloud} from '../../support/io/sign-in.ts';

// Credentials that live for 400 seconds: new ones are asked for in the last 100.
const lifetimeSeconds = 400;

describe('credentials that end', () => {
	test('are used as long as they are good, whatever copy of the account asks', async () => {
		await using cloud = await signInCloud({lifetimeSeconds});

		await cloud.api.regions(accountOf(assumes(cloud.keys)), 'en', cloud.context);
		cloud.passSeconds(290);
		await cloud.api.regions(accountOf(copyOf(assumes(cloud.keys))), 'en', cloud.context);

		expect(cloud.actions()).toEqual(['AssumeRole', 'DescribeRegions', 'DescribeRegions']);
	});

	test('are asked for once by calls that come together', async () => {
		await using cloud = await signInCloud({lifetimeSeconds});
		const account = accountOf(assumes(cloud.keys));

		await Promise.all([1, 2, 3, 4].map(() => cloud.api.regions(account, 'en', cloud.context)));

		expect(cloud.actions().filter(action => action === 'AssumeRole')).toHaveLength(1);
	});

	test('are renewed ahead, once, and no call waits for it', async () => {
		await using cloud = await signInCloud({lifetimeSeconds});
		const account = accountOf(assumes(cloud.keys));
		await cloud.api.regions(account, 'en', cloud.context);
		cloud.endpoint.setFaults([{action: 'AssumeRole', fault: {kind: 'hang'}}]);
		cloud.passSeconds(310);

		const calls = [1, 2, 3].map(() => cloud.api.regions(account, 'en', cloud.context));

		expect(await Promise.all(calls)).toHaveLength(3);
		expect(cloud.endpoint.requests.filter(({action}) => action === 'AssumeRole')).toHaveLength(2);
	});

	test('that were renewed ahead are followed by the new ones', async () => {
		await using cloud = await signInCloud({lifetimeSeconds});
		const account = accountOf(assumes(cloud.keys));
		const before = await cloud.api.identity(account, undefined, cloud.context);
		cloud.passSeconds(310);

		await cloud.api.regions(account, 'en', cloud.context);
		await cloud.told('GetCallerIdentity', 2);
		cloud.passSeconds(200);
		await cloud.api.regions(account, 'en', cloud.context);
		const after = await cloud.api.identity(account, undefined, cloud.context);

		expect(Number(after.expiresAt) - Number(before.expiresAt)).toBeGreaterThanOrEqual(310_000);
		expect(cloud.actions().filter(action => action === 'AssumeRole')).toHaveLength(2);
	});

	test('and have ended make a call wait for new ones', async () => {
		await using cloud = await signInCloud({lifetimeSeconds});
		const account = accountOf(assumes(cloud.keys));
		await cloud.api.regions(account, 'en', cloud.context);
		cloud.passSeconds(500);

		await cloud.api.regions(account, 'en', cloud.context);

		expect(cloud.actions()).toEqual(['AssumeRole', 'DescribeRegions', 'AssumeRole', 'DescribeRegions']);
	});
});

describe('a clock that is ahead of the service’s', () => {
	test('does not end new credentials: they are good until the service says otherwise', async () => {
		const clock = {now: () => Date.now() + 600_000, every: () => () => undefined};
		await using cloud = await signInCloud({lifetimeSeconds}, {clock});
		const account = accountOf(assumes(cloud.keys));

		await cloud.api.regions(account, 'en', cloud.context);
		await cloud.api.regions(account, 'en', cloud.context);
		expect(cloud.actions()).toEqual(['AssumeRole', 'DescribeRegions', 'DescribeRegions']);
		expect(await cloud.api.identity(account, undefined, cloud.context)).not.toHaveProperty('expiresAt');

		cloud.endpoint.revokeAll();
		await cloud.api.regions(account, 'en', cloud.context);
		expect(cloud.actions().slice(4)).toEqual(['DescribeRegions', 'AssumeRole', 'GetCallerIdentity', 'DescribeRegions']);
	});
});

describe('a renewal that fails', () => {
	test('leaves the old ones, is tried again later, and ends the sign-in only with them', async () => {
		await using cloud = await signInCloud({lifetimeSeconds});
		const account = accountOf(assumes(cloud.keys));
		await cloud.api.regions(account, 'en', cloud.context);
		cloud.endpoint.setFaults([{action: 'AssumeRole', fault: {kind: 'denied'}}]);

		cloud.passSeconds(310);
		await cloud.api.regions(account, 'en', cloud.context);
		await cloud.told('AssumeRole', 2);
		await cloud.api.regions(account, 'en', cloud.context);
		cloud.passSeconds(31);
		await cloud.api.regions(account, 'en', cloud.context);
		await cloud.told('AssumeRole', 3);
		cloud.passSeconds(100);
		const failure = await failureOf(cloud.api.regions(account, 'en', cloud.context));

		expect(failure).toMatchObject({
			kind: 'sign-in-ended',
			action: 'AssumeRole',
			reason: {kind: 'role-refused', code: 'NoPermission'},
		});
		expect(cloud.actions().filter(action => action === 'AssumeRole')).toHaveLength(4);

		cloud.endpoint.setFaults([]);
		expect(await cloud.api.regions(account, 'en', cloud.context)).not.toEqual([]);
	});

	test('because of the network is told as that', async () => {
		await using cloud = await signInCloud({lifetimeSeconds});
		const account = accountOf(assumes(cloud.keys));
		await cloud.api.regions(account, 'en', cloud.context);
		cloud.endpoint.setFaults([{action: 'AssumeRole', fault: {kind: 'drop'}}]);
		cloud.passSeconds(500);

		expect(await failureOf(cloud.api.regions(account, 'en', cloud.context))).toMatchObject({
			kind: 'connection-lost',
			action: 'AssumeRole',
			attempts: 4,
		});
	});

	test('because nobody is logged in any more says how to log in', async () => {
		await using cloud = await signInCloud();
		const account = accountOf({...cloudSso, accessTokenExpiresAt: cloud.now() + 300_000});
		await cloud.api.regions(account, 'en', cloud.context);
		cloud.passSeconds(301);
		await cloud.api.regions(account, 'en', cloud.context);
		cloud.endpoint.revokeAll();

		const command = "aliyun configure --profile 'sso user' --mode CloudSSO";
		expect(await failureOf(cloud.api.regions(account, 'en', cloud.context))).toEqual({
			kind: 'sign-in-ended',
			command,
			reason: {kind: 'login-needed', command},
		});
	});
});

describe('credentials that the service refuses as ended', () => {
	test('are replaced, and the call is made once more', async () => {
		await using cloud = await signInCloud();
		const account = accountOf(assumes(cloud.keys));
		await cloud.api.regions(account, 'en', cloud.context);
		cloud.endpoint.revokeAll();

		await Promise.all([1, 2, 3].map(() => cloud.api.regions(account, 'en', cloud.context)));

		expect(cloud.actions().filter(action => action === 'AssumeRole')).toHaveLength(2);
	});

	test('in the middle of a list cost no row of it', async () => {
		await using cloud = await signInCloud({instances: 1200});
		const account = accountOf(assumes(cloud.keys));
		const instances: Instance[] = [];

		for await (const page of cloud.api.instances(account, hangzhou, cloud.context)) {
			if (instances.length === 0) {
				cloud.endpoint.revokeAll();
			}

			instances.push(...page.instances);
		}

		expect(instances.map(({id}) => id).sort()).toEqual([...cloud.endpoint.world.instanceIds('cn-hangzhou')].sort());
		expect(cloud.records.some(({error}) => error?.kind === 'expired-token')).toBe(true);
	});

	test('are replaced all along a chain of roles', async () => {
		await using cloud = await signInCloud();
		const account = accountOf({
			kind: 'ChainableRamRoleArn',
			from: assumes(cloud.keys),
			role: roleOf(demoSignIn.chainedRoleArn),
		});
		await cloud.api.regions(account, 'en', cloud.context);
		cloud.endpoint.revokeAll();

		expect(await cloud.api.regions(account, 'en', cloud.context)).not.toEqual([]);
	});

	test.each<[what: string, session: (cloud: Awaited<ReturnType<typeof signInCloud>>) => KeySignIn]>([
		['have ended', ({keys}) => keys],
		[
			'are not known any more',
			() =>
				keySignIn({
					accessKeyId: 'STS.Gone',
					accessKeySecret: new Secret('SecretOfNobody'),
					securityToken: new Secret('TokenOfNobody'),
				}),
		],
	])('and were left behind by a login are not used again: they %s', async (_what, session) => {
		await using cloud = await signInCloud();
		cloud.endpoint.setFaults([{action: 'DescribeRegions', times: 1, fault: {kind: 'expired-token'}}]);
		const account = accountOf({...cloudSso, session: session(cloud)});

		await cloud.api.regions(account, 'en', cloud.context);
		await cloud.api.regions(account, 'en', cloud.context);

		expect(cloud.actions().slice(0, 2)).toEqual(['DescribeRegions', 'CreateCloudCredential']);
		expect(cloud.records.at(-1)).toMatchObject({action: 'DescribeRegions', httpStatus: 200});
	});

	test('stay refused when there are no others', async () => {
		await using cloud = await signInCloud();
		cloud.endpoint.setFaults([{action: 'DescribeRegions', fault: {kind: 'expired-token'}}]);

		const failure = await failureOf(cloud.api.regions(accountOf(cloud.keys), 'en', cloud.context));

		expect(failure.kind).toBe('expired-token');
		expect(cloud.actions()).toEqual(['DescribeRegions']);
	});

	test('twice are not asked for a third time', async () => {
		await using cloud = await signInCloud();
		cloud.endpoint.setFaults([{action: 'DescribeRegions', fault: {kind: 'expired-token'}}]);

		const failure = await failureOf(cloud.api.regions(accountOf(assumes(cloud.keys)), 'en', cloud.context));

		expect(failure.kind).toBe('expired-token');
		expect(cloud.actions()).toEqual(['AssumeRole', 'DescribeRegions', 'AssumeRole', 'DescribeRegions']);
	});
});

describe('new credentials of somebody else', () => {
	test('are taken from whoever signs in again, on purpose', async () => {
		await using folder = await temporaryFolder();
		await using cloud = await signInCloud();
		const file = join(folder.path, 'keys.json');
		const signIn: SignIn = {kind: 'External', command: ['cat', file]};
		const {id, secret} = demoSignIn.rootAccessKey;
		const {accessKeyId, accessKeySecret} = cloud.endpoint;
		const write = (keys: object, seconds: number) =>
			writeFile(
				file,
				JSON.stringify({mode: 'AK', ...keys, expiration: new Date(cloud.now() + seconds * 1000).toISOString()}),
			);
		const account = accountOf(signIn);
		await write({access_key_id: accessKeyId, access_key_secret: accessKeySecret}, 100);
		await cloud.api.identity(account, undefined, cloud.context);
		await write({access_key_id: id, access_key_secret: secret}, 1000);
		cloud.passSeconds(101);
		const failure = await failureOf(cloud.api.regions(account, 'en', cloud.context));

		const identity = await cloud.api.identity(accountOf(signIn), undefined, cloud.context);

		expect(failure.kind).toBe('identity-changed');
		expect(identity.kind).toBe('account');
	});

	test('are refused, with both names', async () => {
		await using folder = await temporaryFolder();
		await using cloud = await signInCloud();
		const file = join(folder.path, 'keys.json');
		const account = accountOf({kind: 'External', command: ['cat', file]});
		const {id, secret} = demoSignIn.rootAccessKey;
		const write = (keys: object, seconds: number) =>
			writeFile(
				file,
				JSON.stringify({mode: 'AK', ...keys, expiration: new Date(cloud.now() + seconds * 1000).toISOString()}),
			);
		const {accessKeyId, accessKeySecret} = cloud.endpoint;
		const user = {access_key_id: accessKeyId, access_key_secret: accessKeySecret};
		await write(user, 100);
		await cloud.api.identity(account, undefined, cloud.context);

		await write({access_key_id: id, access_key_secret: secret}, 1000);
		cloud.passSeconds(101);
		const failure = await failureOf(cloud.api.regions(account, 'en', cloud.context));
		await write(user, 1000);
		await cloud.api.regions(account, 'en', cloud.context);

		expect(failure).toEqual({
			kind: 'identity-changed',
			identities: {expected: `yundeck-demo@${demoSignIn.accountId}`, found: demoSignIn.accountId},
		});
		expect(cloud.actions()).toEqual([
			...['RunHelper', 'GetCallerIdentity'],
			...['RunHelper', 'GetCallerIdentity'],
			...['RunHelper', 'GetCallerIdentity', 'DescribeRegions'],
		]);
		expect(await readFile(file, 'utf8')).toContain(accessKeyId);
	});

	test('are those of the same one when only the session has another name', async () => {
		await using cloud = await signInCloud({lifetimeSeconds});
		const account = accountOf({kind: 'CredentialsURI', uri: cloud.endpoint.url + demoSignIn.credentialsUriPath});
		await cloud.api.identity(account, undefined, cloud.context);
		cloud.passSeconds(500);

		expect(await cloud.api.regions(account, 'en', cloud.context)).not.toEqual([]);
	});
});

/** As an account comes from another thread. */
function copyOf(signIn: SignIn): SignIn {
	if (signIn.kind !== 'RamRoleArn') {
		return signIn;
	}

	const {accessKeyId, accessKeySecret} = 'credentials' in signIn.from ? signIn.from.credentials : {};
	return {
		...signIn,
		role: {...signIn.role},
		from: keySignIn({accessKeyId: String(accessKeyId), accessKeySecret: new Secret(accessKeySecret?.reveal() ?? '')}),
	};
}
