import {execFile} from 'node:child_process';
import {chmod, mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import type {SavedSettings} from '#domain/saved-settings.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {createSettingsStore} from '#io/files/settings-store.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';
import {createProfileStore} from '#io/profiles/profile-store.ts';
import fastCheck from '../../support/fast-check.ts';
import {failureOf} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';

const byName = {column: 'name', isDescending: true};
const signIn = keySignIn({accessKeyId: 'LTAI-1', accessKeySecret: new Secret('secret')});

/** What one yundeck opens of that folder. */
function openIn(path: string) {
	const storage = openProfileStorage({environment: {}, configFolder: path, now: () => Date.UTC(2026, 0, 15, 8, 30)});
	return {
		path: storage.path,
		settings: createSettingsStore(storage),
		profiles: createProfileStore({environment: {}, storage}),
		/** What is in the file. */
		content: async () => JSON.parse(await readFile(storage.path, 'utf8')),
	};
}

async function openWith(path: string, content: unknown) {
	await writeFile(join(path, 'config.json'), typeof content === 'string' ? content : JSON.stringify(content));
	return openIn(path);
}

describe('saved settings', () => {
	test('are none on the first start, and nothing is written', async () => {
		await using folder = await temporaryFolder();
		const {settings} = openIn(join(folder.path, 'yundeck'));

		expect(await settings.read()).toEqual({});
		expect(await readdir(folder.path)).toEqual([]);
	});

	test('are found again on the next start, alone and with the profiles', async () => {
		await using folder = await temporaryFolder();
		const all: SavedSettings = {
			language: 'zh-CN',
			refreshSeconds: 10,
			lists: {instances: {sort: byName, columns: ['name', 'id', 'status']}, disks: {sort: {...byName, column: 'size'}}},
		};
		await openIn(folder.path).settings.save(all);

		const {settings, profiles} = openIn(folder.path);
		expect(await settings.read()).toEqual(all);
		expect(await profiles.list()).toEqual({profiles: [], secretPlace: 'file', settings: all});
	});

	test('are for nobody else to read, as they share the file with secrets', async () => {
		await using folder = await temporaryFolder();
		const {settings, path} = openIn(join(folder.path, 'yundeck'));

		await settings.save({language: 'en'});

		expect(((await stat(path)).mode & 0o777).toString(8)).toBe('600');
		expect(((await stat(join(folder.path, 'yundeck'))).mode & 0o777).toString(8)).toBe('700');
		expect(await readdir(join(folder.path, 'yundeck'))).toEqual(['config.json']);
	});

	test('change one by one: what a change does not name stays', async () => {
		await using folder = await temporaryFolder();
		const {settings} = openIn(folder.path);
		await settings.save({language: 'en', lists: {instances: {sort: byName}, disks: {columns: ['id']}}});

		await settings.save({refreshSeconds: 'off'});
		await settings.save({lists: {instances: {columns: ['name', 'id']}}});
		await settings.save({lists: {instances: {columns: ['id']}}});
		await settings.save({lists: {instances: {sort: {column: 'zone', isDescending: false}}}});

		expect(await settings.read()).toEqual({
			language: 'en',
			refreshSeconds: 'off',
			lists: {
				instances: {sort: {column: 'zone', isDescending: false}, columns: ['id']},
				disks: {columns: ['id']},
			},
		});
	});

	test('can be forgotten, each by itself', async () => {
		await using folder = await temporaryFolder();
		const {settings, content} = openIn(folder.path);
		await settings.save({
			language: 'en',
			refreshSeconds: 5,
			lists: {instances: {sort: byName, columns: ['id']}, disks: {sort: byName}},
		});

		await settings.save({refreshSeconds: null, lists: {instances: {columns: null}, disks: null}});
		expect(await settings.read()).toEqual({language: 'en', lists: {instances: {sort: byName}}});

		await settings.save({language: null, lists: {instances: {sort: null, columns: null}, 'never-was': null}});
		expect(await settings.read()).toEqual({});
		expect((await content()).settings).not.toHaveProperty('language');
	});

	test('that are the same already are not written again', async () => {
		await using folder = await temporaryFolder();
		const {settings, path} = openIn(folder.path);
		await settings.save({language: 'en'});
		await chmod(path, 0o640);

		await settings.save({language: 'en'});

		expect(((await stat(path)).mode & 0o777).toString(8)).toBe('640');
	});

	test('of any resource come back as they were', async () => {
		await using folder = await temporaryFolder();
		const {settings} = openIn(folder.path);
		const name = fastCheck.oneof(
			fastCheck.constantFrom('__proto__', 'constructor', 'a.b', '7'),
			fastCheck.string({unit: 'grapheme', minLength: 1}),
		);
		await fastCheck.assert(
			fastCheck.asyncProperty(name, fastCheck.uniqueArray(name, {minLength: 1}), async (resource, columns) => {
				await settings.save({lists: {[resource]: {columns}}});
				expect(Object.entries((await settings.read()).lists ?? {})).toEqual([[resource, {columns}]]);
				await settings.save({lists: {[resource]: null}});
				expect(await settings.read()).toEqual({});
			}),
			{numRuns: 30},
		);
	});
});

describe('settings and profiles in one file', () => {
	test('leave each other alone', async () => {
		await using folder = await temporaryFolder();
		const {settings, profiles} = openIn(folder.path);
		await settings.save({language: 'zh-CN'});
		await profiles.save('work', signIn);
		await settings.save({refreshSeconds: 10});
		await profiles.remember({name: 'work', source: 'yundeck'}, {id: 'cn-beijing', name: '北京'});
		await profiles.save('other', signIn);
		await profiles.remove('other');

		expect(await profiles.list()).toMatchObject({
			profiles: [{name: 'work', region: {id: 'cn-beijing'}}],
			last: {name: 'work', source: 'yundeck'},
			settings: {language: 'zh-CN', refreshSeconds: 10},
		});
	});

	test('saved by several yundecks at the same time are all there', async () => {
		await using folder = await temporaryFolder();
		const saveSettings = new URL('../../support/io/save-settings.ts', import.meta.url);
		const saveProfiles = new URL('../../support/io/save-profiles.ts', import.meta.url);
		const run = (program: URL, prefix: string) =>
			promisify(execFile)(process.execPath, [fileURLToPath(program), folder.path, prefix, '15']);

		await Promise.all([run(saveSettings, 'a'), run(saveSettings, 'b'), run(saveProfiles, 'c')]);

		const {profiles, settings} = await openIn(folder.path).profiles.list();
		expect(profiles).toHaveLength(15);
		expect(Object.keys(settings.lists ?? {}).sort()).toEqual(
			['a', 'b'].flatMap(prefix => Array.from({length: 15}, (_, number) => `${prefix}-${number + 1}`)).sort(),
		);
		expect(await readdir(folder.path)).toEqual(['config.json']);
	});

	test('saved all at once by one yundeck are all there', async () => {
		await using folder = await temporaryFolder();
		const {settings, profiles} = openIn(folder.path);

		await Promise.all([
			settings.save({language: 'zh-CN'}),
			profiles.save('work', signIn),
			settings.save({refreshSeconds: 'off'}),
			settings.save({lists: {instances: {sort: byName}}}),
		]);

		expect(await profiles.list()).toMatchObject({
			profiles: [{name: 'work'}],
			settings: {language: 'zh-CN', refreshSeconds: 'off', lists: {instances: {sort: byName}}},
		});
	});
});

describe('a file that was changed by hand', () => {
	const list = {sort: byName, columns: ['id']};
	const unhurried: SavedSettings = {language: 'en', lists: {instances: list}};
	const silent: SavedSettings = {refreshSeconds: 30, lists: {instances: list}};
	const plain: SavedSettings = {language: 'en', refreshSeconds: 30};
	const good: SavedSettings = {...plain, lists: {instances: list}};

	test.each<[what: string, wrong: unknown, read: SavedSettings]>([
		['a language that is none', {...good, language: 'fr'}, silent],
		['no whole seconds', {...good, refreshSeconds: 2.5}, unhurried],
		['no time at all', {...good, refreshSeconds: 0}, unhurried],
		['more than a timer can wait', {...good, refreshSeconds: 1e9}, unhurried],
		['seconds as a text', {...good, refreshSeconds: '30'}, unhurried],
		['lists that are none', {...good, lists: [1]}, plain],
		['a list that is none', {...good, lists: {...good.lists, disks: 7}}, good],
		[
			'a sort without a direction',
			{...good, lists: {instances: {...list, sort: {column: 'name'}}}},
			{...good, lists: {instances: {columns: ['id']}}},
		],
		[
			'columns among which are others',
			{...good, lists: {instances: {...list, columns: ['id', 7, '', 'name', 'id', null]}}},
			{...good, lists: {instances: {...list, columns: ['id', 'name']}}},
		],
		[
			'no columns at all',
			{...good, lists: {instances: {...list, columns: []}}},
			{...good, lists: {instances: {sort: byName}}},
		],
		['settings that are none', 'all of them', {}],
	])('loses just what can’t be: %s', async (_what, wrong, read) => {
		await using folder = await temporaryFolder();
		const {settings, profiles} = await openWith(folder.path, {version: 1, profiles: {}, settings: wrong});

		expect(await settings.read()).toEqual(read);
		expect(await profiles.list()).toEqual({profiles: [], secretPlace: 'file', settings: read});
	});

	test('keeps what yundeck does not know, and what can’t be until it is chosen anew', async () => {
		await using folder = await temporaryFolder();
		const {settings, content} = await openWith(folder.path, {
			theme: 'dark',
			settings: {font: 'large', language: 'fr', lists: {instances: {sort: 7, width: 3}, groups: 'none'}},
		});

		await settings.save({refreshSeconds: 10, lists: {instances: {columns: ['id']}}});

		expect(await content()).toEqual({
			version: 1,
			profiles: {},
			theme: 'dark',
			settings: {
				font: 'large',
				language: 'fr',
				refreshSeconds: 10,
				lists: {instances: {sort: 7, width: 3, columns: ['id']}, groups: 'none'},
			},
		});
		await settings.save({language: 'en', lists: {instances: {sort: byName}}});
		expect((await content()).settings).toMatchObject({language: 'en', lists: {instances: {sort: byName, width: 3}}});
	});

	test('is safe from anything it may say', async () => {
		await using folder = await temporaryFolder();
		await fastCheck.assert(
			fastCheck.asyncProperty(fastCheck.jsonValue(), fastCheck.jsonValue(), async (any, other) => {
				for (const settings of [any, {...good, lists: any}, {lists: {instances: {sort: any, columns: other}}}]) {
					const opened = await openWith(folder.path, {version: 1, profiles: {}, settings});
					const before = await opened.settings.read();
					await opened.settings.save({language: 'zh-CN'});
					expect(await opened.settings.read()).toEqual({...before, language: 'zh-CN'});
				}
			}),
			{numRuns: 30},
		);
	});
});

describe('a file that can’t be used', () => {
	test('is put aside when it is damaged, and the list of profiles says so', async () => {
		await using folder = await temporaryFolder();
		const {settings, profiles} = await openWith(folder.path, '{"settings": {"language": "zh-CN"');
		const setAside = join(folder.path, 'config.json.damaged-20260115T083000Z');

		await settings.save({language: 'en'});

		expect(await readFile(setAside, 'utf8')).toBe('{"settings": {"language": "zh-CN"');
		expect(await profiles.list()).toEqual({profiles: [], secretPlace: 'file', settings: {language: 'en'}, setAside});
	});

	test('is not touched when a yundeck to come has written it', async () => {
		await using folder = await temporaryFolder();
		const text = '{"version": 2, "settings": {"language": "zh-CN"}}';
		const {settings, path} = await openWith(folder.path, text);
		const failure = {kind: 'file-too-new', place: path, code: 'version 2'};

		expect(await failureOf(settings.read())).toEqual(failure);
		expect(await failureOf(settings.save({language: 'en'}))).toEqual(failure);
		expect(await readFile(path, 'utf8')).toBe(text);
	});

	test('is named when it is a folder', async () => {
		await using folder = await temporaryFolder();
		await mkdir(join(folder.path, 'config.json'));
		const {settings, path} = openIn(folder.path);

		expect(await failureOf(settings.read())).toMatchObject({kind: 'file-not-readable', place: path, code: 'EISDIR'});
		expect(await failureOf(settings.save({language: 'en'}))).toMatchObject({place: path, code: 'EISDIR'});
	});

	test.skipIf(process.getuid?.() === 0)('in a folder that is read-only: what was saved stays', async () => {
		await using folder = await temporaryFolder();
		const {settings, path} = openIn(folder.path);
		await settings.save({language: 'zh-CN'});
		await chmod(folder.path, 0o500);

		const failure = await failureOf(settings.save({language: 'en'}));
		await chmod(folder.path, 0o700);

		expect(failure).toMatchObject({kind: 'file-not-writable', place: path, code: 'EACCES'});
		expect(await settings.read()).toEqual({language: 'zh-CN'});
	});
});
