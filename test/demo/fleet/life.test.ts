import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {connect} from 'node:net';
import {networkInterfaces} from 'node:os';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {afterEach, expect, test} from 'vitest';
import {call} from '../support/signed-client.ts';
import {start} from '../support/with-endpoint.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const children: ChildProcess[] = [];

afterEach(() => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
});

function run(...commandArguments: string[]) {
	const child = spawn(process.execPath, ['--import=tsx', ...commandArguments], {cwd: root});
	children.push(child);
	const output = {stdout: '', stderr: ''};
	child.stdout.on('data', chunk => {
		output.stdout += chunk;
	});
	child.stderr.on('data', chunk => {
		output.stderr += chunk;
	});
	const ended = once(child, 'close').then(([code]) => ({code, ...output}));
	return {child, ended, lines: createInterface({input: child.stdout})[Symbol.asyncIterator]()};
}

test('it listens on 127.0.0.1 and on no other address of this computer', async () => {
	const {url} = await start();
	expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
	const others = Object.values(networkInterfaces())
		.flatMap(addresses => addresses ?? [])
		.filter(({address}) => address !== '127.0.0.1' && !address.startsWith('fe80'))
		.map(({address}) => address);
	for (const host of others) {
		const socket = connect({host, port: Number(new URL(url).port)});
		const [error] = await once(socket, 'error');
		expect(error).toMatchObject({code: 'ECONNREFUSED'});
	}
});

test('two of them do not share anything', async () => {
	const [one, two] = [await start(), await start()];
	expect(one.url).not.toBe(two.url);
	await call(one, 'DescribeRegions', {}, {nonce: 'same'});
	expect(await call(two, 'DescribeRegions', {}, {nonce: 'same'})).toMatchObject({status: 200});
	expect(two.requests).toHaveLength(1);
});

test('a port that is taken is an error, not a silence', async () => {
	const {url} = await start();
	await expect(start({port: Number(new URL(url).port)})).rejects.toMatchObject({code: 'EADDRINUSE'});
});

test('close can be called twice and refuses what comes later', async () => {
	const endpoint = await start();
	await call(endpoint, 'DescribeRegions');
	await Promise.all([endpoint.close(), endpoint.close()]);
	await endpoint.close();
	await expect(call(endpoint, 'DescribeRegions')).rejects.toMatchObject({
		code: expect.stringMatching(/^ECONN(?:REFUSED|RESET)$/),
	});
});

// The process ends by itself only if no socket and no timer is left, the one of an hour's delay included.
test('close leaves nothing open, with connections kept alive and answers under way', async () => {
	const {ended} = run(
		'--input-type=module',
		'--eval',
		`
		import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
		import {Agent, get} from 'node:http';
		const agent = new Agent({keepAlive: true});
		const arrivals = [];
		const endpoint = await startEcsEndpoint({
			faults: [
				{nth: 2, fault: {kind: 'hang'}},
				{nth: 3, fault: {kind: 'delay', milliseconds: 3_600_000}},
			],
			onArrival: record => arrivals.push(record),
		});
		await new Promise(resolve => get(endpoint.url, {agent}, response => response.resume().on('end', resolve)));
		const ends = [1, 2].map(() => new Promise(resolve => get(endpoint.url, {agent}).on('error', resolve)));
		while (arrivals.length < 3) await new Promise(resolve => setImmediate(resolve));
		await endpoint.close();
		await Promise.all(ends);
		console.log('closed');
		`,
	);
	expect(await ended).toEqual({code: 0, stdout: 'closed\n', stderr: ''});
});

async function greeting(next: () => Promise<string>) {
	return {
		url: (await next()).replace('URL: ', ''),
		accessKeyId: (await next()).replace('AccessKey ID: ', ''),
		accessKeySecret: (await next()).replace('AccessKey Secret: ', ''),
	};
}

test('the command prints how to reach it, then a line per request, and ends at a signal', async () => {
	const {child, ended, lines} = run('scripts/ecs-endpoint.ts', '--port', '0', '--demo-instances', '1000');
	const next = async (): Promise<string> => (await lines.next()).value ?? '';
	const {url, accessKeyId, accessKeySecret} = await greeting(next);
	expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
	expect(accessKeyId).toMatch(/^LTAI/);
	const reply = await call({url, accessKeyId, accessKeySecret}, 'DescribeInstances', {
		RegionId: 'cn-hangzhou',
		MaxResults: 100,
	});
	expect(reply.body.Instances.Instance).toHaveLength(100);
	expect(await next()).toMatch(
		new RegExp(`^\\S+Z DescribeInstances cn-hangzhou 200 \\d+ms 100 rows ${reply.body.RequestId}$`),
	);
	child.kill('SIGTERM');
	const {code, stderr, stdout} = await ended;
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	expect(stdout.split('\n')).toHaveLength(5);
});

test('the command can take its time and refuse every call', async () => {
	const {child, ended, lines} = run('scripts/ecs-endpoint.ts', '--latency', '1', '--calls-per-second', '0');
	const target = await greeting(async () => (await lines.next()).value ?? '');
	expect(await call(target, 'DescribeRegions')).toMatchObject({status: 400, body: {Code: 'Throttling.User'}});
	child.kill('SIGTERM');
	expect((await ended).code).toBe(0);
});

test('the command tells what every way to sign in needs, and lets credentials live as long as wished', async () => {
	const {child, ended, lines} = run('scripts/ecs-endpoint.ts', '--sign-in', '--lifetime', '2');
	const next = async (): Promise<string> => (await lines.next()).value ?? '';
	const {url} = await greeting(next);
	const told = new Map<string, string>();
	while (told.size < 17) {
		const [name = '', value = ''] = (await next()).split(': ');
		told.set(name, value);
	}

	expect(told.get('STS endpoint')).toBe(url);
	expect(told.get('Role ARN')).toMatch(/^acs:ram::\d+:role\/yundeck-demo/);
	const before = Date.now();
	const {Expiration} = (await (await fetch(told.get('Credentials URI') ?? '')).json()) as {Expiration: string};
	expect(Date.parse(Expiration) - before).toBeLessThan(60_000);
	expect(await next()).toContain(' GetCredentials - 200 ');
	child.kill('SIGTERM');
	expect((await ended).code).toBe(0);
});

test.each([
	[['--port', 'many'], '--port must be a whole number from 0 to 65535, not "many"'],
	[['--demo-instances', '-3'], 'demo-instances'],
	[['--latency', 'long'], '--latency must be a whole number from 0 to 60000, not "long"'],
	[['--lifetime', 'long'], '--lifetime must be a whole number'],
	[['--calls-per-second', '1.5'], '--calls-per-second must be a whole number'],
	[['--demo-scenario', 'stormy'], 'unknown scenario "stormy"; there are calm, busy, empty'],
	[['--colour'], "Unknown option '--colour'"],
	[['surplus'], "Unexpected argument 'surplus'"],
])('the command refuses %o', async (flags, message) => {
	const {code, stdout, stderr} = await run('scripts/ecs-endpoint.ts', ...flags).ended;
	expect({code, stdout}).toEqual({code: 2, stdout: ''});
	expect(stderr).toContain(message);
});
