import {expect, test} from 'vitest';
import {morning, openAccount, type Row} from '../support/account.ts';
import {call, isoSeconds, type Parameters} from '../support/signed-client.ts';

const action = 'DescribeInstanceMonitorData';
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

async function open() {
	const account = await openAccount();
	const {endpoint, clock} = account;
	// It knows no region.
	const reply = async (parameters: Parameters) => call(endpoint, action, parameters, {date: isoSeconds(clock.now)});
	const points = async (InstanceId: string, from: number, to: number, Period = 60): Promise<Row[]> =>
		(await reply({InstanceId, StartTime: isoSeconds(from), EndTime: isoSeconds(to), Period})).body.MonitorData
			.InstanceMonitorData;
	return {...account, reply, points};
}

const seconds = (rows: Row[]): number[] => rows.map(row => Date.parse(row.TimeStamp));

test('a point has the fields of the service in their order', async () => {
	const {instance, points, reply} = await open();
	const {InstanceId} = await instance('支付网关-01');
	const [point = {}] = await points(InstanceId, morning - hour, morning);
	expect(Object.entries(point)).toEqual([
		['InstanceId', InstanceId],
		['TimeStamp', '2026-01-15T07:30:00Z'],
		...[
			'CPU InternetRX InternetTX InternetBandwidth IntranetRX IntranetTX IntranetBandwidth IOPSRead IOPSWrite',
			'BPSRead BPSWrite',
		]
			.flatMap(line => line.split(' '))
			.map(name => [name, expect.any(Number)]),
	]);
	const {InternetRX, InternetTX, InternetBandwidth} = point;
	expect(InternetBandwidth).toBe(Math.floor((InternetRX + InternetTX) / 60));
	for (const value of Object.values(point).slice(2)) expect(Number.isInteger(value)).toBe(true);
	const times = {StartTime: '2026-01-15T07:30:00Z', EndTime: '2026-01-15T07:30:00Z'};
	const {text, body} = await reply({InstanceId, ...times});
	expect(text).toBe(`{"RequestId":"${body.RequestId}","MonitorData":{"InstanceMonitorData":[]}}`);
});

test('points are a period apart, from the first whole minute on and never of the future', async () => {
	const {instance, points} = await open();
	const {InstanceId} = await instance('支付网关-01');
	const start = morning - hour + 20_000;
	const fine = seconds(await points(InstanceId, start, morning + hour));
	expect(fine).toEqual(Array.from({length: 59}, (_, number) => morning - hour + minute + number * minute));
	const coarse = seconds(await points(InstanceId, morning - day, morning, 600));
	expect(coarse).toEqual(Array.from({length: 144}, (_, number) => morning - day + number * 600_000));
	const hours = seconds(await points(InstanceId, morning - 10 * day, morning, 3600));
	expect(hours).toHaveLength(239);
	expect(hours.every(at => at % hour === 0)).toBe(true);
});

test('the same question has the same answer, and other instances have others', async () => {
	const [one, two] = [await open(), await open()];
	const {InstanceId} = await one.instance('支付网关-01');
	const first = await one.points(InstanceId, morning - hour, morning);
	expect(await two.points(InstanceId, morning - hour, morning)).toEqual(first);
	two.clock.now += 90 * minute;
	expect(await two.points(InstanceId, morning - hour, morning)).toEqual(first);
	const {InstanceId: sibling} = await one.instance('支付网关-02');
	expect(await one.points(sibling, morning - hour, morning)).not.toEqual(first);
});

test('a shop is busy in the evening and an office by day; both sleep at night', async () => {
	const {instance, points} = await open();
	const cpuAt = async (name: string, hourInChina: number) => {
		const {InstanceId} = await instance(name);
		const from = Date.UTC(2026, 0, 14, hourInChina - 8);
		const rows = await points(InstanceId, from, from + hour, 600);
		return rows.reduce((sum, row) => sum + row.CPU, 0) / rows.length;
	};
	expect(await cpuAt('商品中心-01', 20)).toBeGreaterThan(2 * (await cpuAt('商品中心-01', 16)));
	expect(await cpuAt('跳板机-杭州', 15)).toBeGreaterThan(3 * (await cpuAt('跳板机-杭州', 22)));
	expect(await cpuAt('商品中心-01', 12)).toBeLessThanOrEqual(100);
});

