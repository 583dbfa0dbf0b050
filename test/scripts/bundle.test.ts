import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {bundle} from '../../scripts/build/bundle.ts';
import {assertNoLocalPaths, assertSelfContained} from '../../scripts/build/check-output.ts';

let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'yundeck-bundle-'));
});

afterEach(() => rm(folder, {recursive: true}));

async function bundled(files: Readonly<Record<string, string>>) {
	for (const [name, text] of Object.entries(files)) {
		await writeFile(join(folder, name), text);
	}

	const outputFolder = join(folder, 'dist');
	const metafile = await bundle({entryPoints: {program: join(folder, 'program.ts')}, outputFolder});
	return {metafile, outputFolder, program: join(outputFolder, 'program.js')};
}

test('every way to import a module of Node leads to it, without a real import', async () => {
	const {program} = await bundled({
		'program.ts': `
			import fs, {readFileSync} from 'node:fs';
			import * as path from 'path';
			import process, {pid} from 'node:process';
			import {EventEmitter} from 'node:events';
			import Emitter from './common.cjs';
			const {promises} = await import('node:timers');
			console.log([
				fs.readFileSync === readFileSync,
				path.join('a', 'b') === 'a/b',
				process === globalThis.process && pid === process.pid,
				Emitter === EventEmitter,
				typeof promises.setTimeout,
			].join());
		`,
		'common.cjs': "module.exports = require('events');",
	});
	const {stdout} = await promisify(execFile)(process.execPath, [program]);
	expect(stdout).toBe('true,true,true,true,function\n');
	expect(await readFile(program, 'utf8')).not.toMatch(/\bfrom"/);
});

test('a package that would be needed at run time is noticed', async () => {
	const {metafile} = await bundled({
		'program.ts': "import './optional.cjs';",
		'optional.cjs': "try { require('not-installed'); } catch {}",
	});
	expect(() => assertSelfContained(metafile)).toThrow('Not bundled: not-installed');
});

test('a path of the computer that builds is noticed', async () => {
	const {outputFolder} = await bundled({'program.ts': `console.log(${JSON.stringify(import.meta.dirname)});`});
	await expect(assertNoLocalPaths(outputFolder, import.meta.dirname)).rejects.toThrow('program.js contains');
	await expect(assertNoLocalPaths(outputFolder, '/somewhere/else')).resolves.toBeUndefined();
});
