import {homedir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where `conf` keeps the file of project `yundeck`. The same rule as its own, written down again because the path is
 * shown, and the file read, before conf and its validator are worth loading (60 ms).
 */
export function configFolder(environment: Environment, platform: NodeJS.Platform = process.platform): string {
	const name = 'yundeck-nodejs';
	if (platform === 'darwin') {
		return join(homedir(), 'Library', 'Preferences', name);
	}

	if (platform === 'win32') {
		return join(environment.APPDATA || join(homedir(), 'AppData', 'Roaming'), name, 'Config');
	}

	return join(environment.XDG_CONFIG_HOME || join(homedir(), '.config'), name);
}
