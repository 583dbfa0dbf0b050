import {readdir, readFile, stat} from 'node:fs/promises';
import {homedir} from 'node:os';
import {join, sep} from 'node:path';
import type {Metafile} from 'esbuild';
import {optionalPackages} from './optional-packages.ts';

// Asked for inside of `try`, by packages that do without: colours of `debug`, which nobody sees.
const optional: ReadonlySet<string> = new Set(['supports-color']);

/** Fails when the output would need a package at run time. */
export function assertSelfContained({outputs}: Metafile): void {
	const missing = Object.values(outputs)
		.flatMap(({imports}) => imports)
		.filter(
			({external, path}) => external && !path.startsWith('node:') && !optional.has(path) && !optionalPackages.has(path),
		);
	if (missing.length > 0) {
		throw new Error(`Not bundled: ${missing.map(({path}) => path).join(', ')}`);
	}
}

/** Fails when a script tells where it was built. */
export async function assertNoLocalPaths(folder: string, projectFolder: string): Promise<void> {
	const telltales = [projectFolder, `${homedir()}${sep}`, 'node_modules/', 'sourceMappingURL'];
	for (const file of await readdir(folder)) {
		const text = file.endsWith('.js') ? await readFile(join(folder, file), 'utf8') : '';
		const found = telltales.find(telltale => text.includes(telltale));
		if (found !== undefined) {
			throw new Error(`${file} contains “${found}”.`);
		}
	}
}

export type FileSize = {
	readonly file: string;
	readonly bytes: number;
};

export async function fileSizes(folder: string): Promise<readonly FileSize[]> {
	const files = await readdir(folder);
	const sizes = files.map(async file => ({file, bytes: (await stat(join(folder, file))).size}));
	return (await Promise.all(sizes)).toSorted((a, b) => b.bytes - a.bytes);
}
