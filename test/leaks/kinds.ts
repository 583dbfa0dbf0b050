import {type Account, demoSignIn} from '#demo/ecs-endpoint/index.ts';
import {keychainEntry} from './keychain-stand-in.ts';
import {type Planted, plant, plantOdd} from './planted.ts';

/** A way to sign in as somebody has set it up, with secrets in every place that takes one. */
export type Kind = {
	/** What it is. */
	readonly what: string;
	/** The profile's name. */
	readonly name: string;
	/** What exit 3 says of it, when yundeck can't sign in with it. */
	readonly refusal?: RegExp;
	readonly secrets: readonly Planted[];
	/** A profile of aliyun-cli's without its name, and others that it needs. */
	readonly aliyun?: JsonObject;
	readonly others?: readonly JsonObject[];
	/** A section of the SDKs' file. */
	readonly sdk?: string;
	/** A profile of yundeck's own. */
	readonly own?: JsonObject;
	/** Whether there is a keychain, with something in it that it takes. */
	readonly isInKeychain?: boolean;
	readonly environment?: Readonly<Record<string, string>>;
	/** By their paths in the home folder. */
	readonly files?: Readonly<Record<string, string>>;
};

type JsonObject = Readonly<Record<string, unknown>>;

/** What a way to sign in can refer to. */
export type Surroundings = {
	readonly home: string;
	readonly endpoint: string;
};

const keyId = 'LTAI5tPlantedKeyId0001';
const tokenKeyId = 'STS.PlantedKeyId0002';

