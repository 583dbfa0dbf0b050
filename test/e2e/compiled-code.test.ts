import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {temporaryHome} from '../support/terminal-environment.ts';
import {startEndpointProcess} from './endpoint-process.ts';
import {accessKeyOf, openYundeck, runYundeck} from './yundeck.ts';

async function filesIn(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, {recursive: true, withFileTypes: true});
	return entries.filter(entry => entry.isFile()).map(({parentPath, name}) => join(parentPath, name));
}

test('what was compiled, in the app and in the thread of its calls, is kept for the next start', async () => {
	await using endpoint = await startEndpointProcess();
	await using home = await temporaryHome(accessKeyOf(endpoint));
	const cache = join(home.folder, 'cache');
	const environment = {...home.environment, XDG_CACHE_HOME: cache};
	await using terminal = openYundeck(environment, ['--endpoint', endpoint.url]);
	await terminal.waitFor('Enter open');
	terminal.press('enter');
	await terminal.waitFor('China (Hangzhou)');
	terminal.press('ctrl+c');
	expect(await terminal.exit).toMatchObject({exitCode: 130});
	const afterFirst = await filesIn(cache);
	expect(afterFirst.length).toBeGreaterThan(10);
	expect(afterFirst.every(file => file.startsWith(join(cache, 'yundeck-nodejs')))).toBe(true);

	// Headless, the SDK is loaded in the main thread.
	const {exitCode} = await runYundeck(environment, ['--endpoint', endpoint.url, 'regions']);
	expect(exitCode).toBe(0);
	expect(await filesIn(cache)).toEqual(expect.arrayContaining([...afterFirst]));
});

test('where nothing can be kept, nothing else is different', async () => {
	await using home = await temporaryHome();
	const cache = join(home.folder, 'cache');
	await writeFile(cache, 'A file, where a folder is looked for.');
	const environment = {...home.environment, XDG_CACHE_HOME: cache};
	const {exitCode, stdout, stderr} = await runYundeck(environment, ['profiles', '-o', 'json']);
	expect({exitCode, stdout: stdout.trim(), stderr}).toEqual({exitCode: 0, stdout: '[]', stderr: ''});
});

test('the demo leaves the home folder as it was', async () => {
	await using home = await temporaryHome();
	await mkdir(join(home.folder, 'empty'));
	const {exitCode, stdout} = await runYundeck(home.environment, ['--demo', '--region', 'cn-hangzhou', 'instances']);
	expect(exitCode).toBe(0);
	expect(stdout).toContain('Running');
	expect(await readdir(home.folder, {recursive: true})).toEqual(['empty']);
});
