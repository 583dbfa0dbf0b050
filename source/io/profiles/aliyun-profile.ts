import type {JsonRecord} from '#domain/json.ts';
import type {ProfileKind} from '#domain/profile.ts';
import {keySignIn, type SignIn, type SignInKind} from '#domain/sign-in.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {known, textOf} from '#io/json-fields.ts';
import {forbidden} from './forbidden.ts';
import type {Reading} from './found-profile.ts';
import {ProfileFields} from './profile-fields.ts';
import {readRole} from './ram-role.ts';
import {splitCommand} from './split-command.ts';

/** What a profile means depends on more than itself. */
export type ProfileContext = {
	readonly environment: Environment;
	readonly platform: NodeJS.Platform;
	/** How the profile signs in whose credentials a chained role is assumed with. */
	readonly sourceOf: (name: string) => Reading;
};

type ReadMode = (fields: ProfileFields, context: ProfileContext, name: string) => SignIn | undefined;

type Mode = {readonly kind: SignInKind; readonly read: ReadMode};

const roleNames = {
	arn: 'ram_role_arn',
	sessionName: 'ram_session_name',
	externalId: 'external_id',
	seconds: 'expired_seconds',
	stsEndpoint: 'sts_endpoint',
	stsRegion: 'sts_region',
} as const;

// The modes of aliyun-cli, with what each of them needs. Like there, their case matters.
const modes: ReadonlyMap<string, Mode> = new Map<string, Mode>([
	['AK', {kind: 'AccessKey', read: fields => keySignIn(fields.keys())}],
	[
		'StsToken',
		{
			kind: 'StsToken',
			read(fields) {
				fields.required('sts_token');
				return keySignIn(fields.keys('sts_token'));
			},
		},
	],
	[
		'RamRoleArn',
		{
			kind: 'RamRoleArn',
			read: fields => ({
				kind: 'RamRoleArn',
				from: keySignIn(fields.keys('sts_token')),
				role: readRole(fields, roleNames),
			}),
		},
	],
	['ChainableRamRoleArn', {kind: 'ChainableRamRoleArn', read: readChain}],
	[
		'RamRoleArnWithRoleName',
		{
			kind: 'ChainableRamRoleArn',
			read: fields => ({kind: 'ChainableRamRoleArn', from: readMachineRole(fields), role: readRole(fields, roleNames)}),
		},
	],
	['EcsRamRole', {kind: 'EcsRamRole', read: readMachineRole}],
	[
		'OIDC',
		{
			kind: 'OIDC',
			read: fields => ({
				kind: 'OIDC',
				providerArn: fields.required('oidc_provider_arn'),
				tokenFile: fields.required('oidc_token_file'),
				role: readRole(fields, roleNames),
			}),
		},
	],
	['CredentialsURI', {kind: 'CredentialsURI', read: readUri}],
	['External', {kind: 'External', read: readExternal}],
	['CloudSSO', {kind: 'CloudSSO', read: readCloudSso}],
	['OAuth', {kind: 'OAuth', read: readOAuth}],
]);

/** How a profile of aliyun-cli's signs in. */
export function readAliyunProfile(name: string, record: JsonRecord, context: ProfileContext): Reading {
	const mode = modeOf(record);
	const known = modes.get(mode);
	if (known === undefined) {
		// Somebody may have put anything there, of any length.
		const shown = mode.slice(0, 40);
		return {kind: shown, problem: {kind: 'unknown-mode', mode: shown}};
	}

	const fields = new ProfileFields(withEnvironment(record, context.environment));
	const signIn = known.read(fields, context, name);
	const problem = fields.problem ?? (signIn && forbidden(signIn, context.environment));
	return signIn === undefined || problem !== undefined
		? {kind: known.kind, problem: problem ?? {kind: 'unknown-mode', mode}}
		: {signIn};
}

/** The kind that a mode is in our words. */
export function kindOfMode(record: JsonRecord): ProfileKind {
	const mode = modeOf(record);
	return modes.get(mode)?.kind ?? mode.slice(0, 40);
}

