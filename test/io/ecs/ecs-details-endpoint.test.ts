import {afterAll, beforeAll, expect, test} from 'vitest';
import {type Endpoint, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {Account} from '#domain/account.ts';
import {copyFields} from '#domain/copy-fields.ts';
import type {ListedDisk} from '#domain/disk.ts';
import type {Instance} from '#domain/instance.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {systemClock} from '#io/clock.ts';
import {callsTo, collect, failureOf, hangzhou} from '../../support/io/calls.ts';

// The real adapter against the ECS endpoint of the demo, which shares no code with it.

const day = 86_400_000;
let endpoint: Endpoint;
let user: Account;
let instances: readonly Instance[];

function calls() {
	return callsTo(endpoint.url, {clock: systemClock});
}

beforeAll(async () => {
	endpoint = await startEcsEndpoint({instances: 600});
	user = {
		name: 'demo',
		source: 'demo',
		signIn: keySignIn({accessKeyId: endpoint.accessKeyId, accessKeySecret: new Secret(endpoint.accessKeySecret)}),
	};
	const {api, context} = calls();
	instances = await collect(api.instances(user, hangzhou, context));
});

afterAll(() => endpoint.close());

test('the states of all instances are those of the list', async () => {
	const {api, context} = calls();

	const statuses = await api.instanceStatuses(
		user,
		hangzhou,
		instances.map(({id}) => id),
		context,
	);

	// The others go on by themselves.
	const settled = instances.filter(({status}) => status === 'Running' || status === 'Stopped');
	expect(statuses.size).toBe(instances.length);
	expect(settled.map(({id}) => statuses.get(id))).toEqual(settled.map(({status}) => status));
});

test('the interfaces of an instance have its addresses and groups', async () => {
	const {api, context} = calls();
	for (const instance of instances.filter(({vpcId}) => vpcId !== '').slice(0, 10)) {
		const interfaces = await api.networkInterfaces(user, hangzhou, instance.id, context);

		expect(interfaces[0]).toMatchObject({
			type: 'Primary',
			primaryAddress: instance.privateAddresses[0],
			vpcId: instance.vpcId,
			vSwitchId: instance.vSwitchId,
			securityGroupIds: instance.securityGroupIds,
		});
	}
});

test('every group of the region is there, with rules that say to whom', async () => {
	const {api, context} = calls();
	const ids = [...new Set(instances.flatMap(({securityGroupIds}) => securityGroupIds))];

	const groups = await api.securityGroups(user, hangzhou, ids, context);

	expect(groups.map(({id}) => id)).toEqual(ids);
	const rules = groups.flatMap(group => group.rules);
	expect(rules.length).toBeGreaterThan(0);
	expect(
		rules.filter(({peer, portRange, priority}) => peer === '' || portRange === '' || priority === undefined),
	).toEqual([]);
});

test('all disks of the region are there once, and those of an instance among them', async () => {
	const {api, context} = calls();
	const disks: ListedDisk[] = [];
	let total: number | undefined;
	for await (const page of api.allDisks(user, hangzhou, context)) {
		disks.push(...page.disks);
		total ??= page.total;
	}

	expect(disks.length).toBeGreaterThan(instances.length);
	expect(disks).toHaveLength(total ?? 0);
	expect(new Set(disks.map(({id}) => id)).size).toBe(disks.length);
	expect(disks.map(({record}) => record.read().DiskId)).toEqual(disks.map(({id}) => id));
	const [instance] = instances;
	const own = await api.disks(user, hangzhou, instance?.id ?? '', context);
	expect(own.map(({id}) => id).toSorted()).toEqual(
		disks
			.filter(({instanceIds}) => instanceIds.includes(instance?.id ?? ''))
			.map(({id}) => id)
			.toSorted(),
	);
});

test('the snapshots of an instance are those of its disks', async () => {
	const {api, context} = calls();
	let found = 0;
	for (const {id: instanceId} of instances.slice(0, 20)) {
		const disks = await api.disks(user, hangzhou, instanceId, context);
		const snapshots = await api.snapshots(user, hangzhou, {instanceId}, context);
		const ofDisks = await api.snapshots(user, hangzhou, {diskIds: disks.map(({id}) => id)}, context);

		expect(snapshots.map(({id}) => id).toSorted()).toEqual(ofDisks.map(({id}) => id).toSorted());
		expect(snapshots.every(({diskId}) => disks.some(({id}) => id === diskId))).toBe(true);
		found += snapshots.length;
	}

	expect(found).toBeGreaterThan(0);
});

test('events that are to come stand before those that were', async () => {
	const {api, context} = calls();
	const toCome = new Set(['Inquiring', 'Scheduled', 'Executing']);
	const lists = await Promise.all(instances.map(({id}) => api.events(user, hangzhou, id, context)));

	for (const events of lists) {
		const order = events.map(({status}) => toCome.has(status));
		expect(order).toEqual(order.toSorted((a, b) => Number(b) - Number(a)));
	}

	expect(lists.flat().some(({status}) => toCome.has(status))).toBe(true);
	expect(lists.flat().some(({status}) => !toCome.has(status))).toBe(true);
});

test('what an instance wrote to its console has its name in it; Windows writes nothing', async () => {
	const {api, context} = calls();
	const running = instances.filter(({status}) => status === 'Running');
	const [linux] = running.filter(({osNameEnglish}) => osNameEnglish.startsWith('Alibaba Cloud Linux'));
	const [windows] = running.filter(({osNameEnglish}) => osNameEnglish.startsWith('Windows'));

	const {text, updatedAt = 0} = await api.consoleOutput(user, hangzhou, linux?.id ?? '', context);

	expect(text).toContain(`${linux?.hostName} login: `);
	expect(text).not.toContain('\u001B');
	expect(updatedAt).toBeGreaterThan(linux?.createdAt ?? 0);
	expect(updatedAt).toBeLessThanOrEqual(Date.now());
	const refused = failureOf(api.consoleOutput(user, hangzhou, windows?.id ?? '', context));
	expect(await refused).toMatchObject({kind: 'not-supported', httpStatus: 405});
});

test('instances by id are those of the list, and one that has gone is missing', async () => {
	const {api, context} = calls();
	const settled = instances.filter(({status}) => status === 'Running' || status === 'Stopped').slice(0, 130);
	const [gone] = settled.slice(-1);
	const ids = settled.map(({id}) => id);
	expect(endpoint.world.removeInstance(gone?.id ?? '')).toBe(true);

	const found = await api.instancesById(user, hangzhou, ids, context);

	const facts = (instance: Instance) => ({
		...copyFields(instance),
		ownTexts: instance.ownTexts,
		record: instance.record.read(),
	});
	expect(found.map(facts)).toEqual(settled.slice(0, -1).map(facts));
});

test.each(['1h', '6h', '24h'] as const)('the load of %s has points within it', async span => {
	const {api, context} = calls();
	const running = instances.find(({status, createdAt = 0}) => status === 'Running' && createdAt < Date.now() - 2 * day);

	const points = await api.monitorData(user, hangzhou, running?.id ?? '', span, context);

	expect(points.length).toBeGreaterThan(10);
	expect(points.length).toBeLessThanOrEqual(400);
	expect(points.map(({at}) => at)).toEqual(points.map(({at}) => at).toSorted((a, b) => a - b));
	expect(points.every(({cpuPercent = 0}) => cpuPercent >= 0 && cpuPercent <= 100)).toBe(true);
});
