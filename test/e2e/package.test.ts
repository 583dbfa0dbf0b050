import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {homedir, tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {openTerminal} from '../support/terminal.ts';
import {type Home, temporaryHome} from '../support/terminal-environment.ts';
import {moveTo} from './yundeck.ts';

type Lock = {
	readonly packages: Readonly<Record<string, LockedPackage>>;
};

type LockedPackage = {
	readonly resolved?: string;
	readonly integrity?: string;
	readonly hasInstallScript?: boolean;
	readonly dev?: boolean;
	readonly optional?: boolean;
};

const execute = promisify(execFile);
let home: Home;
let folder: string;
let files: readonly {readonly path: string; readonly size: number; readonly mode: number}[];
let command: string;

/** Packed as it is published, and installed with no network and so with no dependency: there is but an optional one. */
beforeAll(async () => {
	home = await temporaryHome();
	folder = await mkdtemp(join(tmpdir(), 'yundeck-package-'));
	const packing = await npm('pack', '--ignore-scripts', '--json', '--pack-destination', folder);
	const [packed] = Object.values(JSON.parse(packing) as Record<string, {filename: string; files: typeof files}>);
	files = packed?.files ?? [];
	const prefix = join(folder, 'prefix');
	await npm('install', '--prefix', prefix, '--offline', '--ignore-scripts', join(folder, packed?.filename ?? ''));
	command = join(prefix, 'node_modules/.bin/yundeck');
}, 60_000);

afterAll(async () => {
	await rm(folder, {recursive: true, force: true});
	await home[Symbol.asyncDispose]();
});

async function npm(...args: readonly string[]): Promise<string> {
	const {stdout} = await execute('npm', args, {env: {...home.environment, PATH: process.env.PATH}});
	return stdout;
}

test('what is needed is in the package and nothing else', () => {
	const paths = files.map(({path}) => path);
	expect(paths).toEqual(expect.arrayContaining(['dist/cli.js', 'dist/THIRD-PARTY-LICENSES.txt', 'package.json']));
	expect(paths).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md', 'LICENSE']));
	expect(
		paths.filter(path => !/^dist\/[\w-]+\.(js|txt)$|^README(\.zh-CN)?\.md$|^LICENSE$|^package\.json$/.test(path)),
	).toEqual([]);
	expect(files.find(({path}) => path === 'dist/cli.js')?.mode).toBe(0o755);
	expect(files.reduce((sum, {size}) => sum + size, 0)).toBeLessThan(3_000_000);
});

test('nothing runs when it is installed, and nothing tells where it was built', async () => {
	const installed = join(command, '../../yundeck');
	const {scripts, dependencies, optionalDependencies} = JSON.parse(
		await readFile(join(installed, 'package.json'), 'utf8'),
	);
	const ofUsers = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare', 'dependencies'];
	expect(Object.keys(scripts).filter(name => ofUsers.includes(name))).toEqual([]);
	expect(dependencies).toBeUndefined();
	// Those that come with it run nothing either.
	const {packages} = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
	const names = Object.keys(optionalDependencies);
	const shipped = Object.entries(packages).filter(([path]) =>
		names.some(name => path.startsWith(`node_modules/${name}`)),
	);
	expect(shipped.length).toBeGreaterThanOrEqual(names.length);
	expect(shipped.filter(([, {hasInstallScript}]) => hasInstallScript)).toEqual([]);
	const telltales = [process.cwd(), 'sourceMappingURL', `${homedir()}/`, 'node_modules/'];
	for (const {path} of files.filter(file => /\.(?:js|json|txt)$/.test(file.path))) {
		const text = await readFile(join(installed, path), 'utf8');
		expect(telltales.filter(telltale => text.includes(telltale))).toEqual([]);
	}
});

test('the lock file says what every package must be that is shipped, or runs here', async () => {
	const {packages} = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
	const unsure = Object.entries(packages).filter(
		([path, {resolved, integrity, dev, optional}]) =>
			path !== '' &&
			// Binaries of tools for other platforms, which not every registry has.
			!(dev && optional) &&
			!(integrity?.startsWith('sha512-') && (resolved?.startsWith('https://') ?? true)),
	);
	expect(unsure.map(([path]) => path)).toEqual([]);
});

test('the installed command answers', async () => {
	const {stdout: version} = await execute(command, ['--version'], {env: home.environment});
	expect(version).toMatch(/^\d+\.\d+\.\d+\n$/);
	const {stdout: help} = await execute(command, ['--help'], {env: home.environment});
	expect(help).toContain('--demo');
});

test('the installed command does without the package for the keychain', async () => {
	const environment = {...home.environment, YUNDECK_KEYCHAIN: '', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere'};
	const {stdout} = await execute(command, ['profiles', '-o', 'json'], {env: environment});
	expect(JSON.parse(stdout)).toEqual([]);
});

test('the installed command shows the demo', async () => {
	await using terminal = openTerminal({command, args: ['--demo'], environment: home.environment, folder});
	await terminal.waitFor('❯ demo');
	terminal.press('enter');
	await terminal.waitFor(/Regions +\d+\/\d+/);
	await moveTo(terminal, 'cn-hangzhou');
	terminal.press('enter');
	await terminal.waitFor(/❯ .*[●○◐]/);
});
