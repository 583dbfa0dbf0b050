import {mkdir, readdir, readFile, stat, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {createFileSessionStore} from '#io/sessions/session-store.ts';
import {failureOf} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';

test('what is kept is found by another program, and by its owner only', async () => {
	await using folder = await temporaryFolder();
	const path = join(folder.path, 'new', 'sessions.json');
	await createFileSessionStore(path, Date.now).set('one', new Secret('first'));
	await createFileSessionStore(path, Date.now).set('two', new Secret('second'));

	const {get} = createFileSessionStore(path, Date.now);

	expect((await get('one'))?.reveal()).toBe('first');
	expect((await get('two'))?.reveal()).toBe('second');
	expect(await get('three')).toBeUndefined();
	expect(await readdir(join(folder.path, 'new'))).toEqual(['sessions.json']);
	if (process.platform !== 'win32') {
		expect((await stat(path)).mode & 0o777).toBe(0o600);
	}
});

test('those that are kept at the same time are all there', async () => {
	await using folder = await temporaryFolder();
	const path = join(folder.path, 'sessions.json');
	const names = Array.from({length: 12}, (_, index) => `session ${index}`);

	await Promise.all(names.map(name => createFileSessionStore(path, Date.now).set(name, new Secret(name))));

	const {get} = createFileSessionStore(path, Date.now);
	expect(await Promise.all(names.map(async name => (await get(name))?.reveal()))).toEqual(names);
});

test('the oldest ones go when there are many', async () => {
	await using folder = await temporaryFolder();
	let now = 0;
	const {get, set} = createFileSessionStore(join(folder.path, 'sessions.json'), () => ++now);
	for (let index = 0; index < 40; index++) {
		await set(`session ${index}`, new Secret('value'));
	}

	expect(await get('session 0')).toBeUndefined();
	expect(await get('session 39')).toBeDefined();
});

test.each(['', '{"version": 1, "sess', '[]', '{"sessions": {"one": 7}}', 'null'])(
	'a file with %j in it is as good as none',
	async content => {
		await using folder = await temporaryFolder();
		const path = join(folder.path, 'sessions.json');
		await writeFile(path, content);
		const {get, set} = createFileSessionStore(path, Date.now);

		expect(await get('one')).toBeUndefined();
		await set('one', new Secret('first'));
		expect((await get('one'))?.reveal()).toBe('first');
	},
);

test('a link stays a link', async () => {
	await using folder = await temporaryFolder();
	const path = join(folder.path, 'sessions.json');
	await writeFile(join(folder.path, 'elsewhere.json'), '{}');
	await symlink(join(folder.path, 'elsewhere.json'), path);

	await createFileSessionStore(path, Date.now).set('one', new Secret('first'));

	expect(await readFile(join(folder.path, 'elsewhere.json'), 'utf8')).toContain('first');
});

test('a file that can’t be written is told of', async () => {
	await using folder = await temporaryFolder();
	const path = join(folder.path, 'sessions.json');
	await mkdir(path);

	const {get, set} = createFileSessionStore(path, Date.now);

	expect(await failureOf(get('one'))).toMatchObject({kind: 'file-not-readable', place: path});
	expect(await failureOf(set('one', new Secret('first')))).toMatchObject({kind: 'file-not-writable', place: path});
	expect(await readdir(folder.path)).toEqual(['sessions.json']);
});
