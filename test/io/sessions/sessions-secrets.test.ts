import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {inspect} from 'node:util';
import {describe, expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import type {SignIn} from '#domain/sign-in.ts';
import {signInKey} from '#io/sessions/sign-in-key.ts';
import {callsTo} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';
import {startServer} from '../../support/io/server.ts';
import {accountOf, assumes, cloudSso, oauth, roleOf} from '../../support/io/sign-in.ts';

// Every one of them is planted somewhere below.
const planted = /PLANTED/;
const secret = (name: string) => new Secret(`PLANTED-${name}-0123456789`);
const keys = {
	kind: 'StsToken' as const,
	credentials: {
		accessKeyId: 'LTAI5tTestTestTest9xQz',
		accessKeySecret: secret('AccessKeySecret'),
		securityToken: secret('SecurityToken'),
	},
};

/** With what it sends. */
type Planted = readonly [signIn: SignIn, ...secrets: readonly string[]];

const kinds = (tokenFile: string): readonly Planted[] => [
	[assumes(keys), 'AccessKeySecret', 'SecurityToken'],
	[
		{kind: 'OIDC', providerArn: 'acs:ram::1:oidc-provider/test', tokenFile, role: roleOf('acs:ram::1:role/test')},
		'OIDCToken',
	],
	[{kind: 'EcsRamRole', roleName: 'test'}],
	[{kind: 'CredentialsURI', uri: 'https://example.com/PLANTED-path?PLANTED=PLANTED'}, 'Anything'],
	[{kind: 'External', command: ['/nowhere/helper', 'PLANTED-argument']}],
	[{...cloudSso, accessToken: secret('AccessToken')}, 'AccessToken'],
	[{...oauth, refreshToken: secret('RefreshToken'), accessToken: secret('AccessToken')}, 'AccessToken', 'RefreshToken'],
	[{...oauth, refreshToken: secret('RefreshToken')}, 'RefreshToken'],
];

describe.each([
	[
		'repeats in its refusals all that it was sent',
		(echo: string) => ({
			status: 400,
			body: {Code: 'Refused', Message: `${echo} https://host/?token=PLANTED-in-an-address`},
		}),
	],
	[
		'refuses in other words',
		(echo: string) => ({status: 401, body: {error: 'invalid_token', error_description: echo}}),
	],
	['refuses in no words', (echo: string) => ({status: 403, body: echo})],
	[
		'gives half of what is needed',
		() => ({
			body: {
				Code: 'Success',
				AccessKeySecret: 'PLANTED',
				CloudCredential: {AccessKeySecret: 'PLANTED'},
				Credentials: {AccessKeySecret: 'PLANTED', SecurityToken: 'PLANTED'},
				accessKeySecret: 'PLANTED',
			},
		}),
	],
	['answers with what is no JSON', (echo: string) => ({body: `{"AccessKeySecret": "${echo}`})],
])('a service that %s', (_what, answer) => {
	test.each(kinds('').map(([{kind}], index) => [kind, index] as const))('%s', async (_kind, index) => {
		await using folder = await temporaryFolder();
		const tokenFile = join(folder.path, 'token');
		await writeFile(tokenFile, secret('OIDCToken').reveal());
		const [signIn, ...secrets] = kinds(tokenFile)[index] ?? [keys];
		await using server = await startServer(answer(secrets.map(name => secret(name).reveal()).join(' ')));
		const {api, context, records} = callsTo(server.url);
		const account = accountOf(signIn);

		const thrown: unknown = await api.regions(account, 'en', context).catch((error: unknown) => error);

		expect(thrown).toBeInstanceOf(Error);
		for (const value of [thrown, records, api]) {
			expect(inspect(value, {depth: 12, showHidden: true})).not.toMatch(planted);
			expect(JSON.stringify(value)).not.toMatch(planted);
		}
	});
});

test('nothing can be read out of the key of a sign-in, and each has one of its own', () => {
	const all = kinds('/tmp/token').map(([signIn]) => signInKey(signIn));

	expect(new Set(all).size).toBe(all.length);
	expect(signInKey({...keys, credentials: {...keys.credentials}})).toBe(signInKey(keys));
	expect(signInKey({...keys, credentials: {...keys.credentials, accessKeySecret: secret('Another')}})).not.toBe(
		signInKey(keys),
	);
	expect(all.join()).not.toMatch(planted);
});
