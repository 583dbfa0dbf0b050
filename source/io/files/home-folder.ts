import type {Environment} from './config-folder.ts';

/**
 * The home folder as aliyun-cli finds it. Without one there is nothing to find: another user's files, which the system
 * might name, would be another account.
 */
export function homeFolder(environment: Environment, platform: NodeJS.Platform): string | undefined {
	const {HOME, HOMEDRIVE, HOMEPATH, USERPROFILE} = environment;
	const ofWindows = `${HOMEDRIVE ?? ''}${HOMEPATH ?? ''}` || USERPROFILE;
	return (platform === 'win32' ? ofWindows : HOME) || undefined;
}
