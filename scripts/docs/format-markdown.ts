import {spawnSync} from 'node:child_process';
import {join} from 'node:path';

const projectFolder = join(import.meta.dirname, '../..');

/** As the linter wants it: it also looks at the width of tables. */
export function formatMarkdown(path: string, text: string): string {
	const biome = join(projectFolder, 'node_modules/@biomejs/biome/bin/biome');
	const {status, stdout, stderr} = spawnSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
		cwd: projectFolder,
		input: text,
		encoding: 'utf8',
	});
	if (status !== 0) {
		throw new Error(`biome could not format ${path}: ${stderr}`);
	}

	return stdout;
}
