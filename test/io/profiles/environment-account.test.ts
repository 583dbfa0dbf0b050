import {describe, expect, test} from 'vitest';
import {keysOf} from '#domain/sign-in.ts';
import {environmentAccount, environmentRegion} from '#io/profiles/environment-account.ts';

function read(environment: Record<string, string>) {
	const found = environmentAccount(environment);
	const credentials = found?.reading.signIn && keysOf(found.reading.signIn);
	return (
		credentials && [
			credentials.accessKeyId,
			credentials.accessKeySecret.reveal(),
			...(credentials.securityToken ? [credentials.securityToken.reveal()] : []),
		]
	);
}

describe('the AccessKey of the environment', () => {
	test.each(['ALIBABA_CLOUD_', 'ALIBABACLOUD_', 'ALICLOUD_', ''])('is read from %sACCESS_KEY_ID', prefix => {
		expect(
			read({
				[`${prefix}ACCESS_KEY_ID`]: 'id',
				[`${prefix}ACCESS_KEY_SECRET`]: 'secret',
				[`${prefix}SECURITY_TOKEN`]: 'token',
			}),
		).toEqual(['id', 'secret', 'token']);
	});

	test('of the first spelling wins', () => {
		expect(
			read({
				ACCESS_KEY_ID: 'old',
				ACCESS_KEY_SECRET: 'old',
				ALIBABA_CLOUD_ACCESS_KEY_ID: 'new',
				ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'new',
			}),
		).toEqual(['new', 'new']);
	});

	test('is trimmed, and what is empty is not there', () => {
		expect(
			read({
				ALIBABA_CLOUD_ACCESS_KEY_ID: '  ',
				ALICLOUD_ACCESS_KEY_ID: ' id\n',
				ALICLOUD_ACCESS_KEY_SECRET: '\tsecret ',
				ALIBABA_CLOUD_SECURITY_TOKEN: '',
			}),
		).toEqual(['id', 'secret']);
	});

	test.each([{}, {ALIBABA_CLOUD_ACCESS_KEY_ID: 'id'}, {ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret'}])(
		'is none when half of it is missing: %o',
		environment => {
			expect(environmentAccount(environment)).toBeUndefined();
		},
	);
});

describe('what else the environment can sign in with', () => {
	const key = {ALIBABA_CLOUD_ACCESS_KEY_ID: 'id', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret'};
	const oidc = {ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'provider', ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/token'};
	const role = {ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/pod'};
	const uri = {ALIBABA_CLOUD_CREDENTIALS_URI: 'https://host.cn/'};

	test.each<[what: string, environment: Record<string, string>, signIn: object]>([
		[
			'a role on top of the AccessKey',
			{...key, ...role, ALIBABA_CLOUD_EXTERNAL_ID: 'outside', ALIBABA_CLOUD_STS_REGION: 'cn-hangzhou'},
			{
				kind: 'RamRoleArn',
				from: {kind: 'AccessKey', credentials: {accessKeyId: 'id'}},
				role: {
					arn: 'acs:ram::1:role/pod',
					sessionName: 'yundeck',
					externalId: 'outside',
					stsRegion: 'cn-hangzhou',
				},
			},
		],
		['a token before a role', {...key, ...role, ALIBABA_CLOUD_SECURITY_TOKEN: 'token'}, {kind: 'StsToken'}],
		['the AccessKey before the rest', {...key, ...oidc, ...uri}, {kind: 'AccessKey'}],
		[
			'a role by OIDC',
			{...oidc, ...role, ...uri, ALIBABA_CLOUD_ROLE_SESSION_NAME: 'me'},
			{
				kind: 'OIDC',
				providerArn: 'provider',
				tokenFile: '/token',
				role: {arn: 'acs:ram::1:role/pod', sessionName: 'me'},
			},
		],
		[
			'the other spelling first',
			{
				...oidc,
				...role,
				ALIBABACLOUD_ROLE_ARN: 'acs:ram::2:role/other',
				ALIBABACLOUD_OIDC_PROVIDER_ARN: 'other',
				ALIBABACLOUD_OIDC_TOKEN_FILE: '/other',
			},
			{kind: 'OIDC', providerArn: 'other', tokenFile: '/other', role: {arn: 'acs:ram::2:role/other'}},
		],
		['a role of the machine', {...uri, ALIBABA_CLOUD_ECS_METADATA: ' web '}, {kind: 'EcsRamRole', roleName: 'web'}],
		['an address', {...uri, ...role}, {kind: 'CredentialsURI', uri: 'https://host.cn/'}],
	])('%s', (_what, environment, signIn) => {
		expect(environmentAccount(environment)?.reading.signIn).toMatchObject(signIn);
	});

	test('is listed with its problem when it is refused', () => {
		const refused = {ALIBABA_CLOUD_CREDENTIALS_URI: 'http://10.0.0.1/secret'};
		expect(environmentAccount(refused)?.reading).toEqual({
			kind: 'CredentialsURI',
			problem: {kind: 'refused-uri', uri: 'http://10.0.0.1'},
		});
		expect(environmentAccount({...uri, ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS: '1'})?.reading.problem).toEqual({
			kind: 'external-disabled',
		});
	});

	test('a role of the machine is refused where its metadata are not to be asked', () => {
		const forbidden = {ALIBABA_CLOUD_ECS_METADATA: 'web', ALIBABA_CLOUD_ECS_METADATA_DISABLED: 'true'};
		expect(environmentAccount(forbidden)?.reading.problem).toEqual({kind: 'metadata-disabled'});
	});

	test.each([oidc, role, {ALIBABA_CLOUD_EXTERNAL_ID: 'x'}])('is nothing when it is not whole: %o', environment => {
		expect(environmentAccount(environment)).toBeUndefined();
	});
});

describe('the region of the environment', () => {
	test.each([
		[{ALIBABA_CLOUD_REGION_ID: 'cn-hangzhou', REGION: 'cn-beijing'}, 'cn-hangzhou'],
		[{ALICLOUD_REGION_ID: 'cn-hangzhou'}, 'cn-hangzhou'],
		[{REGION_ID: 'cn-hangzhou'}, 'cn-hangzhou'],
		[{REGION: ' cn-hangzhou '}, 'cn-hangzhou'],
		[{REGION: 'europe'}, undefined],
		[{REGION: '../etc'}, undefined],
		[{}, undefined],
	])('%o', (environment, id) => {
		expect(environmentRegion(environment)?.id).toBe(id);
	});
});
