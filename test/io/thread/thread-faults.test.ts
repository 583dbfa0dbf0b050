import {execFile} from 'node:child_process';
import {once} from 'node:events';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {demoSignIn} from '#demo/ecs-endpoint/index.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {regionsAnswer} from '../../support/io/answers.ts';
import {failureOf, hangzhou} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';
import {frailThread} from '../../support/io/frail-thread.ts';
import {startServer} from '../../support/io/server.ts';

function listen() {
	const abort = new AbortController();
	const records: RequestRecord[] = [];
	return {abort, records, signal: abort.signal, report: (record: RequestRecord) => records.push(record)};
}

const hang = [{fault: {kind: 'hang'}}] as const;
const poison = null;

test('what was under way fails with what happened, also a list of which pages have come', async () => {
	await using frail = await frailThread({instances: 1000});
	const {source, account, endpoint} = frail;
	const context = listen();
	endpoint.setFaults([{fromPage: 2, fault: {kind: 'hang'}}]);
	const pages = source.instances(account, hangzhou, new Float64Array(), context)[Symbol.asyncIterator]();
	expect(await pages.next()).toMatchObject({value: {total: expect.any(Number)}});
	endpoint.setFaults(hang);
	const calls = [source.regions(account, 'en', context), source.disks(account, hangzhou, 'i-1', context)];
	frail.worker().postMessage(poison);

	for (const call of calls) {
		expect(await failureOf(call)).toEqual({kind: 'calls-broken', message: expect.stringContaining('null')});
	}

	// Pages that are here already come before that.
	const readOn = async (): Promise<void> => ((await pages.next()).done ? undefined : readOn());
	await expect(readOn()).rejects.toMatchObject({failure: {kind: 'calls-broken'}});
});

test('the next call is made by a new thread that knows all the old one was told, once per ten seconds', async () => {
	await using frail = await frailThread();
	const {source, account} = frail;
	const context = listen();
	await source.regions(account, 'en', context);
	const break_ = async () => {
		const ended = once(frail.worker(), 'exit');
		await frail.worker().terminate();
		await ended;
	};
	await break_();
	expect(await failureOf(source.regions(account, 'en', context))).toEqual({kind: 'calls-broken'});
	expect(frail.starts()).toBe(1);

	frail.passSeconds(10);
	expect(await source.regions(account, 'en', context)).toHaveLength(29);
	expect(frail.starts()).toBe(2);
	// One number for each attempt of a run, whichever thread has made it.
	expect(context.records.map(({sequence}) => sequence)).toEqual([1, 2]);

	await break_();
	frail.passSeconds(9);
	expect((await failureOf(source.regions(account, 'en', context))).kind).toBe('calls-broken');
	frail.passSeconds(1);
	expect(await source.regions(account, 'en', context)).toHaveLength(29);
	expect(frail.starts()).toBe(3);
});

test('a thread that is out of memory takes nothing else with it', async () => {
	await using server = await startServer(regionsAnswer('cn-hangzhou'));
	const program = fileURLToPath(new URL('../../support/io/exhausted-thread.ts', import.meta.url));
	const {stdout} = await promisify(execFile)(process.execPath, [program, server.url]);

	expect(JSON.parse(stdout)).toEqual({
		failure: {kind: 'calls-broken', message: expect.stringContaining('out of memory')},
		regions: ['cn-hangzhou'],
		starts: 2,
	});
});

test('a thread that was closed is not started again', async () => {
	const frail = await frailThread();
	const {source, account} = frail;
	await frail[Symbol.asyncDispose]();
	frail.passSeconds(60);
	expect(await failureOf(source.regions(account, 'en', listen()))).toEqual({kind: 'cancelled'});
	expect(frail.starts()).toBe(1);
});

test('a call that was given up after the end of its thread disturbs nobody', async () => {
	await using frail = await frailThread();
	const {source, account, endpoint} = frail;
	const context = listen();
	await source.regions(account, 'en', context);
	endpoint.setFaults(hang);
	const call = failureOf(source.regions(account, 'en', context));
	await frail.worker().terminate();
	context.abort.abort();
	expect((await call).kind).toBe('calls-broken');
});

test('a new thread takes nobody else for the one who signed in', async () => {
	await using frail = await frailThread();
	const {source, endpoint, account} = frail;
	await using folder = await temporaryFolder();
	const file = join(folder.path, 'keys.json');
	const print = (id: string, secret: string) =>
		writeFile(file, JSON.stringify({mode: 'AK', access_key_id: id, access_key_secret: secret}));
	const command = [process.execPath, '-e', 'process.stdout.write(require("fs").readFileSync(process.argv[1]))', file];
	const user = {...account, signIn: {kind: 'External', command}} as const;
	await print(endpoint.accessKeyId, endpoint.accessKeySecret);
	await source.identity(user, hangzhou, listen());
	await source.regions(user, 'en', listen());

	await frail.worker().terminate();
	await print(demoSignIn.rootAccessKey.id, demoSignIn.rootAccessKey.secret);
	frail.passSeconds(10);
	expect((await failureOf(source.regions(user, 'en', listen()))).kind).toBe('identity-changed');
});
