import {join} from 'node:path';

const projectFolder = join(import.meta.dirname, '../..');

/** The scripts that the program consists of: each lies beside the one that starts it. */
export const programScripts = {
	cli: join(projectFolder, 'cli.tsx'),
	'api-thread': join(projectFolder, 'source/io/thread/api-thread.ts'),
	'keychain-program': join(projectFolder, 'source/io/profiles/keychain-program.ts'),
} as const;