/** When there is no mode it is guessed as aliyun-cli does. */
function modeOf(record: JsonRecord): string {
	const has = (...names: readonly string[]) => names.every(name => textOf(record[name]).trim() !== '');
	if (has('mode')) {
		return textOf(record.mode).trim();
	}

	if (has('access_key_id', 'access_key_secret')) {
		return has('sts_token') ? 'StsToken' : has('ram_role_arn') ? 'RamRoleArn' : 'AK';
	}

	const guess = guesses.find(({needs}) => has(...needs));
	// A profile that was never filled in is one of AccessKeys: that is what aliyun-cli begins with.
	return guess?.mode ?? 'AK';
}

const guesses: readonly {readonly mode: string; readonly needs: readonly string[]}[] = [
	{mode: 'RsaKeyPair', needs: ['private_key', 'key_pair_name']},
	{mode: 'EcsRamRole', needs: ['ram_role_name']},
	{mode: 'External', needs: ['process_command']},
	{mode: 'OIDC', needs: ['oidc_provider_arn', 'oidc_token_file', 'ram_role_arn']},
	{mode: 'CloudSSO', needs: ['cloud_sso_sign_in_url']},
	{mode: 'BearerToken', needs: ['bearer_token']},
];

/** Two places that are set for a whole machine fill what is blank; anything else there would be another identity. */
function withEnvironment(record: JsonRecord, environment: Environment): JsonRecord {
	const uri = environment.ALIBABA_CLOUD_CREDENTIALS_URI;
	const endpoint = environment.ALIBABA_CLOUD_STS_ENDPOINT;
	return {
		...record,
		...(uri && !record.credentials_uri && {credentials_uri: uri}),
		...(endpoint && !record.sts_endpoint && {sts_endpoint: endpoint}),
	};
}

function readMachineRole(fields: ProfileFields): SignIn {
	return {kind: 'EcsRamRole', ...known('roleName', fields.roleName('ram_role_name'))};
}

function readChain(fields: ProfileFields, {sourceOf}: ProfileContext): SignIn | undefined {
	const role = readRole(fields, roleNames);
	const source = fields.required('source_profile');
	if (fields.problem !== undefined) {
		return undefined;
	}

	const {signIn: from, problem} = sourceOf(source);
	return from === undefined ? problem && fields.fail(problem) : {kind: 'ChainableRamRoleArn', from, role};
}

function readUri(fields: ProfileFields): SignIn {
	return {kind: 'CredentialsURI', uri: fields.address('credentials_uri')};
}

function readExternal(fields: ProfileFields, {platform}: ProfileContext): SignIn {
	const line = fields.required('process_command');
	const command = splitCommand(line, platform) ?? [];
	if (line !== '' && !command[0]) {
		fields.malformed('process_command');
	}

	return {kind: 'External', command};
}

function readCloudSso(fields: ProfileFields, _context: ProfileContext, profile: string): SignIn {
	return {
		kind: 'CloudSSO',
		profile,
		signInUrl: fields.address('cloud_sso_sign_in_url'),
		accountId: fields.required('cloud_sso_account_id'),
		accessConfiguration: fields.required('cloud_sso_access_config'),
		...known('accessToken', fields.token('access_token')),
		...known('accessTokenExpiresAt', fields.moment('cloud_sso_access_token_expire')),
		...known('session', readSession(fields)),
	};
}

function readOAuth(fields: ProfileFields, _context: ProfileContext, profile: string): SignIn | undefined {
	const site = fields.required('oauth_site_type');
	if (site !== 'CN' && site !== 'INTL') {
		return site === '' ? undefined : fields.malformed('oauth_site_type');
	}

	return {
		kind: 'OAuth',
		profile,
		site,
		...known('accessToken', fields.token('oauth_access_token')),
		...known('accessTokenExpiresAt', fields.moment('oauth_access_token_expire')),
		...known('refreshToken', fields.token('oauth_refresh_token')),
		...known('refreshTokenExpiresAt', fields.moment('oauth_refresh_token_expire')),
		...known('session', readSession(fields)),
	};
}

/** Credentials that aliyun-cli has exchanged; without an end nobody knows whether they are still good. */
function readSession(fields: ProfileFields) {
	const expiresAt = fields.moment('sts_expiration');
	const isWhole = ['access_key_id', 'access_key_secret', 'sts_token'].every(
		name => fields.optional(name) !== undefined,
	);
	return expiresAt !== undefined && isWhole ? {credentials: fields.keys('sts_token'), expiresAt} : undefined;
}
