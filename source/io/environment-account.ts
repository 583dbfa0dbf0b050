import {isRegionId, type Region} from '#domain/region.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import type {Environment} from './config-folder.ts';
import type {KeptAccount} from './kept-account.ts';

/** What the account of the environment is called. */
export const environmentName = 'environment';

// aliyun-cli's spellings, in its order.
const prefixes = ['ALIBABA_CLOUD_', 'ALIBABACLOUD_', 'ALICLOUD_', ''];

/** The AccessKey of the environment; undefined when there is no whole one. */
export function environmentAccount(environment: Environment): KeptAccount<'environment'> | undefined {
	const accessKeyId = read(environment, 'ACCESS_KEY_ID');
	const accessKeySecret = read(environment, 'ACCESS_KEY_SECRET');
	const securityToken = read(environment, 'SECURITY_TOKEN');
	if (accessKeyId === undefined || accessKeySecret === undefined) {
		return undefined;
	}

	return {
		name: environmentName,
		source: 'environment',
		signIn: keySignIn({
			accessKeyId,
			accessKeySecret: new Secret(accessKeySecret),
			...(securityToken !== undefined && {securityToken: new Secret(securityToken)}),
		}),
	};
}

/** The region of the environment; one that can't be a region's id is passed over. */
export function environmentRegion(environment: Environment): Region | undefined {
	const id = read(environment, 'REGION_ID') ?? readOne(environment, 'REGION');
	return id !== undefined && isRegionId(id) ? {id, name: ''} : undefined;
}

function read(environment: Environment, name: string): string | undefined {
	return prefixes.map(prefix => readOne(environment, prefix + name)).find(value => value !== undefined);
}

function readOne(environment: Environment, name: string): string | undefined {
	return environment[name]?.trim() || undefined;
}
