import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Language} from '#domain/language.ts';
import {columnsTable} from './columns-table.ts';
import {commandsTable} from './commands-table.ts';
import {filterColumns} from './filter-columns.ts';
import {flagsTable} from './flags-table.ts';
import {formatMarkdown} from './format-markdown.ts';
import {importRuleTable} from './import-rule-table.ts';
import {keysTable} from './keys-table.ts';
import {replaceBlocks} from './replace-blocks.ts';
import {scenariosTable} from './scenarios-table.ts';
import {screenPicture} from './screen-picture.tsx';

const projectFolder = join(import.meta.dirname, '../..');

type Document = {
	readonly path: string;
	/** From what is there now, empty when there is nothing. */
	readonly make: (before: string) => string | Promise<string>;
};

const documents: readonly Document[] = [
	readme('README.md', 'en'),
	readme('README.zh-CN.md', 'zh-CN'),
	{path: 'docs/screen.svg', make: () => screenPicture('en')},
	{path: 'docs/screen.zh-CN.svg', make: () => screenPicture('zh-CN')},
	{
		path: 'docs/architecture.md',
		make: async before => replaceBlocks(before, {imports: importRuleTable(await read('biome.json'))}),
	},
];

/** Resolves to the paths of those that were not as they should be. */
export async function updateDocs({isCheck}: {readonly isCheck: boolean}): Promise<readonly string[]> {
	const stale: string[] = [];
	for (const {path, make} of documents) {
		const before = await read(path);
		const made = await make(before);
		const after = path.endsWith('.md') ? formatMarkdown(path, made) : made;
		if (after !== before) {
			stale.push(path);
			await (isCheck ? undefined : writeFile(join(projectFolder, path), after));
		}
	}

	return stale;
}

function readme(path: string, language: Language): Document {
	return {
		path,
		make: before =>
			replaceBlocks(before, {
				flags: flagsTable(language),
				keys: keysTable(language),
				commands: commandsTable(language),
				columns: columnsTable(language),
				'filter-columns': filterColumns(language),
				scenarios: scenariosTable(language),
			}),
	};
}

async function read(path: string): Promise<string> {
	return readFile(join(projectFolder, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') {
			return '';
		}

		throw error;
	});
}
