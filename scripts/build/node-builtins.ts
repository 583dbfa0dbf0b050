import {isBuiltin} from 'node:module';
import type {Plugin} from 'esbuild';

const required = 'required-node-builtin';
const imported = 'imported-node-builtin';

/**
 * Reaches Node's own modules through `process.getBuiltinModule`. A real `import` of one makes a namespace of all its
 * exports, which calls every getter on the way (`process.stdin`, `fs.promises`, `util.TextDecoder` …): 5 to 10 ms of a
 * start.
 */
export function nodeBuiltins(): Plugin {
	return {
		name: 'node-builtins',
		setup(build) {
			build.onResolve({filter: /.*/}, ({path, kind, importer}) => {
				if (!isBuiltin(path) || kind === 'dynamic-import') {
					return undefined;
				}

				return {
					path,
					namespace: kind === 'require-call' ? required : imported,
					sideEffects: false,
					// One module per importer: a shared one would become a file of its own next to the lazy chunks.
					suffix: `?${importer}`,
				};
			});
			build.onLoad({filter: /.*/, namespace: required}, ({path}) => ({contents: `module.exports = ${access(path)};`}));
			build.onLoad({filter: /.*/, namespace: imported}, ({path}) => ({contents: namespaceOf(path)}));
		},
	};
}

function access(path: string): string {
	return path.replace('node:', '') === 'process' ? 'process' : `process.getBuiltinModule(${JSON.stringify(path)})`;
}

/** One export per name, each of which esbuild drops when nobody imports it. */
function namespaceOf(path: string): string {
	const names = Object.keys(process.getBuiltinModule(path) ?? {}).filter(
		name => /^[A-Za-z_$][\w$]*$/.test(name) && name !== 'default',
	);
	return [
		`const builtin = ${access(path)};`,
		'export default builtin;',
		...names.map((name, index) => `const export${index} = /* @__PURE__ */ (() => builtin.${name})();`),
		`export {${names.map((name, index) => `export${index} as ${name}`).join(', ')}};`,
	].join('\n');
}
