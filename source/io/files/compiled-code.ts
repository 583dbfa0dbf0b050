import module from 'node:module';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';
import process from 'node:process';
import type {Environment} from './config-folder.ts';

/** Where things are kept that can be made again, by the customs of each system. */
export function cacheFolder(environment: Environment, platform: NodeJS.Platform = process.platform): string {
	const name = 'yundeck-nodejs';
	if (platform === 'darwin') {
		return join(homedir(), 'Library', 'Caches', name);
	}

	if (platform === 'win32') {
		return join(environment.LOCALAPPDATA || join(homedir(), 'AppData', 'Local'), name, 'Cache');
	}

	return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), name);
}

/**
 * Of modules that are loaded from now on in this thread, what V8 makes of them is kept in the folder when the program
 * ends, and taken from there the next time: a third of the start is compiling. Where the folder can't be written,
 * nothing is kept, and nothing else is different. `NODE_DISABLE_COMPILE_CACHE=1` turns it off, as everywhere in Node.
 */
export function keepCompiledCode(folder: string): void {
	// Not there in a Node that is too old, which has to get as far as saying so.
	module.enableCompileCache?.(folder);
}

/** The folder that was given, if it is in use. */
export function compiledCodeFolder(): string | undefined {
	// Node's own lies in it, a folder for each of its versions.
	const folder = module.getCompileCacheDir();
	return folder === undefined ? undefined : dirname(folder);
}
