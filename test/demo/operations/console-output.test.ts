import {expect, test} from 'vitest';
import {morning, openAccount, type Row} from '../support/account.ts';

const action = 'GetInstanceConsoleOutput';
const second = 1000;
const hour = 3_600_000;
const controls = /\u001B\[[\d;]*[A-Za-z]/;

async function open() {
	const account = await openAccount();
	const {reply, instance} = account;
	const read = async (name: string, RegionId = 'cn-hangzhou', more = {}) => {
		const row = await instance(name, RegionId);
		const {status, body} = await reply(action, {RegionId, InstanceId: row.InstanceId, ...more});
		const encoded: string = body.ConsoleOutput ?? '';
		return {row, status, body, encoded, text: Buffer.from(encoded, 'base64').toString()};
	};
	return {...account, read};
}

/** The seconds since the start that the kernel wrote before its lines. */
function kernelTimes(text: string): number[] {
	return [...text.matchAll(/^\[ *(\d+\.\d{6})\] /gm)].map(([, time]) => Number(time));
}

const timeInChina = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+08:00`);

test('an answer has the fields of the service in their order, the text in base64', async () => {
	const {read} = await open();
	const {row, status, body, encoded, text} = await read('支付网关-02');
	expect(status).toBe(200);
	expect(Object.keys(body)).toEqual(['RequestId', 'InstanceId', 'ConsoleOutput', 'LastUpdateTime']);
	expect(body.InstanceId).toBe(row.InstanceId);
	expect(encoded).toBe(Buffer.from(text).toString('base64'));
	expect(body.LastUpdateTime).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
});

test('a console tells of the machine: its name, its memory, its cores, its disks and its address', async () => {
	const {read, ask} = await open();
	const {row, text} = await read('kafka-01');
	const {Disks} = await ask('DescribeDisks', {InstanceId: row.InstanceId});
	expect(text).toContain(`Set hostname to <${row.HostName}>`);
	expect(text).toContain(`/${row.Memory * 1024}K available`);
	expect(text).toContain(`Brought up 1 node, ${row.Cpu} CPUs`);
	expect(text).toContain(row.VpcAttributes.PrivateIpAddress.IpAddress[0]);
	expect(text).toContain(row.NetworkInterfaces.NetworkInterface[0].MacAddress);
	expect(text.match(/\[vd[a-z]\] /g)).toHaveLength(Disks.Disk.length);
	for (const {Size} of Disks.Disk) expect(text).toContain(`${Size * 2_097_152} 512-byte logical blocks`);
});

test.each([
	['支付网关-02', 'cn-hangzhou', '5.10.134', 'Alibaba Cloud Linux 3'],
	['网关🚀canary-01', 'cn-hangzhou', 'al8.aarch64', 'Alibaba Cloud Linux 3'],
	['物流轨迹-01', 'cn-shenzhen', '4.19.91', 'Alibaba Cloud Linux (Aliyun Linux) 2.1903'],
	['mysql-主库-01', 'cn-shanghai', '3.10.0', 'CentOS Linux 7 (Core)'],
	['proxy-hk', 'cn-hongkong', '2.6.32', 'CentOS release 6.10 (Final)'],
	['Jenkins', 'cn-shanghai', '5.15.0-144-generic', 'Ubuntu 22.04.5 LTS'],
	['跳板机-北京', 'cn-beijing', '6.1.0-37-cloud-amd64', 'Debian GNU/Linux 12'],
])('%s in %s has booted Linux %s and greets as %s', async (name, region, kernel, release) => {
	const {read} = await open();
	const {row, text} = await read(name, region);
	expect(text).toMatch(/^\[ {4}0\.000000\] Linux version /);
	expect(text).toContain(kernel);
	expect(text).toContain(release);
	expect(text).toContain(`${row.HostName} login: `);
	expect(text).not.toMatch(/undefined|NaN|\{|\}/);
	const times = kernelTimes(text);
	expect(times.length).toBeGreaterThan(30);
	expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('lines end as on a serial line, have colours, and some are written over the one before', async () => {
	const {read} = await open();
	for (const [name, region] of [
		['支付网关-02', 'cn-hangzhou'],
		['proxy-hk', 'cn-hongkong'],
	] as const) {
		const {text} = await read(name, region);
		expect(text).toMatch(controls);
		expect(text).toMatch(/\r[^\n]/);
		expect(text.replaceAll('\r\n', '')).not.toContain('\n');
		const plain = await read(name, region, {RemoveSymbols: 'true'});
		expect(plain.text).not.toContain('\u001B');
		expect(plain.text).toBe(text.replaceAll(new RegExp(controls, 'g'), ''));
	}
});

test('what is not Latin is there as well', async () => {
	const {read} = await open();
	expect((await read('worker-k8s-for-cs-c8f31d0e7a-01')).text).toContain('节点初始化完成');
});

test('it was written when the machine started, or when something happened to it', async () => {
	const {endpoint, reply} = await openAccount({instances: 400});
	let quiet = 0;
	let troubled = 0;
	for (const InstanceId of endpoint.world.instanceIds('cn-hangzhou')) {
		const [row = {}]: Row[] = (await reply('DescribeInstances', {InstanceIds: JSON.stringify([InstanceId])})).body
			.Instances.Instance;
		if (row.Status !== 'Running') continue;
		const {body} = await reply(action, {InstanceId});
		if (body.Code !== undefined) continue;
		const text = Buffer.from(body.ConsoleOutput, 'base64').toString();
		const writtenAfter = timeInChina(body.LastUpdateTime) - Date.parse(row.StartTime);
		expect(timeInChina(body.LastUpdateTime)).toBeLessThanOrEqual(morning);
		if (text.includes('Out of memory')) {
			troubled++;
			expect(writtenAfter).toBeGreaterThan(hour);
		} else {
			quiet++;
			expect(writtenAfter).toBeLessThan(60 * second);
		}
	}

	expect(troubled).toBeGreaterThan(10);
	expect(quiet).toBeGreaterThan(troubled);
});

test('it is the same whenever somebody asks, and goes on when the machine stops and starts', async () => {
	const {read, clock, endpoint} = await open();
	const running = await read('商品中心-01');
	clock.now += 1234;
	expect((await read('商品中心-01')).text).toBe(running.text);
	const {InstanceId} = running.row;
	const bootLength = running.text.indexOf('login: ') + 'login: '.length;
	clock.now += hour;

	endpoint.world.setStatus(InstanceId, 'Stopping');
	const stoppedAt = clock.now;
	clock.now += 3 * second;
	const stopping = await read('商品中心-01');
	expect(stopping.text.slice(bootLength)).toContain('Stopped OpenSSH server daemon');
	expect(stopping.text).not.toContain('reboot: Power down');
	clock.now += 60 * second;
	const stopped = await read('商品中心-01');
	expect(stopped.row.Status).toBe('Stopped');
	expect(stopped.text).toMatch(/reboot: Power down\r\n$/);
	expect(stopped.text.slice(0, bootLength)).toBe(running.text.slice(0, bootLength));
	const powerDown = timeInChina(stopped.body.LastUpdateTime);
	expect(powerDown).toBeGreaterThanOrEqual(stoppedAt);
	expect(powerDown).toBeLessThan(stoppedAt + 10 * second);
	clock.now += 26 * hour + 7_777;
	const later = await read('商品中心-01');
	expect(later.text).toBe(stopped.text);
	expect(later.body.LastUpdateTime).toBe(stopped.body.LastUpdateTime);

	endpoint.world.setStatus(InstanceId, 'Starting');
	const starting = await read('商品中心-01');
	expect(starting.text).toContain('Linux version');
	expect(starting.text).not.toContain('login: ');
	clock.now += 120 * second;
	const started = await read('商品中心-01');
	expect(started.text.slice(0, bootLength)).toBe(running.text.slice(0, bootLength));
	expect(timeInChina(started.body.LastUpdateTime)).toBeGreaterThan(morning + 27 * hour);
});

test('the oldest one to stop tells when that was', async () => {
	const {read} = await open();
	const {row, text, body} = await read('用户中心-测试');
	const [uptime = 0] = kernelTimes(text).slice(-1);
	const ranFor = (timeInChina(body.LastUpdateTime) - Date.parse(row.StartTime)) / second;
	expect(Math.abs(uptime - ranFor)).toBeLessThan(1);
	expect(timeInChina(body.LastUpdateTime)).toBeLessThan(morning - hour);
});

test.each([
	['财务系统-用友U8', 'cn-hangzhou', 405, 'NotSupported'],
	['windows-打印服务', 'cn-shanghai', 405, 'NotSupported'],
	// Of a type that was retired.
	['旧论坛', 'cn-beijing', 405, 'NotSupported'],
	// It has not started yet.
	['worker-k8s-for-cs-c8f31d0e7a-03', 'cn-hangzhou', 405, 'IncorrectInstanceStatus'],
])('%s in %s is refused with %i %s', async (name, region, status, code) => {
	const {read} = await open();
	expect(await read(name, region)).toMatchObject({status, body: {Code: code}, encoded: ''});
});

test.each([
	[{RegionId: ''}, 400, 'MissingParameter'],
	[{InstanceId: ''}, 400, 'MissingParameter'],
	[{RegionId: 'cn-nowhere'}, 404, 'InvalidRegionId.NotFound'],
	[{RegionId: 'cn-beijing'}, 404, 'InvalidParameter'],
	[{InstanceId: 'i-bp1zzzzzzzzzzzzzzzzz'}, 404, 'InvalidParameter'],
	[{InstanceId: 'nonsense'}, 404, 'InvalidParameter'],
])('%o is refused with %i %s', async (parameters, status, code) => {
	const {instance, refusal} = await open();
	const {InstanceId} = await instance('支付网关-02');
	expect(await refusal(action, {InstanceId, ...parameters})).toEqual([status, code]);
});

test('throttling is a 429 of this operation, and a 400 of the others', async () => {
	const {endpoint, instance, refusal} = await open();
	const {InstanceId} = await instance('支付网关-02');
	endpoint.setFaults([{fault: {kind: 'throttle', retryAfter: 1000}}]);
	expect(await refusal(action, {InstanceId})).toEqual([429, 'Throttling']);
	expect(await refusal('DescribeInstances')).toEqual([400, 'Throttling.User']);
});
