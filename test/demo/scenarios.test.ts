import {expect, test} from 'vitest';
import {type Endpoint, type EndpointOptions, type RequestRecord, scenarioNames} from '#demo/ecs-endpoint/index.ts';
import {call} from './support/signed-client.ts';
import {start} from './support/with-endpoint.ts';

const play = (scenario: string, options: EndpointOptions = {}) => start({scenario, wait: async () => {}, ...options});

const outcome = async (endpoint: Endpoint, action: string, RegionId = 'cn-hangzhou') =>
	call(endpoint, action, {RegionId}).then(
		({status, body}) => body.Code ?? status,
		(error: Error & {code?: string}) => error.code,
	);

const many = async (endpoint: Endpoint, count: number) => {
	const results: unknown[] = [];
	while (results.length < count) results.push(await outcome(endpoint, 'DescribeInstances'));
	return results;
};

test('the names are the ones of the command line', () => {
	expect(scenarioNames).toEqual([
		'calm',
		'busy',
		'empty',
		'slow',
		'far',
		'throttled',
		'rationed',
		'wrong-key',
		'wrong-secret',
		'disabled-key',
		'expired-token',
		'clock-wrong',
		'denied',
		'failing-region',
		'hanging-region',
		'difficult-regions',
		'flapping',
		'mid-list',
		'html-proxy',
		'broken-json',
		'hanging',
	]);
});

test('another name is refused with the list', async () => {
	await expect(start({scenario: 'stormy'})).rejects.toThrow('unknown scenario: stormy (there are calm, busy,');
	await expect(start({scenario: 'toString'})).rejects.toThrow('unknown scenario');
	await expect(start({instances: -1})).rejects.toThrow('from 0 to 1000000');
});

test('calm: everything works', async () => {
	expect(await many(await play('calm'), 5)).toEqual([200, 200, 200, 200, 200]);
});

test('empty: no instances, whatever number was asked for', async () => {
	const endpoint = await play('empty', {instances: 1000});
	const {body} = await call(endpoint, 'DescribeInstances', {RegionId: 'cn-hangzhou'});
	expect(body).toMatchObject({Instances: {Instance: []}, TotalCount: 0});
});

test('slow: every call waits', async () => {
	const waits: number[] = [];
	const endpoint = await play('slow', {wait: async milliseconds => void waits.push(milliseconds)});
	expect(await many(endpoint, 2)).toEqual([200, 200]);
	expect(waits).toEqual([1500, 1500]);
});

test('far: every call takes a while, unless told otherwise', async () => {
	const waits: number[] = [];
	const wait = async (milliseconds: number) => void waits.push(milliseconds);
	expect(await many(await play('far', {wait}), 2)).toEqual([200, 200]);
	expect(waits).toEqual([100, 100]);
	expect(await many(await play('far', {wait, latency: 5}), 1)).toEqual([200]);
	expect(waits).toEqual([100, 100, 5]);
});

test('throttled: some calls are refused and succeed the next time', async () => {
	expect(await many(await play('throttled'), 6)).toEqual([200, 200, 'Throttling.User', 200, 200, 'Throttling.User']);
});

test('rationed: each region has its own limit, and has more pages than that', async () => {
	const now = Date.now();
	const endpoint = await play('rationed', {now: () => now});
	expect(endpoint.world.instanceIds('cn-hangzhou').length).toBeGreaterThan(5 * 100);
	expect(await many(endpoint, 7)).toEqual([200, 200, 200, 200, 200, 'Throttling.User', 'Throttling.User']);
	expect(await outcome(endpoint, 'DescribeInstances', 'cn-shanghai')).toBe(200);
	expect(await outcome(endpoint, 'DescribeDisks')).toBe(200);
	expect(await many(await play('rationed', {now: () => now, callsPerSecond: 1}), 2)).toEqual([200, 'Throttling.User']);
});

test.each([
	['wrong-key', 'InvalidAccessKeyId.NotFound'],
	['wrong-secret', 'SignatureDoesNotMatch'],
	['disabled-key', 'InvalidAccessKeyId.Inactive'],
	['clock-wrong', 'InvalidTimeStamp.Expired'],
])('%s: every call is refused with %s', async (scenario, code) => {
	const endpoint = await play(scenario);
	expect(await outcome(endpoint, 'DescribeRegions')).toBe(code);
	expect(await outcome(endpoint, 'DescribeInstances')).toBe(code);
});

test('clock-wrong: the date header tells the difference', async () => {
	const now = Date.UTC(2026, 0, 15, 8);
	const {headers} = await call(await play('clock-wrong', {now: () => now}), 'DescribeRegions');
	expect(Date.parse(String(headers.date))).toBe(now + 3_600_000);
});

