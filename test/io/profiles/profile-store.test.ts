import {execFile, execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {chmod, mkdir, readdir, readFile, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {inspect, promisify} from 'node:util';
import {describe, expect, test, vi} from 'vitest';
import type {Credentials} from '#domain/credentials.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn, keysOf, type SignIn} from '#domain/sign-in.ts';
import {configFolder} from '#io/files/config-folder.ts';
import {toFileError} from '#io/files/file-errors.ts';
import {writeWhole} from '#io/files/whole-write.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';
import {createProfileStore} from '#io/profiles/profile-store.ts';
import fastCheck from '../../support/fast-check.ts';
import {failureOf} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';

const beijing = {id: 'cn-beijing', name: '华北2（北京）', endpoint: 'ecs.cn-beijing.aliyuncs.com'};

function key(accessKeyId: string, more: Partial<Credentials> = {}): SignIn {
	return keySignIn({accessKeyId, accessKeySecret: new Secret(`secret of ${accessKeyId}`), ...more});
}

function storeIn(path: string, environment: Record<string, string> = {}) {
	const storage = openProfileStorage({environment, configFolder: path, now: () => Date.UTC(2026, 0, 15, 8, 30)});
	return createProfileStore({environment, storage});
}

async function modeOf(path: string): Promise<string> {
	return ((await stat(path)).mode & 0o777).toString(8);
}

describe('saved profiles', () => {
	test('are none on the first start, and nothing is written', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(join(folder.path, 'yundeck'));

		expect(await store.list()).toEqual({profiles: [], secretPlace: 'file', settings: {}});
		expect(await store.open('default', 'yundeck')).toBeUndefined();
		expect(await readdir(folder.path)).toEqual([]);
	});

	test('are found again on the next start, in the order they were saved', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);
		await store.save('work', key('LTAI5tWorkWorkWorkWork'));
		await store.save('a-temporary', key('STS.abcdefghijkl', {securityToken: new Secret('token')}));

		const next = storeIn(folder.path);

		expect((await next.list()).profiles).toEqual([
			{name: 'work', kind: 'AccessKey', source: 'yundeck', hint: 'LTAI5t…Work', secretPlace: 'file'},
			{name: 'a-temporary', kind: 'StsToken', source: 'yundeck', hint: 'STS.ab…ijkl', secretPlace: 'file'},
		]);
		const account = await next.open('a-temporary', 'yundeck');
		expect(account).toMatchObject({name: 'a-temporary', source: 'yundeck'});
		expect(account && keysOf(account.signIn)?.accessKeySecret.reveal()).toBe('secret of STS.abcdefghijkl');
		expect(account && keysOf(account.signIn)?.securityToken?.reveal()).toBe('token');
	});

	test('are for nobody else to read', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(join(folder.path, 'yundeck'));

		await store.save('default', key('LTAI5t'));

		expect(await modeOf(store.path)).toBe('600');
		expect(await modeOf(join(folder.path, 'yundeck'))).toBe('700');
	});

	test('replace the one of the same name, but for where it was', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);
		await store.save('default', key('LTAI-old', {securityToken: new Secret('token')}));
		await store.remember({name: 'default', source: 'yundeck'}, beijing);

		await store.save('default', key('LTAI-new'));

		expect(await store.list()).toEqual({
			profiles: [
				{name: 'default', kind: 'AccessKey', source: 'yundeck', hint: 'LTAI-new', region: beijing, secretPlace: 'file'},
			],
			last: {name: 'default', source: 'yundeck'},
			secretPlace: 'file',
			settings: {},
		});
	});

	test('can be removed, and nothing points at them any more', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);
		await store.save('one', key('LTAI-1'));
		await store.save('two', key('LTAI-2'));
		await store.remember({name: 'one', source: 'yundeck'}, beijing);

		await store.remove('one');
		await store.remove('never-was');

		const list = await store.list();
		expect(list.profiles.map(({name}) => name)).toEqual(['two']);
		expect(list).not.toHaveProperty('last');
	});

	test('may have any name', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);
		const names = ['a.b.c', '__proto__', 'constructor', '生产环境', '__internal__', 'with space', '"quoted"'];
		for (const name of names) {
			await store.save(name, key(`LTAI-${name}`));
			await store.remember({name, source: 'yundeck'}, beijing);
		}

		const list = await storeIn(folder.path).list();

		expect(list.profiles.map(({name, region}) => ({name, region}))).toEqual(
			names.map(name => ({name, region: beijing})),
		);
		expect(list.last).toEqual({name: '"quoted"', source: 'yundeck'});
		expect(await store.open('__proto__', 'yundeck')).toMatchObject({
			signIn: {credentials: {accessKeyId: 'LTAI-__proto__'}},
		});
		await store.remove('__proto__');
		expect(await store.open('__proto__', 'yundeck')).toBeUndefined();
	});

	test('of any name come back as they were', async () => {
		await using folder = await temporaryFolder();
		await fastCheck.assert(
			fastCheck.asyncProperty(fastCheck.string({unit: 'grapheme', minLength: 1}), async name => {
				const store = storeIn(folder.path);
				await store.save(name, key('LTAI-any'));
				expect(await store.open(name, 'yundeck')).toMatchObject({name});
				await store.remove(name);
				expect(await store.open(name, 'yundeck')).toBeUndefined();
			}),
			{numRuns: 30},
		);
	});

	test('of other yundecks that save at the same time are not lost', async () => {
		await using folder = await temporaryFolder();
		const program = fileURLToPath(new URL('../../support/io/save-profiles.ts', import.meta.url));
		const others = ['a', 'b', 'c'];

		await Promise.all(others.map(name => promisify(execFile)(process.execPath, [program, folder.path, name, '20'])));

		const {profiles} = await storeIn(folder.path).list();
		expect(profiles).toHaveLength(60);
		expect(await readdir(folder.path)).toEqual(['config.json']);
	});

	test('saved all at once by one yundeck are all there', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);
		const names = Array.from({length: 10}, (_, number) => `profile-${number}`);

		await Promise.all(names.map(name => store.save(name, key(name))));

		expect((await store.list()).profiles.map(({name}) => name).sort()).toEqual(names);
	});
});

