import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Home, temporaryHome} from '../support/terminal-environment.ts';
import {type EndpointProcess, startEndpointProcess} from './endpoint-process.ts';
import {accessKeyOf, type Run, runYundeck} from './yundeck.ts';

let endpoint: EndpointProcess;
let home: Home;

beforeAll(async () => {
	endpoint = await startEndpointProcess('--demo-instances', '1000');
	home = await temporaryHome(accessKeyOf(endpoint));
});

afterAll(async () => {
	await endpoint[Symbol.asyncDispose]();
	await home[Symbol.asyncDispose]();
});

async function yundeck(args: readonly string[], extra: Readonly<Record<string, string>> = {}): Promise<Run> {
	return runYundeck({...home.environment, ...extra}, ['--endpoint', endpoint.url, ...args]);
}

type ApiRecord = Readonly<Record<string, unknown>>;

const recordsIn = ({stdout}: Run) => JSON.parse(stdout) as readonly ApiRecord[];
const linesIn = ({stdout}: Run) => stdout.trimEnd().split('\n');

test('regions', async () => {
	const [json, ids, table] = await Promise.all([
		yundeck(['regions', '-o', 'json']),
		yundeck(['regions', '-o', 'id']),
		yundeck(['regions']),
	]);
	expect([json, ids, table].map(({exitCode}) => exitCode)).toEqual([0, 0, 0]);
	expect(linesIn(ids)).toEqual(recordsIn(json).map(({RegionId}) => RegionId));
	expect(recordsIn(json)[0]).toHaveProperty('LocalName');
	expect(table.stdout).toContain('China (Hangzhou)');
	// Nothing but what yundeck itself has to say: no warning of Node's about a package.
	expect([json, ids, table].map(({stderr}) => stderr)).toEqual(['', '', '']);
});

test('instances: the whole list, not the first page', async () => {
	const region = ['--region', 'cn-hangzhou'];
	const [json, ids, table] = await Promise.all([
		yundeck([...region, 'instances', '-o', 'json']),
		yundeck([...region, 'instances', '-o', 'id']),
		yundeck([...region, 'instances', '-o', 'table']),
	]);
	expect([json, ids, table].map(({exitCode}) => exitCode)).toEqual([0, 0, 0]);
	expect(recordsIn(json).length).toBeGreaterThan(100);
	expect(new Set(linesIn(ids))).toEqual(new Set(recordsIn(json).map(({InstanceId}) => InstanceId)));
	expect(recordsIn(json)[0]).toMatchObject({RegionId: 'cn-hangzhou', VpcAttributes: expect.anything()});
	// A line above the rows tells what is in the columns.
	expect(linesIn(table)).toHaveLength(recordsIn(json).length + 1);
});

test('profiles: never a secret', async () => {
	const runs = await Promise.all(['json', 'id', 'table'].map(output => yundeck(['profiles', '-o', output])));
	for (const {exitCode, stdout} of runs) {
		expect(exitCode).toBe(0);
		expect(stdout).not.toContain(endpoint.accessKeySecret);
	}

	const [profile] = recordsIn(runs[0] as Run);
	expect(profile).toMatchObject({name: expect.any(String), kind: 'AccessKey', source: 'environment'});
});

test('a refused key ends with 1 and tells code, message, hint and RequestId', async () => {
	const {exitCode, stdout, stderr} = await yundeck(['regions', '-o', 'json'], {
		ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'notTheSecret',
	});
	expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''});
	expect(stderr).toContain('SignatureDoesNotMatch');
	expect(stderr).toMatch(/[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}/);
	expect(stderr).not.toContain('notTheSecret');
});

test('no credential ends with 3', async () => {
	const {ALIBABA_CLOUD_ACCESS_KEY_SECRET: _, ALIBABA_CLOUD_ACCESS_KEY_ID: __, ...environment} = home.environment;
	const {exitCode, stdout, stderr} = await runYundeck(environment, ['regions', '--endpoint', endpoint.url]);
	expect({exitCode, stdout}).toEqual({exitCode: 3, stdout: ''});
	expect(stderr).not.toBe('');
});

test('--log-file: a line per call, readable by nobody else, no secret in it', async () => {
	const path = join(home.folder, 'calls.log');
	await yundeck(['--log-file', path, '--region', 'cn-hangzhou', 'instances', '-o', 'id']);
	expect((await stat(path)).mode & 0o777).toBe(0o600);
	const log = await readFile(path, 'utf8');
	const records = log
		.trimEnd()
		.split('\n')
		.map(line => JSON.parse(line) as ApiRecord);
	expect(records.length).toBeGreaterThan(1);
	expect(records.at(-1)).toMatchObject({action: 'DescribeInstances'});
	expect(log).not.toContain(endpoint.accessKeySecret);
});
