import {expect, test} from 'vitest';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {beijing, hangzhou, yundeck} from './yundeck.ts';

function failure(code: string): Error {
	return Object.assign(new Error(`write ${code}`), {code});
}

test('100,000 instances are no giant text, and no page is asked for before the reader has room', async () => {
	const list = instancesNamed('web', 100_000);
	for (const output of ['json', 'id', 'table'] as const) {
		let isBusy = false;
		const {exitCode, writes, stdout} = await yundeck(
			{name: 'instances', output},
			{
				cloud: {
					instances: {[hangzhou.id]: list},
					pageSize: 1000,
					before() {
						expect(isBusy).toBe(false);
					},
				},
				async stdout() {
					expect(isBusy).toBe(false);
					isBusy = true;
					await new Promise(setImmediate);
					isBusy = false;
				},
			},
		);
		expect(exitCode).toBe(0);
		expect(Math.max(...writes.map(text => text.length))).toBeLessThan(100_000);
		expect(stdout.split('\n')).toHaveLength({json: 100_003, id: 100_001, table: 100_002}[output]);
	}
});

test('the first page is printed before the last one is there', async () => {
	const calls: string[] = [];
	await yundeck(
		{name: 'instances', output: 'json'},
		{
			cloud: {
				instances: {[hangzhou.id]: instancesNamed('web', 200)},
				before: (_action, _regionId, page) => void calls.push(`page ${page}`),
			},
			stdout: () => void calls.push('write'),
		},
	);
	expect(calls.slice(0, 3)).toEqual(['page 1', 'write', 'page 2']);
});

test('a reader that has seen enough ends it quietly, and the calls with it', async () => {
	const list = instancesNamed('web', 500);
	for (const allRegions of [false, true]) {
		const {exitCode, stderr, cloud} = await yundeck(
			{name: 'instances', output: 'id', allRegions},
			{
				cloud: {instances: {[hangzhou.id]: list, [beijing.id]: list}},
				async stdout() {
					throw failure('EPIPE');
				},
			},
		);
		expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
		expect(cloud.signals.every(({aborted}) => aborted)).toBe(true);
	}
});

test('a full disk behind stdout is told', async () => {
	const {exitCode, stderr} = await yundeck(
		{name: 'regions'},
		{
			async stdout() {
				throw failure('ENOSPC');
			},
		},
	);
	expect(exitCode).toBe(1);
	expect(stderr).toContain('the disk is full');
});

test('a closed stderr changes nothing', async () => {
	const {exitCode} = await yundeck(
		{name: 'regions', profile: 'hmoe'},
		{
			async stderr() {
				throw failure('EPIPE');
			},
		},
	);
	expect(exitCode).toBe(2);
});

test('a signal ends it quietly, in the middle of a list', async () => {
	for (const allRegions of [false, true]) {
		const interruption = new AbortController();
		const {exitCode, stderr} = await yundeck(
			{name: 'instances', output: 'json', allRegions},
			{
				signal: interruption.signal,
				cloud: {
					instances: {[hangzhou.id]: instancesNamed('web', 300)},
					before(_action, regionId, page) {
						if (regionId === hangzhou.id && page === 2) {
							interruption.abort();
						}
					},
				},
			},
		);
		expect({exitCode, stderr}).toEqual({exitCode: 130, stderr: ''});
	}
});

test('names are printed, not obeyed', async () => {
	const name = 'evil\u001B[31m\u001B]0;title\u0007\u202Ecod.exe\r\nsecond\u009B2J line\u007F';
	const hostile = instanceNamed(name, {
		id: 'i-1\ni-2',
		record: {read: () => ({InstanceName: name, '\u009B': '\u{E0041}👩‍💻'})},
	});
	const cloud = {instances: {[hangzhou.id]: [hostile]}};
	const table = await yundeck({name: 'instances'}, {cloud});
	expect(table.stdout.split('\n')[1]).toMatch(/^evilcod\.exe second line {2}i-1 i-2 /);
	const ids = await yundeck({name: 'instances', output: 'id'}, {cloud});
	expect(ids.stdout).toBe('i-1 i-2\n');
	const json = await yundeck({name: 'instances', output: 'json'}, {cloud});
	expect(json.stdout).toMatch(/^(?:[\n\u0020-\u007E]|👩‍💻)*$/);
	expect(JSON.parse(json.stdout)).toEqual([hostile.record.read()]);
});
