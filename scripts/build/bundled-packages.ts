import {readFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import type {Metafile} from 'esbuild';

export type BundledPackage = {
	readonly name: string;
	readonly version: string;
	/** As its package.json says it: `MIT`. */
	readonly license: string | undefined;
	readonly author: string | undefined;
	readonly folder: string;
};

/** The packages of which at least a byte is in the output, sorted by name; nested copies of one version once. */
export async function bundledPackages(metafile: Metafile): Promise<readonly BundledPackage[]> {
	const packages = new Map<string, BundledPackage>();
	for (const path of bundledFiles(metafile)) {
		const bundled = await packageOf(path);
		packages.set(`${bundled.name}@${bundled.version}`, bundled);
	}

	return [...packages.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, bundled]) => bundled);
}

// Modules made up by a plugin have its name and a colon in front.
const isFileOfPackage = /^[^:]*node_modules\//;

function bundledFiles(metafile: Metafile): ReadonlySet<string> {
	const files = Object.values(metafile.outputs).flatMap(({inputs}) =>
		Object.entries(inputs)
			.filter(([path, {bytesInOutput}]) => bytesInOutput > 0 && isFileOfPackage.test(path))
			.map(([path]) => resolve(path)),
	);
	return new Set(files);
}

// The last one: packages are nested in packages. Not the nearest package.json: some have others inside.
const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

async function packageOf(path: string): Promise<BundledPackage> {
	const folder = packageFolder.exec(path)?.[0] ?? dirname(path);
	const {name, version, license, author} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
	return {name, version, license, author: typeof author === 'string' ? author : author?.name, folder};
}

type Manifest = {
	readonly name: string;
	readonly version: string;
	readonly license?: string;
	readonly author?: string | {readonly name?: string};
};
