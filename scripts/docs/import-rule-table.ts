import {code, markdownTable} from './markdown-table.ts';

type Override = {
	readonly includes: readonly string[];
	readonly linter?: {
		readonly rules: {
			readonly style?: {
				readonly noRestrictedImports?: {
					readonly options: {readonly patterns: readonly {readonly group: readonly string[]}[]};
				};
			};
		};
	};
};

/** The import rule as the linter has it: everything is forbidden but what is taken out with a `!`. */
export function importRuleTable(biomeJson: string): string {
	const {overrides} = JSON.parse(biomeJson) as {readonly overrides: readonly Override[]};
	return markdownTable(
		['Folder', 'May import from `source/`', 'Packages'],
		overrides.flatMap(({includes, linter}) => {
			const patterns = linter?.rules.style?.noRestrictedImports?.options.patterns;
			if (patterns === undefined) {
				return [];
			}

			const allowed = patterns
				.flatMap(({group}) => group)
				.filter(pattern => pattern.startsWith('!') && !pattern.startsWith('!.'))
				.map(pattern => pattern.slice(1));
			const folders = includes.map(folderName);
			// That a folder may import itself goes without saying.
			const own = allowed
				.filter(pattern => pattern.startsWith('#'))
				.map(folderName)
				.filter(name => !folders.includes(name));
			// `@alicloud/*` and `@alicloud/**` are one thing to a reader.
			const packages = new Set(
				allowed.filter(pattern => !pattern.startsWith('#')).map(pattern => code(pattern.replace(/\*+$/, '*'))),
			);
			return [[folders.join(' '), own.join(' ') || '–', [...packages].join(' ') || '–']];
		}),
	);
}

/** `source/domain/**` and `#domain/**` are `domain/`. */
function folderName(pattern: string): string {
	return pattern === '#*/**' ? 'everything' : code(pattern.replace(/^(?:#|source\/)/, '').replace(/\*\*$/, ''));
}
