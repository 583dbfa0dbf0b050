import process from 'node:process';
import {isRegionId, type Region} from '#domain/region.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {readAliyunProfile} from './aliyun-profile.ts';
import type {FoundProfile} from './found-profile.ts';

/** What the account of the environment is called. */
const environmentName = 'environment';

// aliyun-cli's spellings, in its order. For what came later it looks for the shorter one first.
const prefixes = ['ALIBABA_CLOUD_', 'ALIBABACLOUD_', 'ALICLOUD_', ''];
const laterPrefixes = ['ALIBABACLOUD_', 'ALIBABA_CLOUD_'];

/**
 * How the environment signs in: with an AccessKey, or with a role that it assumes with it, by OIDC as in a cluster, by
 * a role of the machine that is named, by an address. Undefined when nothing is whole.
 */
export function environmentAccount(
	environment: Environment,
	platform: NodeJS.Platform = process.platform,
): FoundProfile | undefined {
	const key = {
		access_key_id: read(environment, 'ACCESS_KEY_ID'),
		access_key_secret: read(environment, 'ACCESS_KEY_SECRET'),
	};
	const token = read(environment, 'SECURITY_TOKEN');
	const arn = readLater(environment, 'ROLE_ARN');
	const role = {
		ram_role_arn: arn,
		ram_session_name: readLater(environment, 'ROLE_SESSION_NAME') ?? 'yundeck',
		external_id: readLater(environment, 'EXTERNAL_ID'),
		sts_region: environment.ALIBABA_CLOUD_STS_REGION,
	};
	const oidc = {
		oidc_provider_arn: readLater(environment, 'OIDC_PROVIDER_ARN'),
		oidc_token_file: readLater(environment, 'OIDC_TOKEN_FILE'),
	};
	const machineRole = environment.ALIBABA_CLOUD_ECS_METADATA?.trim() || undefined;
	const uri = environment.ALIBABA_CLOUD_CREDENTIALS_URI?.trim() || undefined;
	const hasKey = key.access_key_id !== undefined && key.access_key_secret !== undefined;
	const ways: readonly (readonly [isWhole: boolean, mode: string, fields: Fields])[] = [
		// Keys with a token are a role's already.
		[hasKey && token !== undefined, 'StsToken', {...key, sts_token: token}],
		[hasKey && arn !== undefined, 'RamRoleArn', {...key, ...role}],
		[hasKey, 'AK', key],
		[[arn, oidc.oidc_provider_arn, oidc.oidc_token_file].every(Boolean), 'OIDC', {...oidc, ...role}],
		// Only by its name: to look whether this is an instance at all would take seconds where it is none.
		[machineRole !== undefined, 'EcsRamRole', {ram_role_name: machineRole}],
		[uri !== undefined, 'CredentialsURI', {credentials_uri: uri}],
	];
	const [, mode, fields] = ways.find(([isWhole]) => isWhole) ?? [];
	if (mode === undefined || fields === undefined) {
		return undefined;
	}

	const region = environmentRegion(environment);
	const record = Object.fromEntries(Object.entries({...fields, mode}).map(([name, value]) => [name, value ?? '']));
	const sourceOf = (name: string) => ({kind: mode, problem: {kind: 'missing-source', name}}) as const;
	return {
		name: environmentName,
		source: 'environment',
		...(region !== undefined && {region}),
		reading: readAliyunProfile(environmentName, record, {environment, platform, sourceOf}),
	};
}

type Fields = Readonly<Record<string, string | undefined>>;

/** The region of the environment; one that can't be a region's id is passed over. */
export function environmentRegion(environment: Environment): Region | undefined {
	const id = read(environment, 'REGION_ID') ?? readOne(environment, 'REGION');
	return id !== undefined && isRegionId(id) ? {id, name: ''} : undefined;
}

function read(environment: Environment, name: string): string | undefined {
	return firstOf(environment, name, prefixes);
}

function readLater(environment: Environment, name: string): string | undefined {
	return firstOf(environment, name, laterPrefixes);
}

function firstOf(environment: Environment, name: string, before: readonly string[]): string | undefined {
	return before.map(prefix => readOne(environment, prefix + name)).find(value => value !== undefined);
}

function readOne(environment: Environment, name: string): string | undefined {
	return environment[name]?.trim() || undefined;
}