describe('where a profile was', () => {
	test('is remembered, and which profile it was', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);
		await store.save('one', key('LTAI-1'));
		await store.save('two', key('LTAI-2'));

		await store.remember({name: 'two', source: 'yundeck'}, beijing);

		const list = await storeIn(folder.path).list();
		expect(list.last).toEqual({name: 'two', source: 'yundeck'});
		expect(list.profiles.map(({region}) => region)).toEqual([undefined, beijing]);
	});

	test('and what of it was open, until that is the instances of a region again', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);
		await store.save('one', key('LTAI-1'));
		const viewOf = async () => (await storeIn(folder.path).list()).profiles[0]?.view;

		await store.remember({name: 'one', source: 'yundeck'}, beijing, {table: 'disks', isAll: true});
		expect(await viewOf()).toEqual({table: 'disks', isAll: true});

		await writeFile(store.path, (await readFile(store.path, 'utf8')).replace('"disks"', '[1]'));
		expect(await viewOf()).toEqual({isAll: true});

		await store.change('one', {region: beijing});
		expect(await viewOf()).toBeUndefined();

		await store.remember({name: 'one', source: 'yundeck'}, beijing, {table: 'disks'});
		await store.remember({name: 'one', source: 'yundeck'}, beijing);
		expect(await viewOf()).toBeUndefined();
		expect(await readFile(store.path, 'utf8')).not.toContain('"view"');
	});

	test('is forgotten when it was left for the list of regions', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);
		await store.save('one', key('LTAI-1'));
		await store.remember({name: 'one', source: 'yundeck'}, beijing);

		await store.remember({name: 'one', source: 'yundeck'}, undefined);

		expect((await store.list()).profiles[0]).not.toHaveProperty('region');
	});

	test('of one that was not saved is not kept', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);

		await store.remember({name: 'typed-in', source: 'yundeck'}, beijing);

		expect(await store.list()).toEqual({profiles: [], secretPlace: 'file', settings: {}});
		expect(await readdir(folder.path)).toEqual([]);
	});
});

