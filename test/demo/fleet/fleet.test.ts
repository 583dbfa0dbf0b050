import {expect, test} from 'vitest';
import {createFleet} from '#demo/ecs-endpoint/fleet/fleet.ts';
import {referenceOf, resourceId} from '#demo/ecs-endpoint/fleet/identifiers.ts';
import {referenceAt} from '#demo/ecs-endpoint/fleet/place.ts';
import {regions} from '#demo/ecs-endpoint/fleet/regions.ts';
import {showcase} from '#demo/ecs-endpoint/fleet/showcase.ts';
import fc from '../../support/fast-check.ts';
import {call} from '../support/signed-client.ts';
import {start} from '../support/with-endpoint.ts';

const epoch = Date.UTC(2026, 0, 15, 8, 30);
const hangzhou = {RegionId: 'cn-hangzhou'};

test('the same seed gives the same bytes, another seed others', async () => {
	const read = async (seed?: number) => {
		const endpoint = await start({seed, epoch, instances: 300});
		const {text} = await call(endpoint, 'DescribeInstances', {...hangzhou, PageSize: 100});
		const disks = await call(endpoint, 'DescribeDisks', {...hangzhou, PageSize: 100});
		return text + disks.text;
	};
	const first = await read();
	expect(await read()).toBe(first);
	expect(await read(7)).not.toBe(first);
});

test('a larger fleet has the smaller one in it', () => {
	const [small, large] = [createFleet(1, 100, epoch), createFleet(1, 5000, epoch)];
	for (let index = 0; index < 100; index++) expect(large.machine(index)).toEqual(small.machine(index));
});

test('the default fleet has a long region, short ones and empty ones', async () => {
	const {world} = await start();
	const counts = regions.map(({id}) => world.instanceIds(id).length);
	expect(counts.reduce((sum, count) => sum + count, 0)).toBe(64);
	expect(Math.max(...counts)).toBeGreaterThan(10);
	expect(counts.filter(count => count === 0).length).toBeGreaterThan(5);
	expect(counts.filter(count => count > 0).length).toBeGreaterThan(6);
});

test('a thousand instances fill more than one page of a region', async () => {
	const {world} = await start({instances: 1000});
	expect(world.instanceIds('cn-hangzhou').length).toBeGreaterThan(300);
	expect(world.instanceIds('cn-shanghai').length).toBeGreaterThan(100);
});

test('a large fleet is in more than twenty regions, two fifths of it in one', async () => {
	const {world} = await start({instances: 20_000});
	const counts = regions.map(({id}) => world.instanceIds(id).length);
	expect(counts.filter(count => count > 0).length).toBeGreaterThan(20);
	expect(Math.max(...counts) / 20_000).toBeCloseTo(0.4, 1);
});

test('the showcase has every trait, charge and kind of name', () => {
	const traits = new Set(showcase.flatMap(blueprint => blueprint.traits));
	expect(traits.size).toBe(21);
	expect(new Set(showcase.map(({charge}) => charge.kind))).toEqual(new Set(['PostPaid', 'PrePaid', 'Spot']));
	const names = showcase.map(({name}) => name);
	expect(names).toContain('');
	expect(names.some(name => /\p{Extended_Pictographic}/u.test(name))).toBe(true);
	expect(Math.max(...names.map(name => name.length))).toBeGreaterThan(50);
	expect(Math.max(...names.map(name => name.length))).toBeLessThanOrEqual(128);
});

test('identifiers carry the prefix of their region and no two are alike', () => {
	const fleet = createFleet(3, 3000, epoch);
	const machines = Array.from({length: 3000}, (_, index) => fleet.machine(index));
	for (const {id, region} of machines) expect(id).toMatch(new RegExp(`^i-${region.prefix}[0-9a-z]{17}$`));
	expect(new Set(machines.map(({id}) => id)).size).toBe(3000);
	const addresses = machines.flatMap(({privateIps, publicIp, elasticIp}) => [
		...privateIps,
		...(publicIp ? [publicIp] : []),
		...(elasticIp ? [elasticIp] : []),
	]);
	expect(new Set(addresses).size).toBe(addresses.length);
});

test('public addresses are of ranges that nobody on the internet has', () => {
	const fleet = createFleet(1, 5000, epoch);
	for (let index = 0; index < 5000; index++) {
		const {publicIp, elasticIp} = fleet.machine(index);
		for (const address of [publicIp, elasticIp]) if (address) expect(address).toMatch(/^198\.1[89]\./);
	}
});

test('an identifier leads back to its number', () => {
	fc.assert(
		fc.property(fc.nat(36 ** 5 - 1), fc.integer(), fc.constantFrom(...regions), (reference, seed, region) => {
			expect(referenceOf(resourceId(seed, 'd-', region, reference))).toBe(reference);
		}),
	);
});

test('times are in order: created, started, now', () => {
	const fleet = createFleet(5, 2000, epoch);
	for (let index = 0; index < 2000; index++) {
		const {createdAt, startedAt = createdAt} = fleet.machine(index);
		expect(createdAt).toBeLessThan(epoch);
		expect(startedAt).toBeGreaterThanOrEqual(createdAt);
		expect(startedAt).toBeLessThanOrEqual(epoch);
	}
});

test('100,000 instances are complete, and unique when the largest region is paged', async () => {
	const endpoint = await start({instances: 100_000, epoch});
	let total = 0;
	for (const {id: RegionId} of regions) {
		total += (await call(endpoint, 'DescribeInstances', {RegionId, MaxResults: 10})).body.TotalCount;
	}

	expect(total).toBe(100_000);
	const all = regions.flatMap(({id}) => endpoint.world.instanceIds(id));
	expect(new Set(all).size).toBe(100_000);
	const ids: string[] = [];
	let NextToken = '';
	do {
		// Matched, not parsed: these are 90 MB.
		const {text} = await call(endpoint, 'DescribeInstances', {...hangzhou, MaxResults: 100, NextToken});
		for (const [, id = ''] of text.matchAll(/"InstanceId":"([^"]+)"/g)) ids.push(id);
		NextToken = /"NextToken":"([^"]*)"/.exec(text)?.[1] ?? '';
	} while (NextToken);
	expect(ids.length).toBeGreaterThan(35_000);
	expect(ids).toEqual(endpoint.world.instanceIds('cn-hangzhou'));
});

test('a page of a filtered list comes from the choice that the first page made', async () => {
	const endpoint = await start({instances: 20_000, epoch});
	const filter = {...hangzhou, 'Tag.1.Key': '环境', InstanceName: '订单服务*', MaxResults: 100};
	const first = await call(endpoint, 'DescribeInstances', filter);
	const {TotalCount, NextToken} = first.body;
	expect(TotalCount).toBeGreaterThan(300);
	const second = await call(endpoint, 'DescribeInstances', {...filter, NextToken});
	const [gone = ''] = second.body.Instances.Instance.map((row: {InstanceId: string}) => row.InstanceId);
	endpoint.world.removeInstance(gone);
	const again = await call(endpoint, 'DescribeInstances', {...filter, NextToken});
	expect(again.body.Instances.Instance[0]).toEqual(second.body.Instances.Instance[1]);
});

test('places keep the number of their row', () => {
	const fleet = createFleet(9, 500, epoch);
	const numbers = regions.flatMap(({id}) => Array.from(fleet.places(id), referenceAt));
	expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({length: 500}, (_, index) => index));
});
