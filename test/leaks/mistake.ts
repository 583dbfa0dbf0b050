import {join} from 'node:path';
import type {Household} from './household.ts';

/** A mistake of ours, with these words in it, that waits for a SIGUSR2 to be made. Gives the environment it takes. */
export async function prepareMistake(home: Household, words: string): Promise<Readonly<Record<string, string>>> {
	const said = JSON.stringify(words);
	await home.replace(
		'mistake.mjs',
		`process.on('SIGUSR2', () => {
			throw Object.assign(new TypeError('Made by mistake: ' + ${said}), {headers: ${said}, cause: new Error(${said})});
		});`,
	);
	return {NODE_OPTIONS: `--import=${join(home.folder, 'mistake.mjs')}`};
}
