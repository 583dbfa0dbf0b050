import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'esbuild';

type Replacement = {
	readonly find: string | RegExp;
	/** With a regular expression, `$1` and so on mean its groups. */
	readonly replace: string;
};

/** A file of a package that goes into the bundle with some of its text replaced. */
export type SourcePatch = {
	/** Path inside `node_modules`, with slashes; copies nested in other packages are meant too. */
	readonly file: string;
	readonly replacements: readonly [Replacement, ...Replacement[]];
	/** What the replacements use from `scripts/build/runtime/`. */
	readonly needs?: readonly RuntimeImport[];
};

type RuntimeImport = readonly [name: string, url: string];

/**
 * Applies the patches while bundling. A text that is not there exactly once fails the build, and so does a patch whose
 * file is not in the bundle: after an update of the package somebody has to look, nothing degrades in silence.
 */
export function sourcePatches(patches: readonly SourcePatch[], {mustUseAll}: {readonly mustUseAll: boolean}): Plugin {
	return {
		name: 'source-patches',
		setup(build) {
			const used = new Set<SourcePatch>();
			build.onStart(() => used.clear());

			for (const patch of patches) {
				build.onLoad({filter: fileFilter(patch.file)}, async ({path}) => {
					used.add(patch);
					const contents = applyPatch(patch, await readFile(path, 'utf8'));
					return {contents, loader: 'js'};
				});
			}

			build.onEnd(() => ({
				errors: patches
					.filter(patch => mustUseAll && !used.has(patch))
					.map(({file}) => ({text: `${file} is patched but not in the bundle: is the patch still wanted?`})),
			}));
		},
	};
}

function fileFilter(file: string): RegExp {
	return new RegExp(`/node_modules/${file}$`.replaceAll('.', '[.]').replaceAll('/', String.raw`[\\/]`));
}

function applyPatch({file, replacements, needs = []}: SourcePatch, source: string): string {
	let contents = source;
	for (const {find, replace} of replacements) {
		const count = countOf(find, source);
		if (count !== 1) {
			throw new Error(`${file}: the text to patch is there ${count} times instead of once: ${find}`);
		}

		contents = typeof find === 'string' ? contents.replace(find, () => replace) : contents.replace(find, replace);
	}

	const imports = needs.map(([name, url]) => `import {${name}} from ${JSON.stringify(fileURLToPath(url))};`);
	return [...imports, contents].join('\n');
}

function countOf(find: string | RegExp, source: string): number {
	return typeof find === 'string' ? source.split(find).length - 1 : Number(find.test(source));
}
