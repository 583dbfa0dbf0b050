import type {AppError} from '#domain/app-error.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {readAliyunFile} from './aliyun-file.ts';
import {environmentAccount} from './environment-account.ts';
import type {FoundProfile} from './found-profile.ts';
import {readSdkFile} from './sdk-file.ts';

export type AllFound = {
	readonly profiles: readonly FoundProfile[];
	/** The one that aliyun-cli uses. */
	readonly current?: {readonly name: string; readonly source: 'aliyun'};
	/** A file that is broken hides none of the others. */
	readonly warnings: readonly AppError[];
};

/**
 * Whatever can be found besides yundeck's own profiles: aliyun-cli's, the SDKs', the environment's. The files are read
 * each time, so that a login in another terminal is seen.
 */
export async function findProfiles(environment: Environment): Promise<AllFound> {
	const [aliyun, sdk] = await Promise.all([readAliyunFile(environment), readSdkFile(environment)]);
	const ofEnvironment = environmentAccount(environment);
	return {
		profiles: [...aliyun.profiles, ...sdk.profiles, ...(ofEnvironment === undefined ? [] : [ofEnvironment])],
		...(aliyun.current !== undefined && {current: {name: aliyun.current, source: 'aliyun'}}),
		warnings: [aliyun.warning, sdk.warning].filter(warning => warning !== undefined),
	};
}
