import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import type {AppError} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {createExporter} from '#io/files/exporter.ts';
import {openRequestLogFile} from '#io/files/request-log-file.ts';
import {createSettingsStore} from '#io/files/settings-store.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';
import {createProfileStore} from '#io/profiles/profile-store.ts';
import {createFileSessionStore} from '#io/sessions/session-store.ts';
import {tellFigures} from '../../support/figures.ts';
import {failureOf} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';
import {failedRequest} from '../../support/sample-requests.ts';

const key = keySignIn({accessKeyId: 'LTAI-one', accessKeySecret: new Secret('secret of one')});

function storesIn(configFolder: string) {
	const storage = openProfileStorage({environment: {}, configFolder});
	return {
		storage,
		settings: createSettingsStore(storage),
		profiles: createProfileStore({environment: {}, storage}),
		sessions: createFileSessionStore(join(configFolder, 'sessions.json'), Date.now),
		exporter: createExporter({folder: configFolder}),
	};
}

function shell(command: string): void {
	execFileSync('/bin/sh', ['-c', command], {stdio: 'ignore'});
}

/** A file system of its own, which only root may have; undefined for others. */
function mount(folder: string, options: string): Disposable | undefined {
	try {
		shell(`mount -t tmpfs -o ${options} tmpfs "${folder}"`);
		return {[Symbol.dispose]: () => shell(`umount -l "${folder}"`)};
	} catch {
		return undefined;
	}
}

test('a disk that is full: all of it is said to be, and nothing is lost', async ({skip}) => {
	await using folder = await temporaryFolder();
	using disk = mount(folder.path, 'size=128k');
	skip(disk === undefined, 'only root may mount a small disk');
	const {storage, settings, profiles, sessions, exporter} = storesIn(folder.path);
	await profiles.save('one', key);
	await sessions.set('kept', new Secret('session'));
	const before = readFileSync(storage.path, 'utf8');
	try {
		writeFileSync(join(folder.path, 'filler'), Buffer.alloc(1_000_000));
	} catch {
		// That is what it is for.
	}

	for (const attempt of [
		() => settings.save({language: 'zh-CN'}),
		() => profiles.save('two', key),
		() => exporter.write('all.csv', 'x'.repeat(100_000)),
	]) {
		expect(await failureOf(attempt())).toMatchObject({kind: 'disk-full'});
	}

	await sessions.set('more', new Secret('s'.repeat(50_000))).catch(() => {});
	expect(readFileSync(storage.path, 'utf8')).toBe(before);
	expect((await storesIn(folder.path).sessions.get('kept'))?.reveal()).toBe('session');
	rmSync(join(folder.path, 'filler'));
	await profiles.save('two', key);
	expect(Object.keys(JSON.parse(readFileSync(storage.path, 'utf8')).profiles)).toEqual(['one', 'two']);
	expect(readdirSync(folder.path).filter(name => name.endsWith('.part') || name.includes('.tmp-'))).toEqual([]);
	tellFigures('files', {'full disks': 1});
});

test('a disk that can only be read', async ({skip}) => {
	await using folder = await temporaryFolder();
	using disk = mount(folder.path, 'size=128k');
	skip(disk === undefined, 'only root may mount a disk that can only be read');
	const {settings, profiles, exporter} = storesIn(folder.path);
	await profiles.save('one', key);
	shell(`mount -o remount,ro "${folder.path}"`);
	for (const attempt of [
		() => settings.save({language: 'zh-CN'}),
		() => profiles.save('two', key),
		() => exporter.write('all.csv', 'x'),
		() => openRequestLogFile(join(folder.path, 'calls.log'), () => {}),
	]) {
		expect(await failureOf(attempt())).toMatchObject({kind: 'file-not-writable', code: 'EROFS'});
	}

	expect((await profiles.list()).profiles.map(({name}) => name)).toContain('one');
	tellFigures('files', {'read-only disks': 1});
});

test('settings and profiles of a newer version stay as they are, whatever this one writes', async () => {
	await using folder = await temporaryFolder();
	const {storage, settings, profiles} = storesIn(folder.path);
	const newer = {
		...JSON.parse(await emptyConfig(folder.path)),
		later: {anything: [1, {deep: true}]},
		settings: {language: 'fr', theme: 'dark', lists: {instances: {columns: ['name'], heatMap: 'cpu'}, buckets: {a: 1}}},
	};
	writeFileSync(storage.path, JSON.stringify(newer));
	await settings.save({lists: {instances: {sort: {column: 'name', isDescending: true}}}});
	await profiles.save('one', key);
	expect(JSON.parse(readFileSync(storage.path, 'utf8'))).toMatchObject({
		later: newer.later,
		settings: {theme: 'dark', lists: {instances: {heatMap: 'cpu', sort: {column: 'name'}}, buckets: {a: 1}}},
	});
});

async function emptyConfig(folder: string): Promise<string> {
	const {storage, settings} = storesIn(folder);
	await settings.save({language: 'en'});
	return readFileSync(storage.path, 'utf8');
}

test.each([
	...['', '{', 'null', '[]', '"text"', '{"profiles": []}', '{"profiles": {"a": null}}', '{"settings": 7}', '\u0000'],
	...['{"settings": {"lists": {"__proto__": {"columns": ["x"]}}}}', `{"profiles": {${'"a":{},'.repeat(2000)}"b":{}}}`],
	...['{"settings": {"refreshSeconds": -1, "language": 3}}', '<<<<<<< HEAD', `[${'['.repeat(50_000)}`],
])('a config file with %j in it harms nobody', async text => {
	await using folder = await temporaryFolder();
	const {storage, settings, profiles} = storesIn(folder.path);
	mkdirSync(folder.path, {recursive: true});
	writeFileSync(storage.path, text);
	// Told as what it is, or read as far as it goes: nothing else.
	await expectForeseen(() => settings.read());
	await expectForeseen(() => profiles.list());
	await expectForeseen(() => settings.save({language: 'en'}));
	tellFigures('files', {'bad config files': 1});
});

async function expectForeseen(work: () => Promise<unknown>): Promise<void> {
	try {
		await work();
	} catch (error) {
		expect(error).toMatchObject({failure: {kind: expect.stringMatching(/^file-|^disk-/)}});
	}
}

test.skipIf(process.platform === 'win32')('a log file that changes under our hands', async () => {
	await using folder = await temporaryFolder();
	const path = join(folder.path, 'calls.log');
	const failures: AppError[] = [];
	const log = await openRequestLogFile(path, error => failures.push(error));
	const write = async () => {
		log.write(failedRequest({}));
		await new Promise(resolve => setTimeout(resolve, 20));
	};

	await write();
	chmodSync(path, 0o000);
	await write();
	rmSync(path);
	mkdirSync(path);
	await write();
	await log.close();
	expect(failures).toEqual([]);
	expect(statSync(path).isDirectory()).toBe(true);
});

test.skipIf(process.platform === 'win32')(
	'a pipe that nobody reads is no log file, and is not waited for',
	async () => {
		await using folder = await temporaryFolder();
		const path = join(folder.path, 'pipe');
		shell(`mkfifo "${path}"`);
		expect(await failureOf(openRequestLogFile(path, () => {}))).toMatchObject({kind: 'file-not-writable', place: path});
	},
);
