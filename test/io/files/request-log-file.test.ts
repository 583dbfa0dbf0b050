import {chmod, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {AppError} from '#domain/app-error.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {openRequestLogFile} from '#io/files/request-log-file.ts';
import {failureOf} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';

const record: RequestRecord = {
	sequence: 1,
	sentAt: Date.UTC(2026, 0, 15, 8, 30),
	product: 'ecs',
	action: 'DescribeInstances',
	regionId: 'cn-hangzhou',
	endpoint: 'ecs.aliyuncs.com',
	parameters: {RegionId: 'cn-hangzhou', MaxResults: '100'},
	attempt: 1,
	durationMilliseconds: 120,
	httpStatus: 200,
	requestId: 'R-1',
	rows: 3,
};

function ignore(error: AppError): void {
	throw new Error(error.kind);
}

test('each attempt is one line of JSON', async () => {
	await using folder = await temporaryFolder();
	const path = join(folder.path, 'calls.log');
	const log = await openRequestLogFile(path, ignore);

	const {rows: _rows, ...failed} = record;
	log.write({...failed, httpStatus: 400, error: {kind: 'throttled', code: 'Throttling'}, retryInMilliseconds: 500});
	log.write({...record, sequence: 2, attempt: 2});
	await log.close();

	const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
	expect(lines.map(line => JSON.parse(line))).toEqual([
		{
			time: '2026-01-15T08:30:00.000Z',
			sequence: 1,
			product: 'ecs',
			action: 'DescribeInstances',
			region: 'cn-hangzhou',
			endpoint: 'ecs.aliyuncs.com',
			parameters: {RegionId: 'cn-hangzhou', MaxResults: '100'},
			attempt: 1,
			durationMilliseconds: 120,
			httpStatus: 400,
			requestId: 'R-1',
			error: {kind: 'throttled', code: 'Throttling'},
			retryInMilliseconds: 500,
		},
		expect.objectContaining({sequence: 2, attempt: 2, rows: 3}),
	]);
});

test('a new file is for nobody else to read; one that is there is added to', async () => {
	await using folder = await temporaryFolder();
	const fresh = join(folder.path, 'new.log');
	const old = join(folder.path, 'old.log');
	await writeFile(old, 'before\n');
	await chmod(old, 0o640);

	for (const path of [fresh, old]) {
		const log = await openRequestLogFile(path, ignore);
		log.write(record);
		await log.close();
	}

	expect((await stat(fresh)).mode & 0o777).toBe(0o600);
	expect((await stat(old)).mode & 0o777).toBe(0o640);
	expect(await readFile(old, 'utf8')).toMatch(/^before\n\{.*\}\n$/);
});

test('nothing in a line can move a cursor, turn the text round or forge another line', async () => {
	await using folder = await temporaryFolder();
	const path = join(folder.path, 'calls.log');
	const log = await openRequestLogFile(path, ignore);
	const message = 'a\u001B[2Jb\nc\u009B2Jd\u007Fe\u202Ef\u2028g\u2066h';

	log.write({...record, error: {kind: 'request-refused', message}});
	await log.close();

	const text = await readFile(path, 'utf8');
	expect(text.trimEnd()).toMatch(/^[\u0020-\u007E]+$/);
	expect(JSON.parse(text).error.message).toBe(message);
});

test('a place that can’t be written is said before the start', async () => {
	await using folder = await temporaryFolder();

	expect(await failureOf(openRequestLogFile(folder.path, ignore))).toMatchObject({
		kind: 'file-not-writable',
		place: folder.path,
		code: 'EISDIR',
	});
	expect(await failureOf(openRequestLogFile(join(folder.path, 'none', 'x.log'), ignore))).toMatchObject({
		code: 'ENOENT',
	});
});

test.skipIf(process.platform !== 'linux')('a disk that fills up is said once and harms nothing', async () => {
	const failures: AppError[] = [];
	// A device that is always full.
	const log = await openRequestLogFile('/dev/full', error => failures.push(error));

	for (let sequence = 1; sequence <= 3; sequence++) {
		log.write({...record, sequence});
	}

	await log.close();
	log.write(record);
	await log.close();
	expect(failures).toMatchObject([{kind: 'disk-full', place: '/dev/full', code: 'ENOSPC'}]);
});

test('what somebody who was killed did not finish stays a line by itself', async () => {
	await using folder = await temporaryFolder();
	const path = join(folder.path, 'calls.log');
	await writeFile(path, '{"time":"2026-01-15T08:2');

	for (const sequence of [1, 2]) {
		const log = await openRequestLogFile(path, ignore);
		log.write({...record, sequence});
		await log.close();
	}

	const [cut, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n');
	expect(cut).toBe('{"time":"2026-01-15T08:2');
	expect(lines.map(line => JSON.parse(line).sequence)).toEqual([1, 2]);
});
