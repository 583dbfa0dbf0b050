import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {temporaryHome} from '../support/terminal-environment.ts';
import {openYundeck, runYundeck} from './yundeck.ts';

async function run(args: readonly string[], extra: Readonly<Record<string, string>> = {}) {
	await using home = await temporaryHome(extra);
	return runYundeck(home.environment, args);
}

test('--version', async () => {
	const {version} = JSON.parse(await readFile('package.json', 'utf8')) as {readonly version: string};
	expect(await run(['--version'])).toEqual({exitCode: 0, stdout: `${version}\n`, stderr: ''});
});

test('--help names every option and sub-command', async () => {
	const {exitCode, stdout, stderr} = await run(['--help']);
	expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
	const promised = [
		...['--demo', '--demo-instances <n>', '--demo-scenario <name>', '--profile <name>', '--region <id>'],
		...['--endpoint <url>', '--language <en|zh-CN>', '--read-only', '--log-file <path>', '--version', '--help'],
		...['regions', 'instances', 'profiles'],
	];
	for (const name of promised) {
		expect(stdout).toContain(name);
	}
});

test('--help speaks Chinese', async () => {
	const {stdout} = await run(['--help'], {LANG: 'zh_CN.UTF-8'});
	expect(stdout).toMatch(/\p{Script=Han}/u);
});

test.for([
	[['--no-such-flag'], '--no-such-flag'],
	[['nonsense'], 'nonsense'],
	[['--region', 'Hang Zhou'], 'Hang Zhou'],
	[['--language', 'fr'], 'fr'],
	[['--demo-scenario', 'nonsense'], 'nonsense'],
	[['--endpoint', 'http://ecs.example.com'], 'http://ecs.example.com'],
	[['--endpoint', 'http://127.0.0.1.example.com'], '127.0.0.1.example.com'],
	[['regions', '--endpoint', 'ftp://127.0.0.1'], 'ftp://127.0.0.1'],
	[['regions', '-o', 'xml'], 'xml'],
] as const)('%j is wrong use', async ([args, name]) => {
	const {exitCode, stdout, stderr} = await run(args);
	expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''});
	expect(stderr).toContain(name);
	expect(stderr).not.toMatch(/^\s+at /m);
});

test('an endpoint from the environment is judged like the flag', async () => {
	const {exitCode, stderr} = await run(['regions'], {ALIBABA_CLOUD_ENDPOINT: 'http://10.0.0.1'});
	expect(exitCode).toBe(2);
	expect(stderr).toContain('http://10.0.0.1');
});

test('a profile of aliyun-cli’s that can’t be used ends with 3 and says why, before the screen is taken', async () => {
	await using home = await temporaryHome();
	await mkdir(join(home.folder, '.aliyun'));
	const file = join(home.folder, '.aliyun', 'config.json');
	await writeFile(file, '{"profiles": [{"name": "half", "mode": "AK", "access_key_id": "LTAI"}]}');
	await using terminal = openYundeck(home.environment, ['--profile', 'half']);
	expect(await terminal.exit).toEqual({exitCode: 3, signal: 0});
	expect(terminal.screen.text).toContain('the profile “half” (aliyun-cli) can’t be used');
	expect(terminal.screen.isAlternateScreen).toBe(false);
});

test('an unknown profile is wrong use', async () => {
	await using home = await temporaryHome();
	await using terminal = openYundeck(home.environment, ['--profile', 'nobody']);
	expect(await terminal.exit).toEqual({exitCode: 2, signal: 0});
	expect(terminal.screen.text).toContain('nobody');
	expect(terminal.screen.isAlternateScreen).toBe(false);
});

test('without a terminal the app names the sub-commands', async () => {
	const {exitCode, stdout, stderr} = await run([]);
	expect({exitCode, stdout}).toEqual({exitCode: 2, stdout: ''});
	for (const name of ['yundeck regions', 'yundeck instances', 'yundeck profiles']) {
		expect(stderr).toContain(name);
	}
});
