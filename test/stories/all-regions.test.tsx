import {expect, test} from 'vitest';
import {instancesNamed} from '../support/instances.ts';
import {fails, openInstances} from '../support/sign-in.tsx';

const regions = ['cn-hangzhou', 'cn-beijing', 'cn-shenzhen'].map(id => ({id, name: `Region ${id}`}));
const instances = Object.fromEntries(
	regions.map(({id}) => [id, instancesNamed(id.slice(3), 3).map(instance => ({...instance, regionId: id}))]),
);

test('all regions stand in one table, with the region in a column', async () => {
	const user = await openInstances({cloud: {regions, instances}});
	await user.press('0');
	await user.idle();
	await user.press('0');
	await user.idle();
	expect(user.lines()[0]).toContain('all regions');
	expect(user.screen()).toContain('9/9');
	expect(user.screen()).toContain('REGION');
	expect(user.screen()).toMatch(/beijing-1.*cn-beijing/);
	expect(user.screen()).toContain('✓ cn-hangzhou 3');

	await user.press('enter', 'right', 'right');
	await user.idle();
	expect(user.cloud.calls.slice(-2)).toEqual(['DescribeDisks cn-hangzhou', 'DescribeSnapshots cn-hangzhou']);
	await user.press('escape', 'escape');
	// How many there are is known now.
	expect(user.line('cn-beijing')).toMatch(/3\s*$/);
});

test('all regions can be asked for before the regions are known', async () => {
	const user = await openInstances({cloud: {regions, instances}});
	expect(user.cloud.calls).not.toContain('DescribeRegions');
	await user.press('0');
	await user.idle();
	expect(user.screen()).toContain('9/9');
});

test('a region that fails or hangs delays none of the others, and only the failed ones are asked again', async () => {
	let isDown = true;
	const held: (() => void)[] = [];
	const user = await openInstances({
		cloud: {
			regions,
			instances,
			before: (action, regionId) => {
				if (action !== 'DescribeInstances' || !isDown) {
					return;
				}

				if (regionId === 'cn-beijing') {
					fails({kind: 'service-failed', action, regionId, code: 'ServiceUnavailable', httpStatus: 503});
				}

				return regionId === 'cn-shenzhen' ? new Promise<void>(resolve => held.push(resolve)) : undefined;
			},
		},
	});
	await user.press('0');
	await user.settle();
	expect(user.screen()).toContain('hangzhou-1');
	expect(user.screen()).toContain('✗ cn-beijing');
	expect(user.text()).toContain('cn-beijing: DescribeInstances: the service failed (HTTP 503)');
	expect(user.screen()).toContain('◐ cn-shenzhen');
	expect(user.screen()).toContain('3/');

	isDown = false;
	for (const resolve of held) {
		resolve();
	}

	await user.idle();
	const before = user.cloud.calls.length;
	await user.press('f');
	await user.idle();
	expect(user.cloud.calls.slice(before)).toEqual(['DescribeInstances cn-beijing']);
	expect(user.screen()).toContain('9/9');
	await user.press('f');
	expect(user.screen()).toContain('no region failed');
});

test('what many regions have failed of is said once, with their names', async () => {
	const many = ['cn-hangzhou', 'cn-beijing', 'cn-shenzhen', 'cn-qingdao', 'cn-chengdu'].map(id => ({id, name: id}));
	const user = await openInstances({
		size: {columns: 120, rows: 30},
		cloud: {
			regions: many,
			instances,
			before: (action, regionId) => {
				if (regionId === 'cn-beijing') {
					fails({kind: 'service-failed', action, regionId, code: 'ServiceUnavailable', httpStatus: 503});
				}

				if (regionId && regionId !== 'cn-hangzhou' && action === 'DescribeInstances') {
					fails({kind: 'no-permission', action, regionId, missingPermission: 'ecs:DescribeInstances'});
				}
			},
		},
	});
	await user.press('0');
	await user.idle();
	expect(user.line('lacks the permission')).toContain(
		'✗ cn-shenzhen cn-qingdao +1: DescribeInstances: this user lacks',
	);
	expect(user.line('✗ cn-beijing:')).toContain('the service failed');
	expect(user.text()).toContain('f asks the 4 failed regions again.');
});

test('the one reason that all have failed of is told whole on 80 columns', async () => {
	const user = await openInstances({
		cloud: {
			regions,
			instances,
			before: (action, regionId) => {
				if (regionId && action === 'DescribeInstances') {
					fails({kind: 'no-permission', action, regionId, missingPermission: 'ecs:DescribeInstances'});
				}
			},
		},
	});
	await user.press('0');
	await user.idle();
	expect(user.text()).toContain('this user lacks the permission ecs:DescribeInstances f asks');
});

test('a chosen set of regions is opened together', async () => {
	const user = await openInstances({cloud: {regions, instances}});
	await user.press('R');
	await user.idle();
	await user.press('g', 'down', 'down');
	await user.press(' ', ' ');
	expect(user.line('cn-shenzhen')).toContain('✓');
	await user.press('enter');
	await user.idle();
	expect(user.screen()).toContain('6/6');
	expect(user.screen()).not.toContain('hangzhou-1');
});

test('the first entry of the list is all of them; the cursor begins on a real region', async () => {
	const user = await openInstances({cloud: {regions, instances}});
	await user.press('R');
	await user.idle();
	expect(user.selected()).toContain('cn-hangzhou');
	await user.press('g');
	expect(user.selected()).toContain('All regions');
	await user.press('enter');
	await user.idle();
	expect(user.screen()).toContain('9/9');
});

test('rows that arrive later push the cursor down only when the user has put it somewhere', async () => {
	const dated = (id: string, day: number) =>
		instancesNamed(id.slice(3), 3).map(instance => ({...instance, regionId: id, createdAt: Date.UTC(2026, 0, day)}));
	const openHeld = async () => {
		const held: (() => void)[] = [];
		const user = await openInstances({
			cloud: {
				regions: regions.slice(0, 2),
				instances: {'cn-hangzhou': dated('cn-hangzhou', 1), 'cn-beijing': dated('cn-beijing', 2)},
				before: (_action, regionId) =>
					regionId === 'cn-beijing' ? new Promise<void>(resolve => held.push(resolve)) : undefined,
			},
		});
		await user.press('0');
		await user.settle();
		expect(user.selected()).toContain('hangzhou-1');
		return {
			...user,
			async letGo() {
				for (const resolve of held) {
					resolve();
				}

				await user.idle();
			},
		};
	};

	const waiting = await openHeld();
	// A change of the room is no move of the user's.
	await waiting.resize(80, 20);
	await waiting.letGo();
	expect(waiting.selected()).toContain('beijing-1');

	const reading = await openHeld();
	await reading.press('j');
	await reading.letGo();
	expect(reading.selected()).toContain('hangzhou-2');
});