const secret = plantOdd('AccessKey secret');
const token = plantOdd('STS token').value.replaceAll(/["\\]/g, '');
const stsToken: Planted = {what: 'STS token', value: token};
const oidcToken: Planted = {
	what: 'OIDC token',
	value: ['head', 'body', 'sign'].map(part => plant(part).value).join('.'),
};
const ssoToken = plant('CloudSSO access token');
const oauthAccess = plant('OAuth access token');
const oauthRefresh = plant('OAuth refresh token');
const ofUri = plant('secret in an address');
const ofArgument = plant('secret in an argument');
const bearerToken = plant('bearer token');
const privateKey = plant('private key');

const key = {access_key_id: keyId, access_key_secret: secret.value};
const temporaryKey = {access_key_id: tokenKeyId, access_key_secret: secret.value, sts_token: stsToken.value};
const role = {ram_role_arn: demoSignIn.roleArn, ram_session_name: 'yundeck-test'};
const yetGood = 4_000_000_000;
const environmentKey = {ALIBABA_CLOUD_ACCESS_KEY_ID: keyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret.value};

/** Whom all of this signs in to. */
export const plantedAccount: Partial<Account> = {
	users: [
		{
			name: 'yundeck-demo',
			accessKeys: [
				{id: keyId, secret: secret.value},
				{id: tokenKeyId, secret: secret.value, securityToken: stsToken.value},
			],
		},
	],
	oidcProviders: [{name: 'yundeck-demo', tokens: [{value: oidcToken.value}]}],
	cloudSso: {
		accessTokens: [{value: ssoToken.value, user: 'demo@yundeck.example'}],
		configurations: [{id: demoSignIn.cloudSsoConfiguration, name: 'YundeckDemo', accountId: demoSignIn.accountId}],
	},
	oauth: {
		clientIds: demoSignIn.oauthClientIds,
		refreshTokens: [{value: oauthRefresh.value, user: 'yundeck-demo'}],
	},
};

const cloudSso = {
	mode: 'CloudSSO',
	cloud_sso_sign_in_url: 'https://signin-cn-shanghai.alibabacloudsso.com/start/login',
	cloud_sso_account_id: demoSignIn.accountId,
	cloud_sso_access_config: demoSignIn.cloudSsoConfiguration,
	access_token: ssoToken.value,
	cloud_sso_access_token_expire: yetGood,
};

const oauth = {mode: 'OAuth', oauth_site_type: 'CN', oauth_refresh_token: oauthRefresh.value};

const oidcFile = 'oidc-token';

/** A program that writes down what it was given, and prints the keys. */
export const helperFile = 'helper.sh';

function helper(end = ''): string {
	const output = JSON.stringify({mode: 'AK', ...key});
	return [
		'#!/bin/sh',
		'printf "%s\\n" "$@" > "$0.arguments"',
		'env > "$0.environment"',
		"cat <<'END'",
		output,
		'END',
		end,
	].join('\n');
}

/** Every way to sign in that a person can have on their machine: a row each. */
function kinds({home, endpoint}: Surroundings): readonly Kind[] {
	const ofAliyun: readonly Kind[] = [
		{what: 'AK', name: 'key', secrets: [secret], aliyun: {mode: 'AK', ...key}},
		{
			what: 'StsToken',
			name: 'token',
			secrets: [secret, stsToken],
			aliyun: {mode: 'StsToken', ...temporaryKey},
		},
		{what: 'RamRoleArn', name: 'role', secrets: [secret], aliyun: {mode: 'RamRoleArn', ...key, ...role}},
		{
			what: 'RamRoleArn with an external id',
			name: 'partner',
			secrets: [secret],
			aliyun: {
				mode: 'RamRoleArn',
				...key,
				...role,
				ram_role_arn: demoSignIn.externalIdRoleArn,
				external_id: demoSignIn.externalId,
			},
		},
		{
			what: 'RamRoleArn with a source token',
			name: 'role-token',
			secrets: [secret, stsToken],
			aliyun: {mode: 'RamRoleArn', ...temporaryKey, ...role},
		},
		{
			what: 'ChainableRamRoleArn',
			name: 'chain',
			secrets: [secret],
			aliyun: {
				mode: 'ChainableRamRoleArn',
				source_profile: 'chain-source',
				...role,
				ram_role_arn: demoSignIn.chainedRoleArn,
			},
			others: [{name: 'chain-source', mode: 'RamRoleArn', ...key, ...role}],
		},
		{
			what: 'ChainableRamRoleArn in a circle',
			name: 'circle',
			refusal: /circle → circle/,
			secrets: [],
			aliyun: {mode: 'ChainableRamRoleArn', source_profile: 'circle', ...role},
		},
		{what: 'EcsRamRole', name: 'machine', secrets: [], aliyun: {mode: 'EcsRamRole'}},
		{
			what: 'OIDC',
			name: 'cluster',
			secrets: [oidcToken],
			aliyun: {
				mode: 'OIDC',
				...role,
				ram_role_arn: demoSignIn.oidcRoleArn,
				oidc_provider_arn: demoSignIn.oidcProviderArn,
				oidc_token_file: `${home}/${oidcFile}`,
			},
			files: {[oidcFile]: `${oidcToken.value}\n`},
		},
		{
			what: 'CredentialsURI',
			name: 'address',
			secrets: [ofUri],
			aliyun: {
				mode: 'CredentialsURI',
				credentials_uri: `${endpoint}${demoSignIn.credentialsUriPath}?token=${ofUri.value}`,
			},
		},
		{
			what: 'External',
			name: 'program',
			secrets: [secret, ofArgument],
			aliyun: {mode: 'External', process_command: `/bin/sh ${home}/${helperFile} --token ${ofArgument.value}`},
			files: {[helperFile]: helper()},
		},
		{what: 'CloudSSO', name: 'sso', secrets: [ssoToken], aliyun: cloudSso},
		{
			what: 'CloudSSO with credentials that are still good',
			name: 'sso-kept',
			secrets: [ssoToken, secret, stsToken],
			aliyun: {...cloudSso, ...temporaryKey, sts_expiration: yetGood},
		},
		{what: 'OAuth', name: 'login', secrets: [oauthRefresh], aliyun: oauth},
		{
			what: 'OAuth with credentials that are still good',
			name: 'login-kept',
			secrets: [oauthRefresh, oauthAccess, secret, stsToken],
			aliyun: {
				...oauth,
				oauth_access_token: oauthAccess.value,
				oauth_access_token_expire: yetGood,
				...temporaryKey,
				sts_expiration: yetGood,
			},
		},
		{
			what: 'RamRoleArnWithRoleName',
			name: 'machine-role',
			secrets: [],
			// The endpoint's instance may not assume it: STS says so.
			aliyun: {mode: 'RamRoleArnWithRoleName', ...role},
		},
		{
			what: 'BearerToken',
			name: 'bearer',
			refusal: /cannot sign in with the mode “BearerToken”/,
			secrets: [bearerToken],
			aliyun: {mode: 'BearerToken', bearer_token: bearerToken.value},
		},
		{
			what: 'RsaKeyPair',
			name: 'pair',
			refusal: /cannot sign in with the mode “RsaKeyPair”/,
			secrets: [privateKey],
			aliyun: {mode: 'RsaKeyPair', private_key: privateKey.value, key_pair_name: 'pair'},
		},
		{
			what: 'Anonymous',
			name: 'anonymous',
			refusal: /cannot sign in with the mode “Anonymous”/,
			secrets: [],
			aliyun: {mode: 'Anonymous'},
		},
		{
			what: 'External where that is forbidden',
			name: 'program-forbidden',
			refusal: /ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS forbids it/,
			secrets: [ofArgument],
			aliyun: {mode: 'External', process_command: `/bin/sh ${home}/${helperFile} ${ofArgument.value}`},
			environment: {ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS: 'true'},
		},
		{
			what: 'CredentialsURI where that is forbidden',
			name: 'address-forbidden',
			refusal: /ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS forbids it/,
			secrets: [ofUri],
			aliyun: {mode: 'CredentialsURI', credentials_uri: `${endpoint}/${ofUri.value}`},
			environment: {ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS: '1'},
		},
		{
			what: 'CredentialsURI over a line that others can read',
			name: 'address-open',
			refusal: /http:\/\/credentials\.example/,
			secrets: [ofUri],
			aliyun: {mode: 'CredentialsURI', credentials_uri: `http://credentials.example/${ofUri.value}`},
		},
		{
			what: 'CredentialsURI with a password',
			name: 'address-user',
			refusal: /credentials_uri/,
			secrets: [ofUri],
			aliyun: {mode: 'CredentialsURI', credentials_uri: `https://me:${ofUri.value}@credentials.example/`},
		},
		{
			what: 'a key that is not whole',
			name: 'half',
			refusal: /access_key_id/,
			secrets: [secret],
			aliyun: {mode: 'AK', access_key_secret: secret.value},
		},
	];
	const elsewhere: readonly Kind[] = [
		{what: 'an AccessKey of the environment', name: 'environment', secrets: [secret], environment: environmentKey},
		{
			what: 'a token of the environment, in another spelling',
			name: 'environment',
			secrets: [secret, stsToken],
			environment: {
				ALICLOUD_ACCESS_KEY_ID: tokenKeyId,
				ALICLOUD_ACCESS_KEY_SECRET: secret.value,
				ALICLOUD_SECURITY_TOKEN: stsToken.value,
			},
		},
		{
			what: 'a role of the environment',
			name: 'environment',
			secrets: [secret],
			environment: {...environmentKey, ALIBABA_CLOUD_ROLE_ARN: demoSignIn.roleArn},
		},
		{
			what: 'OIDC of the environment',
			name: 'environment',
			secrets: [oidcToken],
			environment: {
				ALIBABA_CLOUD_ROLE_ARN: demoSignIn.oidcRoleArn,
				ALIBABA_CLOUD_OIDC_PROVIDER_ARN: demoSignIn.oidcProviderArn,
				ALIBABA_CLOUD_OIDC_TOKEN_FILE: `${home}/${oidcFile}`,
			},
			files: {[oidcFile]: `${oidcToken.value}\n`},
		},
		{
			what: 'an address of the environment',
			name: 'environment',
			secrets: [ofUri],
			environment: {
				ALIBABA_CLOUD_CREDENTIALS_URI: `${endpoint}${demoSignIn.credentialsUriPath}?token=${ofUri.value}`,
			},
		},
		{
			what: 'a role of the machine that the environment names',
			name: 'environment',
			secrets: [],
			environment: {ALIBABA_CLOUD_ECS_METADATA: demoSignIn.instanceRole},
		},
		{
			what: 'an AccessKey of the SDKs',
			name: 'sdk-key',
			secrets: [secret],
			sdk: `type = access_key\naccess_key_id = ${keyId}\naccess_key_secret = ${secret.value}`,
		},
		{
			what: 'a role of the SDKs',
			name: 'sdk-role',
			secrets: [secret],
			sdk: `type = ram_role_arn\naccess_key_id = ${keyId}\naccess_key_secret = ${secret.value}\nrole_arn = ${demoSignIn.roleArn}\nrole_session_name = yundeck-test`,
		},
		{
			what: 'an own profile',
			name: 'own',
			secrets: [secret, stsToken],
			own: {kind: 'StsToken', accessKeyId: tokenKeyId, accessKeySecret: secret.value, securityToken: stsToken.value},
		},
		{
			what: 'an own role',
			name: 'own-role',
			secrets: [secret],
			own: {
				kind: 'RamRoleArn',
				role: {arn: demoSignIn.roleArn, sessionName: 'yundeck-test'},
				from: {kind: 'AccessKey', accessKeyId: keyId},
				accessKeySecret: secret.value,
			},
		},
		{
			what: 'an own profile in the keychain',
			name: 'own-kept',
			secrets: [secret, stsToken],
			own: {kind: 'StsToken', accessKeyId: tokenKeyId, secret: 'keychain', keychainKey: 'own-kept'},
			isInKeychain: true,
			files: {
				[keychainEntry('own-kept')]: JSON.stringify({accessKeySecret: secret.value, securityToken: stsToken.value}),
			},
		},
		{
			what: 'an own profile that has vanished from the keychain',
			name: 'own-gone',
			refusal: /keychain/i,
			secrets: [],
			own: {kind: 'AccessKey', accessKeyId: keyId, secret: 'keychain', keychainKey: 'own-gone'},
			isInKeychain: true,
		},
		{
			what: 'an own profile whose keychain is not there',
			name: 'own-keychain',
			refusal: /keychain/i,
			secrets: [],
			own: {kind: 'AccessKey', accessKeyId: keyId, secret: 'keychain', keychainKey: 'own-keychain'},
		},
	];
	return [...ofAliyun, ...elsewhere];
}

/** What they are called, before there is a home. */
export const kindNames = kinds({home: '/', endpoint: 'http://127.0.0.1'}).map(({what}) => what);

export function kindCalled(what: string, surroundings: Surroundings): Kind {
	const kind = kinds(surroundings).find(kind => kind.what === what);
	if (kind === undefined) {
		throw new Error(`There is no way to sign in called ${what}.`);
	}

	return kind;
}

/** One that prints what it should, and then fails. */
export const failingHelper = helper(`cat "$0" >&2; exit 7`);

/** One profile of each mode whose credentials end. */
export const temporaryKinds = [
	'StsToken',
	'RamRoleArn',
	'EcsRamRole',
	'OIDC',
	'CredentialsURI',
	'External',
	'CloudSSO',
	'OAuth',
];
