import {mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {CallError} from '#domain/app-error.ts';
import {createExporter} from '#io/files/exporter.ts';
import {temporaryFolder} from '../../support/io/folder.ts';

test('a file is written into the folder, for its owner only, and its path is told', async () => {
	await using folder = await temporaryFolder();

	const path = await createExporter({folder: folder.path}).write('instances.csv', 'id\r\n订单\r\n');

	expect(path).toBe(join(folder.path, 'instances.csv'));
	expect(await readFile(path, 'utf8')).toBe('id\r\n订单\r\n');
	expect((await stat(path)).mode & 0o777).toBe(0o600);
	expect(await readdir(folder.path)).toEqual(['instances.csv']);
});

test('a long one is written as it comes', async () => {
	await using folder = await temporaryFolder();
	async function* lines() {
		for (let number = 1; number <= 1000; number++) {
			yield `${number}\n`;
		}
	}

	const path = await createExporter({folder: folder.path}).write('numbers.txt', lines());

	expect((await readFile(path, 'utf8')).split('\n')).toHaveLength(1001);
});

test('no file that is there is written over', async () => {
	await using folder = await temporaryFolder();
	await writeFile(join(folder.path, 'list.csv'), 'mine');
	await mkdir(join(folder.path, 'list-2.csv'));
	const exporter = createExporter({folder: folder.path});

	const paths = await Promise.all(['a', 'b', 'c'].map(content => exporter.write('list.csv', content)));

	expect(paths.toSorted()).toEqual([3, 4, 5].map(number => join(folder.path, `list-${number}.csv`)));
	expect(await readFile(join(folder.path, 'list.csv'), 'utf8')).toBe('mine');
	const contents = await Promise.all(paths.map(path => readFile(path, 'utf8')));
	expect(contents).toEqual(['a', 'b', 'c']);
});

test('where a file can have one name only it is the same', async () => {
	await using folder = await temporaryFolder();
	await writeFile(join(folder.path, 'list.csv'), 'mine');
	const exporter = createExporter({
		folder: folder.path,
		link: () => Promise.reject(Object.assign(new Error('operation not supported'), {code: 'ENOTSUP'})),
	});

	const path = await exporter.write('list.csv', 'new');

	expect(path).toBe(join(folder.path, 'list-2.csv'));
	expect(await readFile(path, 'utf8')).toBe('new');
	expect((await stat(path)).mode & 0o777).toBe(0o600);
	expect((await readdir(folder.path)).toSorted()).toEqual(['list-2.csv', 'list.csv']);
});

test.each<[wanted: string, name: string]>([
	['../../etc/passwd', 'etc-passwd'],
	['/etc/passwd', 'etc-passwd'],
	['C:\\temp\\x.csv', 'C-temp-x.csv'],
	['a b\u001B[31m.csv', 'a-b-31m.csv'],
	['.hidden', 'hidden'],
	['订单.json', '订单.json'],
	['', 'export'],
	[`${'x'.repeat(300)}.csv`, `${'x'.repeat(120)}.csv`],
])('a name leads nowhere else: %j', async (wanted, name) => {
	await using folder = await temporaryFolder();

	expect(await createExporter({folder: folder.path}).write(wanted, '')).toBe(join(folder.path, name));
});

test('a folder that is not there is said so', async () => {
	await using folder = await temporaryFolder();
	const exporter = createExporter({folder: join(folder.path, 'nowhere')});

	const error = await exporter.write('list.csv', '').catch((thrown: unknown) => thrown);

	expect(error).toBeInstanceOf(CallError);
	expect((error as CallError).failure).toMatchObject({
		kind: 'file-not-writable',
		code: 'ENOENT',
		place: join(folder.path, 'nowhere', 'list.csv'),
	});
});

test("what can't be written whole is not there at all", async () => {
	await using folder = await temporaryFolder();
	const failure = new CallError({kind: 'cancelled'});
	async function* content() {
		yield 'half of it';
		throw failure;
	}

	await expect(createExporter({folder: folder.path}).write('list.csv', content())).rejects.toBe(failure);
	expect(await readdir(folder.path)).toEqual([]);
});

test('a disk that is full is said to be full', async () => {
	await using folder = await temporaryFolder();
	const exporter = createExporter({
		folder: folder.path,
		link: () => Promise.reject(Object.assign(new Error('no space left on device'), {code: 'ENOSPC'})),
	});

	await expect(exporter.write('list.csv', 'x')).rejects.toMatchObject({failure: {kind: 'disk-full'}});
	expect(await readdir(folder.path)).toEqual([]);
});
