import {build, type Metafile, type Plugin} from 'esbuild';
import {absentModules} from './absent-modules.ts';
import {nodeBuiltins} from './node-builtins.ts';
import {optionalPackages} from './optional-packages.ts';
import {patches} from './patches.ts';
import {sourcePatches} from './source-patches.ts';

export type BundleOptions = {
	/** The scripts to be made, by their names without ending. */
	readonly entryPoints: Readonly<Record<string, string>>;
	readonly outputFolder: string;
	/** False for the bundle that anybody would make of an Ink program: what `bench` compares with. */
	readonly isPatched?: boolean;
	/** The program itself and not a part of it: every patch has to find its file. */
	readonly isComplete?: boolean;
	/** Of tests, that put something else in the place of a module. */
	readonly plugins?: readonly Plugin[];
};

// What packages written as CommonJS need to `require` Node's own modules from an ES module.
const requireBanner = "import {createRequire as creator} from 'node:module'; const require = creator(import.meta.url);";

/** Bundles a program with everything it imports, so that it runs with no `node_modules`. */
export async function bundle(options: BundleOptions): Promise<Metafile> {
	const {entryPoints, outputFolder, isPatched = true, isComplete = false, plugins = []} = options;
	const speedUps: readonly Plugin[] = [nodeBuiltins(), sourcePatches(patches, {mustUseAll: isComplete})];
	const {metafile} = await build({
		entryPoints: {...entryPoints},
		outdir: outputFolder,
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		target: 'node22.12',
		// esbuild thinks they are newer and makes `new RegExp(…)` of each, even in the middle of a loop.
		supported: {'regexp-set-notation': true, 'regexp-unicode-property-escapes': true},
		jsx: 'automatic',
		minify: true,
		legalComments: 'none',
		metafile: true,
		external: [...optionalPackages],
		define: {'process.env.NODE_ENV': '"production"'},
		plugins: [...plugins, absentModules(), ...(isPatched ? speedUps : [])],
		...(isPatched ? {} : {banner: {js: requireBanner}}),
	});
	return metafile;
}
