import {readdir, readFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import type {Leak, Secrets} from './planted.ts';

/** Something that was written, and where. */
export type Written = {
	readonly place: string;
	readonly text: string;
};

export type FoundLeak = Leak & {readonly place: string};

/** Everything in a folder, as it is on the disk. */
export async function filesIn(folder: string): Promise<readonly Written[]> {
	const entries = await readdir(folder, {recursive: true, withFileTypes: true});
	const files = entries.filter(entry => entry.isFile()).map(({parentPath, name}) => join(parentPath, name));
	return Promise.all(files.map(async path => ({place: relative(folder, path), text: await readFile(path, 'latin1')})));
}

/** The secrets in them. `allowed`: what may stand in a file, by its path, or by a folder's with its `/`. */
export function leaksIn(
	written: readonly Written[],
	secrets: Secrets,
	allowed: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): readonly FoundLeak[] {
	return written.flatMap(({place, text}) =>
		secrets.findIn(text, allowedIn(place, allowed)).map(leak => ({place, ...leak})),
	);
}

function allowedIn(place: string, allowed: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> | undefined {
	const folder = [...allowed.keys()].find(path => path.endsWith('/') && place.startsWith(path));
	return allowed.get(folder ?? place);
}