describe('the AccessKey of the environment', () => {
	const environment = {
		ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI5tEnvironmentKey',
		ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret of the environment',
	};

	test('is one more entry, after the saved ones', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path, environment);
		await store.save('saved', key('LTAI-1'));

		expect((await store.list()).profiles.map(({name, source}) => [name, source])).toEqual([
			['saved', 'yundeck'],
			['environment', 'environment'],
		]);
		const account = await store.open('environment', 'environment');
		expect(account && keysOf(account.signIn)?.accessKeySecret.reveal()).toBe('secret of the environment');
		expect(await store.open('environment', 'yundeck')).toBeUndefined();
	});

	test('brings its region, until another one was opened', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path, {...environment, ALIBABA_CLOUD_REGION_ID: 'cn-shanghai'});
		expect((await store.list()).profiles[0]?.region).toEqual({id: 'cn-shanghai', name: ''});

		await store.remember({name: 'environment', source: 'environment'}, beijing);

		expect(await store.list()).toMatchObject({
			last: {name: 'environment', source: 'environment'},
			profiles: [{region: beijing}],
		});
		expect(await readFile(store.path, 'utf8')).not.toContain('secret of the environment');
	});
});

describe('a file that was changed by hand', () => {
	async function storeWith(path: string, content: unknown) {
		await writeFile(join(path, 'config.json'), typeof content === 'string' ? content : JSON.stringify(content));
		return storeIn(path);
	}

	const whole = {accessKeyId: 'LTAI-1', accessKeySecret: 'secret-1'};

	test('keeps what yundeck does not know', async () => {
		await using folder = await temporaryFolder();
		const store = await storeWith(folder.path, {
			version: 1,
			theme: 'dark',
			profiles: {one: {...whole, note: 'mine'}, 'not-whole': {accessKeyId: 'LTAI'}, odd: 7},
		});

		await store.save('one', key('LTAI-new'));
		await store.save('two', key('LTAI-2'));
		await store.remember({name: 'one', source: 'yundeck'}, beijing);

		expect(JSON.parse(await readFile(store.path, 'utf8'))).toMatchObject({
			theme: 'dark',
			profiles: {one: {note: 'mine', accessKeyId: 'LTAI-new'}, 'not-whole': {accessKeyId: 'LTAI'}, odd: 7},
		});
		expect((await store.list()).profiles.map(({name, problem}) => [name, problem])).toEqual([
			['one', undefined],
			['not-whole', {kind: 'missing-fields', fields: ['accessKeySecret']}],
			['odd', {kind: 'missing-fields', fields: ['accessKeyId', 'accessKeySecret']}],
			['two', undefined],
		]);
		expect(await store.open('not-whole', 'yundeck')).toBeUndefined();
	});

	test.each<[what: string, content: unknown]>([
		['a byte order mark', `\uFEFF${JSON.stringify({version: 1, profiles: {one: whole}})}`],
		['no version', {profiles: {one: whole}}],
		['odd regions', {version: 1, profiles: {one: {...whole, region: 'cn-beijing'}}, last: 7}],
		['an empty token', {version: 1, profiles: {one: {...whole, securityToken: ''}}}],
	])('is read with %s', async (_what, content) => {
		await using folder = await temporaryFolder();
		const store = await storeWith(folder.path, content);

		expect(await store.list()).toEqual({
			profiles: [{name: 'one', kind: 'AccessKey', source: 'yundeck', hint: 'LTAI-1', secretPlace: 'file'}],
			secretPlace: 'file',
			settings: {},
		});
	});

	test('is safe from anything it may say', async () => {
		await using folder = await temporaryFolder();
		await fastCheck.assert(
			fastCheck.asyncProperty(fastCheck.jsonValue(), fastCheck.jsonValue(), async (profiles, one) => {
				const content = [profiles, {profiles}, {version: 1, profiles: {one}, last: one, environment: one}];
				for (const text of content.map(value => JSON.stringify(value))) {
					const store = await storeWith(folder.path, text);
					expect(await store.list().catch(() => 'refused')).toBeTruthy();
				}
			}),
			{numRuns: 50},
		);
	});
});