test('expired-token: the session ends while somebody works', async () => {
	const expired = 'InvalidSecurityToken.Expired';
	expect(await many(await play('expired-token'), 5)).toEqual([200, 200, 200, expired, expired]);
});

test('denied: regions are listed, instances and disks are not', async () => {
	const endpoint = await play('denied');
	expect(await outcome(endpoint, 'DescribeRegions')).toBe(200);
	expect(await outcome(endpoint, 'DescribeInstances')).toBe('Forbidden.RAM');
	expect(await outcome(endpoint, 'DescribeDisks')).toBe('Forbidden.RAM');
});

test('failing-region: one region fails', async () => {
	const endpoint = await play('failing-region');
	expect(await outcome(endpoint, 'DescribeInstances', 'cn-beijing')).toBe('ServiceUnavailable');
	expect(await outcome(endpoint, 'DescribeInstances', 'cn-shanghai')).toBe(200);
});

test('hanging-region: one region never answers, and keeps nobody else waiting', async () => {
	const arrival = Promise.withResolvers<void>();
	const onArrival = ({region}: RequestRecord) => {
		if (region === 'cn-beijing') arrival.resolve();
	};
	const endpoint = await play('hanging-region', {onArrival});
	const hanging = outcome(endpoint, 'DescribeInstances', 'cn-beijing');
	await arrival.promise;
	expect(await outcome(endpoint, 'DescribeInstances', 'cn-shanghai')).toBe(200);
	expect(await outcome(endpoint, 'DescribeRegions', '')).toBe(200);
	await endpoint.close();
	expect(await hanging).toBe('ECONNRESET');
});

test('difficult-regions: one fails, one hangs, one throttles for a while, one is denied, and all others work', async () => {
	const arrival = Promise.withResolvers<void>();
	const onArrival = ({region}: RequestRecord) => {
		if (region === 'ap-southeast-1') arrival.resolve();
	};
	const endpoint = await play('difficult-regions', {onArrival});
	const ask = async (region: string) => outcome(endpoint, 'DescribeInstances', region);
	const hanging = ask('ap-southeast-1');
	expect(await ask('cn-beijing')).toBe('ServiceUnavailable');
	expect(await ask('cn-hongkong')).toBe('Forbidden.RAM');
	const shanghai: unknown[] = [];
	while (shanghai.length < 8) shanghai.push(await ask('cn-shanghai'));
	expect(shanghai).toEqual([...Array.from({length: 6}, () => 'Throttling.User'), 200, 200]);
	for (const region of ['cn-hangzhou', 'cn-shenzhen', 'us-west-1', 'me-east-1']) expect(await ask(region)).toBe(200);
	expect(await outcome(endpoint, 'DescribeRegions', '')).toBe(200);
	await arrival.promise;
	await endpoint.close();
	expect(await hanging).toBe('ECONNRESET');
});

test('busy: the fleet changes while nobody calls', async () => {
	let now = Date.now();
	const {world} = await play('busy', {now: () => now});
	const before = world.instanceIds('cn-hangzhou');
	now += 120_000;
	expect(world.instanceIds('cn-hangzhou')).not.toEqual(before);
});

test('flapping: every other call fails, one way or the other', async () => {
	expect(await many(await play('flapping'), 6)).toEqual([
		200,
		'InternalError',
		200,
		'ECONNRESET',
		200,
		'InternalError',
	]);
});

test('mid-list: the second page fails, and there is one', async () => {
	const endpoint = await play('mid-list');
	const page = async (NextToken: string) =>
		call(endpoint, 'DescribeInstances', {RegionId: 'cn-hangzhou', MaxResults: 100, NextToken});
	const {body} = await page('');
	expect(body.Instances.Instance).toHaveLength(100);
	expect(await page(body.NextToken)).toMatchObject({status: 500, body: {Code: 'InternalError'}});
});

test('html-proxy and broken-json: nothing that could be read', async () => {
	const proxy = await call(await play('html-proxy'), 'DescribeRegions');
	expect(proxy).toMatchObject({status: 502, headers: {'content-type': 'text/html'}});
	const broken = await call(await play('broken-json'), 'DescribeRegions');
	expect(() => JSON.parse(broken.text)).toThrow(SyntaxError);
});

test('hanging: calls arrive and get no answer', async () => {
	const arrival = Promise.withResolvers<void>();
	const endpoint = await play('hanging', {onArrival: () => arrival.resolve()});
	const result = outcome(endpoint, 'DescribeRegions');
	await arrival.promise;
	await endpoint.close();
	expect(await result).toBe('ECONNRESET');
});

test("a test's own rules come before those of the scenario", async () => {
	const endpoint = await play('denied', {faults: [{times: 1, fault: {kind: 'throttle'}}]});
	expect(await many(endpoint, 2)).toEqual(['Throttling.User', 'Forbidden.RAM']);
});
