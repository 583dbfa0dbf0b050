import {expect, test} from 'vitest';
import {morning, openAccount, type Row} from '../support/account.ts';

const second = 1000;

/** What an instance is at each second, each only once. */
async function course(name: string, RegionId = 'cn-hangzhou') {
	const {clock, ask, instance} = await openAccount();
	const {InstanceId} = await instance(name, RegionId);
	const statuses: string[] = [];
	for (let count = 0; count < 90; count++) {
		const {InstanceStatuses} = await ask('DescribeInstanceStatus', {RegionId, 'InstanceId.1': InstanceId});
		const [{Status}] = InstanceStatuses.InstanceStatus;
		if (statuses.at(-1) !== Status) statuses.push(Status);
		clock.now += second;
	}

	return {statuses, row: await instance(name, RegionId)};
}

test('what is on its way arrives', async () => {
	const pending = await course('worker-k8s-for-cs-c8f31d0e7a-03');
	expect(pending.statuses).toEqual(['Pending', 'Starting', 'Running']);
	expect(pending.row).toMatchObject({Status: 'Running', StartTime: expect.stringMatching(/^2026-01-15T08:3[01]Z$/)});
	expect((await course('🔥大促压测-03')).statuses).toEqual(['Starting', 'Running']);
	const stopping = await course('库存中心-01');
	expect(stopping.statuses).toEqual(['Stopping', 'Stopped']);
	expect(stopping.row).toMatchObject({StoppedMode: 'KeepCharging'});
	expect((await course('支付网关-01')).statuses).toEqual(['Running']);
});

test('it starts with the endpoint, however old the fleet is', async () => {
	const {clock, instance} = await openAccount({epoch: morning - 365 * 86_400_000});
	expect(await instance('🔥大促压测-03')).toMatchObject({Status: 'Starting'});
	clock.now += 60 * second;
	expect(await instance('🔥大促压测-03')).toMatchObject({Status: 'Running'});
});

test('a status that was set goes on from there', async () => {
	const {clock, endpoint, instance} = await openAccount();
	const {InstanceId, StartTime} = await instance('支付网关-01');
	clock.now += 3600 * second;
	endpoint.world.setStatus(InstanceId, 'Stopping');
	expect(await instance('支付网关-01')).toMatchObject({Status: 'Stopping', StoppedMode: 'Not-applicable'});
	clock.now += 60 * second;
	expect(await instance('支付网关-01')).toMatchObject({Status: 'Stopped', StoppedMode: 'KeepCharging', StartTime});
	endpoint.world.setStatus(InstanceId, 'Starting');
	clock.now += 60 * second;
	expect(await instance('支付网关-01')).toMatchObject({Status: 'Running', StartTime: '2026-01-15T09:31Z'});
});

test('a list by status follows at once', async () => {
	const {clock, rows} = await openAccount({instances: 3000});
	const ids = async (Status: string) => (await rows('DescribeInstances', {Status})).map((row: Row) => row.InstanceId);
	const starting = await ids('Starting');
	expect(starting.length).toBeGreaterThan(3);
	clock.now += 60 * second;
	expect(await ids('Starting')).toEqual([]);
	for (const row of await rows('DescribeInstances', {InstanceIds: JSON.stringify(starting)})) {
		expect(row.Status).toBe('Running');
	}
});