describe('a damaged file', () => {
	const aside = 'config.json.damaged-20260115T083000Z';

	test.each([
		['no JSON', '{"version": 1, "profiles": {"one": {"accessKeySecret": "precious'],
		['nothing at all', ''],
		['a list', '[]'],
		['profiles that are none', '{"version": 1, "profiles": []}'],
		['a version that is none', '{"version": "one", "profiles": {}}'],
	])('(%s) is put aside, whole and private, and said so', async (_what, content) => {
		await using folder = await temporaryFolder();
		await writeFile(join(folder.path, 'config.json'), content, {mode: 0o644});
		const store = storeIn(folder.path);

		expect(await store.list()).toEqual({
			profiles: [],
			secretPlace: 'file',
			settings: {},
			setAside: join(folder.path, aside),
		});

		expect(await readFile(join(folder.path, aside), 'utf8')).toBe(content);
		expect(await modeOf(join(folder.path, aside))).toBe('600');
		expect(await storeIn(folder.path).list()).toEqual({profiles: [], secretPlace: 'file', settings: {}});
	});

	test('is never written over, not even by saving', async () => {
		await using folder = await temporaryFolder();
		await writeFile(join(folder.path, 'config.json'), 'precious');
		const store = storeIn(folder.path);

		await store.save('one', key('LTAI-1'));

		expect(await readFile(join(folder.path, aside), 'utf8')).toBe('precious');
		expect(await store.list()).toMatchObject({profiles: [{name: 'one'}], setAside: join(folder.path, aside)});
	});

	test('does not replace another one that was put aside in the same second', async () => {
		await using folder = await temporaryFolder();
		await writeFile(join(folder.path, aside), 'the first');
		await writeFile(join(folder.path, 'config.json'), 'the second');

		expect(await storeIn(folder.path).list()).toMatchObject({setAside: join(folder.path, `${aside}-2`)});

		expect(await readFile(join(folder.path, aside), 'utf8')).toBe('the first');
	});
});

describe('a file that can’t be used is an error that names it', () => {
	test('of a yundeck to come: it is not touched', async () => {
		await using folder = await temporaryFolder();
		const content = '{"version": 2, "vault": {}}';
		await writeFile(join(folder.path, 'config.json'), content);
		const store = storeIn(folder.path);
		const failure = {kind: 'file-too-new', place: store.path, code: 'version 2'};

		expect(await failureOf(store.list())).toEqual(failure);
		expect(await failureOf(store.open('one', 'yundeck'))).toEqual(failure);
		expect(await failureOf(store.save('one', key('LTAI-1')))).toEqual(failure);
		expect(await failureOf(store.remember({name: 'environment', source: 'environment'}, beijing))).toEqual(failure);
		expect(await readFile(store.path, 'utf8')).toBe(content);
	});

	test('that is a folder', async () => {
		await using folder = await temporaryFolder();
		await mkdir(join(folder.path, 'config.json'));
		const store = storeIn(folder.path);

		expect(await failureOf(store.list())).toMatchObject({kind: 'file-not-readable', place: store.path, code: 'EISDIR'});
		expect(await failureOf(store.save('one', key('LTAI-1')))).toMatchObject({code: 'EISDIR'});
	});

	test.skipIf(process.platform === 'win32')('that is a pipe is not waited for', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);
		execFileSync('/usr/bin/env', ['mkfifo', store.path]);

		expect(await failureOf(store.list())).toMatchObject({kind: 'file-not-readable', place: store.path});
		expect(await failureOf(store.save('one', key('LTAI-1')))).toMatchObject({place: store.path});
	});

	test('whose folder is a file', async () => {
		await using folder = await temporaryFolder();
		await writeFile(join(folder.path, 'yundeck'), '');
		const store = storeIn(join(folder.path, 'yundeck'));

		expect(await failureOf(store.list())).toMatchObject({kind: 'file-not-readable', code: 'ENOTDIR'});
		expect(await failureOf(store.save('one', key('LTAI-1')))).toMatchObject({code: 'ENOTDIR', place: store.path});
	});

	test.skipIf(process.getuid?.() === 0)('in a folder that is read-only: what was saved stays', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);
		await store.save('one', key('LTAI-1'));
		await chmod(folder.path, 0o500);

		const failure = await failureOf(store.save('two', key('LTAI-2')));
		await chmod(folder.path, 0o700);

		expect(failure).toMatchObject({kind: 'file-not-writable', place: store.path, code: 'EACCES'});
		expect((await store.list()).profiles.map(({name}) => name)).toEqual(['one']);
	});

	test('that was written by half is put back as it was', async () => {
		await using folder = await temporaryFolder();
		const path = join(folder.path, 'config.json');
		await writeFile(path, 'whole', {mode: 0o600});

		const half = () => writeFileSync(path, 'wh');
		expect(() => writeWhole(path, half, () => false)).toThrow(expect.objectContaining({code: 'ENOSPC'}));

		expect(await readFile(path, 'utf8')).toBe('whole');
		expect(await modeOf(path)).toBe('600');
		expect(await readdir(folder.path)).toEqual(['config.json']);
	});

	test('that was new and written by half is gone', async () => {
		await using folder = await temporaryFolder();
		const path = join(folder.path, 'config.json');

		expect(() =>
			writeWhole(
				path,
				() => writeFileSync(path, 'wh'),
				() => false,
			),
		).toThrow('Only a part');

		expect(await readdir(folder.path)).toEqual([]);
	});

	test.each([
		['ENOSPC', 'disk-full'],
		['EDQUOT', 'disk-full'],
		['EROFS', 'file-not-writable'],
		['EACCES', 'file-not-writable'],
	])('%s while writing is %s', (code, kind) => {
		const error = Object.assign(new Error(`${code}: no, write`), {code});
		expect(toFileError(error, '/config.json', 'write').failure).toMatchObject({kind, place: '/config.json', code});
	});
});

