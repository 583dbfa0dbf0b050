import {expect, test} from 'vitest';
import fc from '../../support/fast-check.ts';
import {morning, openAccount, type Row, rowsOf} from '../support/account.ts';

const second = 1000;
const busy = {scenario: 'busy', epoch: morning} as const;

async function openBusy(instances = 64) {
	const account = await openAccount({...busy, instances});
	return {
		...account,
		/** All of the region as it is now. */
		look: async (): Promise<Row[]> => rowsOf(await account.ask('DescribeInstances', {PageSize: 100})),
	};
}

test('every few seconds something happens, and all kinds of things do', async () => {
	const {clock, look} = await openBusy();
	const seen = {came: 0, went: 0, changed: 0};
	const steps = new Set<string>();
	let before = new Map<string, string>();
	for (let count = 0; count < 60; count++) {
		const now = new Map((await look()).map(row => [row.InstanceId, row.Status]));
		if (count > 0) {
			for (const [id, status] of now) {
				const earlier = before.get(id);
				if (earlier === undefined) seen.came++;
				else if (earlier !== status) seen.changed++;
				steps.add(`${earlier} ${status}`);
			}

			seen.went += [...before.keys()].filter(id => !now.has(id)).length;
		}

		before = now;
		clock.now += 4 * second;
	}

	expect(seen.came).toBeGreaterThan(5);
	expect(seen.went).toBeGreaterThan(5);
	expect(seen.changed).toBeGreaterThan(20);
	for (const step of ['Running Stopping', 'Stopping Stopped', 'Stopped Starting', 'Starting Running']) {
		expect(steps).toContain(step);
	}
});

test('the moment alone decides: nobody need have looked before', async () => {
	const [patient, late] = [await openBusy(), await openBusy()];
	for (let count = 0; count < 50; count++) {
		patient.clock.now += 3 * second;
		await patient.look();
	}

	late.clock.now = patient.clock.now;
	expect(await late.look()).toEqual(await patient.look());
	patient.clock.now = morning + 5 * second;
	late.clock.now = morning + 5 * second;
	expect(await patient.look()).toEqual(await late.look());
});

test('who comes is a whole instance: created a moment ago, with a disk and an interface, found by its id', async () => {
	const {clock, ask, look, rows, endpoint} = await openBusy();
	const known = new Set((await look()).map(row => row.InstanceId));
	let guest: Row | undefined;
	while (guest === undefined) {
		clock.now += second;
		guest = (await look()).find(row => !known.has(row.InstanceId));
	}

	const {InstanceId} = guest;
	expect(guest).toMatchObject({
		Status: 'Pending',
		StartTime: '',
		SpotStrategy: 'SpotAsPriceGo',
		RegionId: 'cn-hangzhou',
	});
	expect(Math.abs(Date.parse(guest.CreationTime) - clock.now)).toBeLessThanOrEqual(60 * second);
	expect(endpoint.world.instanceIds('cn-hangzhou')).toContain(InstanceId);
	expect(await rows('DescribeInstances', {InstanceIds: JSON.stringify([InstanceId])})).toEqual([guest]);
	const disks = rowsOf(await ask('DescribeDisks', {InstanceId}));
	expect(disks[0]).toMatchObject({Type: 'system', InstanceId});
	expect(await rows('DescribeDisks', {MaxResults: 500})).toContainEqual(disks[0]);
	expect(await rows('DescribeNetworkInterfaces', {InstanceId})).toHaveLength(1);
	expect(await rows('DescribeSnapshots', {InstanceId})).toEqual([]);
	clock.now += 180 * second;
	expect(await rows('DescribeInstances', {InstanceIds: JSON.stringify([InstanceId])})).toEqual([]);
	expect(rowsOf(await ask('DescribeDisks', {InstanceId}))).toEqual([]);
	expect(endpoint.world.removeInstance(InstanceId)).toBe(false);
});

test('an instance that is stopped and started has no points of the time between', async () => {
	const {clock, instance, ask} = await openBusy();
	const {InstanceId} = await instance('nginx-入口-01');
	clock.now += 3600 * second;
	const {MonitorData} = await ask('DescribeInstanceMonitorData', {
		InstanceId,
		StartTime: '2026-01-15T08:30:00Z',
		EndTime: '2026-01-15T09:30:00Z',
	});
	const {length} = MonitorData.InstanceMonitorData;
	expect(length).toBeGreaterThan(20);
	expect(length).toBeLessThan(60);
});

test('a guest can be removed before its time', async () => {
	const {look, endpoint} = await openBusy();
	const [guest] = (await look()).filter(row => row.Tags?.Tag.length === 2 && row.SpotStrategy === 'SpotAsPriceGo');
	expect(endpoint.world.removeInstance(guest?.InstanceId)).toBe(true);
	expect((await look()).map(row => row.InstanceId)).not.toContain(guest?.InstanceId);
});

test.each([
	['DescribeInstances', 'InstanceId', {}],
	['DescribeInstances', 'InstanceId', {ZoneId: 'cn-hangzhou-k'}],
	['DescribeInstances', 'InstanceId', {'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': '2025-01-01T00:00Z'}],
	['DescribeDisks', 'DiskId', {}],
	['DescribeNetworkInterfaces', 'NetworkInterfaceId', {}],
])('%s by token skips and repeats nothing that was there all the time (%s, %o)', async (action, key, parameters) => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.nat(40 * second), {minLength: 1, maxLength: 12}),
			fc.nat(3600 * second),
			async (pauses, since) => {
				const {clock, walk, endpoint} = await openBusy(220);
				clock.now += since;
				let page = 0;
				const present = new Set<string>();
				// Nobody is older than the clock's last step, so who is there before and after was there throughout.
				const all = async () => (await walk(action, {...parameters, MaxResults: 500})).map(row => row[key]);
				const before = await all();
				const walked = await walk(action, parameters, () => {
					clock.now += pauses[page++ % pauses.length] ?? 0;
					const ids = endpoint.world.instanceIds('cn-hangzhou');
					const victim = ids[(page * 13) % ids.length] ?? '';
					if (page % 4 === 0) endpoint.world.removeInstance(victim);
				});
				for (const id of await all()) present.add(id);
				const ids = walked.map(row => row[key]);
				expect(new Set(ids).size).toBe(ids.length);
				const stayed = before.filter(id => present.has(id));
				const walkedSet = new Set(ids);
				expect(stayed.filter(id => !walkedSet.has(id))).toEqual([]);
				const order = new Map(before.map((id, number) => [id, number]));
				const numbers = ids.map(id => order.get(id)).filter(number => number !== undefined);
				expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
			},
		),
		{numRuns: 5},
	);
});

test('a filter by status tells what the rows themselves say, at any moment', async () => {
	const {clock, rows} = await openBusy(400);
	for (let count = 0; count < 12; count++) {
		clock.now += 3100;
		for (const Status of ['Starting', 'Stopping']) {
			for (const row of await rows('DescribeInstances', {Status})) expect(row.Status).toBe(Status);
		}
	}
});
