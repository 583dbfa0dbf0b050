import {execFile} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';

const projectFolder = join(import.meta.dirname, '../..');

// A process of its own: Ink decides about colours when it is loaded. The environment is the worst one for pictures.
test('tables and pictures are what the program is', async () => {
	const check = promisify(execFile)(
		process.execPath,
		['--import=tsx', join(projectFolder, 'scripts/docs.ts'), '--check'],
		{
			cwd: projectFolder,
			env: {...process.env, FORCE_COLOR: '0', NO_COLOR: '1', CI: '1', TZ: 'Asia/Shanghai', LANG: 'zh_CN'},
		},
	);
	await expect(check).resolves.toMatchObject({stdout: ''});
});

test('the architecture page knows every folder of source/', () => {
	const page = readFileSync(join(projectFolder, 'docs/architecture.md'), 'utf8');
	for (const entry of readdirSync(join(projectFolder, 'source'), {withFileTypes: true})) {
		expect(page).toContain(`\`source/${entry.name}${entry.isDirectory() ? '/' : ''}\``);
	}
});

test.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'docs/architecture.md'])(
	'links of %s lead somewhere',
	path => {
		const text = readFileSync(join(projectFolder, path), 'utf8');
		const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#[^)]*)?\)/g)].flatMap(([, link]) => link || []);
		expect(links.length).toBeGreaterThan(0);
		for (const link of links) {
			expect(existsSync(join(projectFolder, path, '..', link)), link).toBe(true);
		}
	},
);

test.each(['CONTRIBUTING.md', 'docs/architecture.md'])('the files that %s names are there', path => {
	const text = readFileSync(join(projectFolder, path), 'utf8');
	const files = [...text.matchAll(/`((?:source|test|scripts)\/[\w./-]+)`/g)].flatMap(([, file]) => file ?? []);
	expect(files.length).toBeGreaterThan(5);
	for (const file of files) {
		expect(existsSync(join(projectFolder, file)), file).toBe(true);
	}
});