test('a lock that a yundeck left behind when it died does not last', async () => {
	await using folder = await temporaryFolder();
	const lock = join(folder.path, 'config.json.lock');
	await writeFile(lock, '');
	const {utimes} = await import('node:fs/promises');
	await utimes(lock, 1, 1);
	const store = storeIn(folder.path);

	await store.save('one', key('LTAI-1'));

	expect(await readdir(folder.path)).toEqual(['config.json']);
});

test('a file that is a link stays one', async () => {
	await using folder = await temporaryFolder();
	await mkdir(join(folder.path, 'dotfiles'));
	await writeFile(join(folder.path, 'dotfiles', 'yundeck.json'), '{"version": 1, "profiles": {}}');
	await symlink(join('dotfiles', 'yundeck.json'), join(folder.path, 'config.json'));
	const store = storeIn(folder.path);

	await store.save('one', key('LTAI-1'));

	expect(await readFile(join(folder.path, 'dotfiles', 'yundeck.json'), 'utf8')).toContain('LTAI-1');
	expect((await readdir(folder.path)).sort()).toEqual(['config.json', 'dotfiles']);
});

test('nothing that can be printed of a store or a profile shows a secret', async () => {
	await using folder = await temporaryFolder();
	const store = storeIn(folder.path, {ACCESS_KEY_ID: 'LTAI', ACCESS_KEY_SECRET: 'secret of the environment'});
	await store.save('one', key('LTAI-1'));

	const seen = [
		store,
		await store.list(),
		await store.open('one', 'yundeck'),
		await store.open('environment', 'environment'),
	];

	expect(inspect(seen, {depth: 9, showHidden: true}) + JSON.stringify(seen)).not.toContain('secret of');
});

describe('the path that is shown', () => {
	test.each([
		['XDG_CONFIG_HOME', '/tmp/somewhere'],
		['no XDG_CONFIG_HOME', ''],
	])('is the one of conf itself: %s', async (_what, home) => {
		vi.stubEnv('XDG_CONFIG_HOME', home);
		const {default: Conf} = await import('conf');
		// Never writes: only asked where it would.
		const {path} = new Conf({
			projectName: 'yundeck',
			serialize: () => {
				throw new Error('This test must not write.');
			},
		});

		expect(openProfileStorage({environment: process.env}).path).toBe(path);
	});

	test.each([
		['darwin', {}, /Library\/Preferences\/yundeck-nodejs$/],
		['win32', {APPDATA: '/appdata'}, /appdata.yundeck-nodejs.Config$/],
		['linux', {XDG_CONFIG_HOME: '/xdg'}, /^\/xdg\/yundeck-nodejs$/],
	] as const)('has its own form on %s', (platform, environment, form) => {
		expect(configFolder(environment, platform)).toMatch(form);
	});
});

test.each([
	[{kind: 'External', command: ['helper']}, 'ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS', 'external-disabled'],
	[{kind: 'EcsRamRole'}, 'ALIBABA_CLOUD_ECS_METADATA_DISABLED', 'metadata-disabled'],
] as const)('what the environment forbids is forbidden to own profiles as well: %o', async (signIn, name, kind) => {
	await using folder = await temporaryFolder();
	await storeIn(folder.path).save('work', signIn);

	expect((await storeIn(folder.path, {[name]: 'true'}).list()).profiles).toMatchObject([{problem: {kind}}]);
	expect((await storeIn(folder.path).list()).profiles[0]).not.toHaveProperty('problem');
});
