import type {Plugin} from 'esbuild';

type Absence = {
	/** What is asked for. */
	readonly path: RegExp;
	/** Who asks; anybody else still gets the module. */
	readonly importer: RegExp;
	/** What they get instead of an empty module. */
	readonly contents?: string;
};

const absences: readonly Absence[] = [
	// An optional peer of Ink, imported only with `DEV=true`.
	{path: /^react-devtools-core$/, importer: /[\\/]ink[\\/]/},
	// conf loads a JSON schema validator of 130 kB (20 ms) for its option `schema`, which yundeck does not use.
	{path: /^ajv(-formats|[\\/]dist[\\/]2020\.js)$/, importer: /[\\/]conf[\\/]/},
	// The SDK's WebSocket calls, which ECS does not have, bring a client and proxies for it: 120 kB, 7 ms.
	{
		path: /^(ws|(socks|https?)-proxy-agent)$/,
		importer: /[\\/]@darabonba[\\/]typescript[\\/]dist[\\/]websocket\.js$/,
	},
	// With `DEBUG=*` the SDK's HTTP client would write into the screen, headers and all.
	{
		path: /^debug$/,
		importer: /[\\/](httpx|@alicloud[\\/]credentials)[\\/]/,
		contents: 'module.exports = () => Object.assign(() => {}, {enabled: false});',
	},
];

/** Leaves out what packages import for features that yundeck does not use: empty modules in their place. */
export function absentModules(): Plugin {
	return {
		name: 'absent-modules',
		setup(build) {
			for (const absence of absences) {
				build.onResolve({filter: absence.path}, ({path, importer}) =>
					absence.importer.test(importer) ? {path, namespace: 'absent', pluginData: absence} : undefined,
				);
			}

			build.onLoad({filter: /.*/, namespace: 'absent'}, ({pluginData}) => ({
				contents: (pluginData as Absence).contents ?? 'module.exports = {};',
			}));
		},
	};
}
