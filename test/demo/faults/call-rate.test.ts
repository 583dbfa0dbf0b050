import {expect, test} from 'vitest';
import {openAccount} from '../support/account.ts';
import {DescribeInstancesRequest, officialSdk} from '../support/official-clients.ts';
import {start} from '../support/with-endpoint.ts';

const instances = 'DescribeInstances';

async function openLimited(tellsRetryAfter?: boolean) {
	const account = await openAccount({callsPerSecond: 3, tellsRetryAfter});
	return {
		...account,
		/** A dot for each call that passed, and an x for each that did not. */
		call: async (count: number, action = instances, RegionId = 'cn-hangzhou') => {
			let results = '';
			while (results.length < count) {
				const {status, body} = await account.reply(action, {RegionId});
				if (status !== 200) expect(body.Code).toBe('Throttling.User');
				results += status === 200 ? '.' : 'x';
			}

			return results;
		},
	};
}

test('what is more than the limit is throttled until the next second', async () => {
	const {clock, call} = await openLimited();
	expect(await call(5)).toBe('...xx');
	clock.now += 999;
	expect(await call(1)).toBe('x');
	clock.now += 1;
	expect(await call(4)).toBe('...x');
	clock.now += 1000;
	expect(await call(2)).toBe('..');
});

test('each operation in each region counts by itself', async () => {
	const {call} = await openLimited();
	expect(await call(4)).toBe('...x');
	expect(await call(4, instances, 'cn-beijing')).toBe('...x');
	expect(await call(4, 'DescribeDisks')).toBe('...x');
	expect(await call(1)).toBe('x');
});

test('a refusal says how long to wait, unless it shall not', async () => {
	const talking = await openLimited();
	talking.clock.now += 300;
	await talking.call(3);
	expect((await talking.reply(instances)).headers['x-acs-retry-after']).toBe('700');
	const silent = await openLimited(false);
	await silent.call(3);
	const {status, headers} = await silent.reply(instances);
	expect(status).toBe(400);
	expect(headers).not.toHaveProperty('x-acs-retry-after');
});

test('calls of nobody that is known do not count', async () => {
	const {call, endpoint} = await openLimited();
	const stranger = {...endpoint, accessKeySecret: 'wrong'};
	const sdk = officialSdk(stranger);
	for (let count = 0; count < 5; count++) {
		await expect(sdk.describeInstances(new DescribeInstancesRequest({regionId: 'cn-hangzhou'}))).rejects.toThrow();
	}

	expect(await call(4)).toBe('...x');
});

test('the official SDK is told the time to wait', async () => {
	const now = Date.now();
	const sdk = officialSdk(await start({callsPerSecond: 1, now: () => now}));
	const ask = () => sdk.describeInstances(new DescribeInstancesRequest({regionId: 'cn-hangzhou'}));
	expect((await ask()).statusCode).toBe(200);
	await expect(ask()).rejects.toMatchObject({
		name: 'ThrottlingError',
		code: 'Throttling.User',
		retryAfter: 1000 - (now % 1000),
	});
});

test('every call takes the time that it is told to take, and faults add theirs', async () => {
	const waits: number[] = [];
	const wait = async (milliseconds: number) => void waits.push(milliseconds);
	const {ask} = await openAccount({
		latency: 40,
		wait,
		faults: [{nth: 2, fault: {kind: 'delay', milliseconds: 500}}],
	});
	await ask('DescribeRegions');
	await ask(instances);
	await ask(instances);
	expect(waits).toEqual([40, 540, 40]);
});