test('what has no public address has no traffic with the internet, and nobody exceeds the bandwidth', async () => {
	const {instance, points} = await open();
	const {InstanceId} = await instance('kafka-01');
	for (const row of await points(InstanceId, morning - day, morning, 600)) {
		expect(row).toMatchObject({InternetRX: 0, InternetTX: 0, InternetBandwidth: 0});
		expect(row.IntranetRX).toBeGreaterThan(0);
		expect(row.BPSWrite).toBeGreaterThan(row.IOPSWrite);
	}

	const gateway = await instance('支付网关-01');
	for (const row of await points(gateway.InstanceId, morning - day, morning, 600)) {
		expect(row.InternetTX / 600).toBeLessThanOrEqual(gateway.InternetMaxBandwidthOut * 1000);
	}
});

test('there are no points of the time when an instance was stopped, was not yet there or is not yet running', async () => {
	const {clock, endpoint, instance, points} = await open();
	const {InstanceId: stopped} = await instance('历史账单归档');
	const old = seconds(await points(stopped, morning - 2 * day, morning, 3600));
	expect(old.length).toBeGreaterThan(10);
	expect(old.at(-1)).toBeLessThan(morning - hour);
	const {InstanceId: starting, CreationTime} = await instance('🔥大促压测-03');
	const young = seconds(await points(starting, morning - day, morning, 600));
	expect(young[0]).toBeGreaterThanOrEqual(Date.parse(CreationTime));
	const {InstanceId} = await instance('支付网关-01');
	clock.now += hour;
	expect(endpoint.world.setStatus(InstanceId, 'Stopped')).toBe(true);
	clock.now += hour;
	expect(endpoint.world.setStatus(InstanceId, 'Running')).toBe(true);
	clock.now += hour;
	const rows = seconds(await points(InstanceId, morning, clock.now));
	expect(rows).toHaveLength(120);
	expect(rows.filter(at => at >= morning + hour && at < morning + 2 * hour)).toEqual([]);
});

test('the region is the one of the instance, as the host would say', async () => {
	const {endpoint, instance, points} = await open();
	const {InstanceId} = await instance('海外站-web-01', 'cn-hongkong');
	await points(InstanceId, morning - hour, morning);
	expect(endpoint.requests.at(-1)).toMatchObject({action, region: 'cn-hongkong', rows: 60});
	endpoint.setFaults([{region: 'cn-hongkong', fault: {kind: 'error', code: 'ServiceUnavailable'}}]);
	await expect(points(InstanceId, morning - hour, morning)).rejects.toThrow();
});

const span = (from: number, to: number) => ({StartTime: isoSeconds(from), EndTime: isoSeconds(to)});

test.each([
	[{InstanceId: ''}, 400, 'MissingInstanceId'],
	[{StartTime: ''}, 400, 'MissingStartTime'],
	[{EndTime: ''}, 400, 'MissingEndTime'],
	[{StartTime: '2026-01-15 08:00'}, 400, 'InvalidStartTime.Malformed'],
	[{EndTime: '2026-01-15T08:30Z'}, 400, 'InvalidEndTime.Malformed'],
	[{Period: 300}, 400, 'InvalidPeriod.ValueNotSupported'],
	[span(morning, morning - minute), 400, 'InvalidStartTime.ValueNotSupported'],
	[{...span(morning - 31 * day, morning - 30 * day), Period: 3600}, 400, 'InvalidStartTime.TooEarly'],
	[span(morning - 401 * minute, morning), 400, 'InvalidParameter.TooManyDataQueried'],
	[{InstanceId: 'i-bp1zzzzzzzzzzzzzzzzz'}, 404, 'InvalidInstanceId.NotFound'],
])('%o is refused with %i %s', async (parameters, status, code) => {
	const {endpoint, reply} = await open();
	const [InstanceId = ''] = endpoint.world.instanceIds('cn-hangzhou');
	const whole = {InstanceId, ...span(morning - 400 * minute, morning)};
	expect(await reply(whole)).toMatchObject({status: 200});
	expect(await reply({...whole, ...(parameters as Parameters)})).toMatchObject({status, body: {Code: code}});
});
