import {expect, test} from 'vitest';
import {createGate} from '../support/gate.ts';
import {instancesNamed} from '../support/instances.ts';
import {sampleRegions} from '../support/sample-regions.ts';
import {openInstances, savedShop} from '../support/sign-in.tsx';
import {openYundeck} from '../support/user.tsx';

const hangzhou = 'cn-hangzhou';

/** The frames that are drawn while seconds go by. */
async function during(user: Awaited<ReturnType<typeof openYundeck>>, seconds: number): Promise<readonly string[]> {
	const frames: string[] = [];
	for (let second = 0; second < seconds; second++) {
		user.clock.pass(1000);
		await user.settle();
		frames.push(user.screen());
	}

	return frames;
}

test('a list that is long in coming says how long it has been waited for, and how much is there', async () => {
	const gate = createGate();
	let isHeld = false;
	const user = await openInstances({
		cloud: {
			instances: {'cn-beijing': instancesNamed('north', 250)},
			before: (action, _region, page) =>
				isHeld && action === 'DescribeInstances' && page > 0 ? gate.hold() : undefined,
		},
	});
	isHeld = true;
	await user.press('R');
	await user.idle();
	await user.press('j', 'enter');
	await user.settle();
	expect(user.lines()[0]).toMatch(/loading… *$/);
	const frames = await during(user, 4);
	expect(frames.map(frame => /loading….*/.exec(frame)?.[0].trim())).toEqual([
		'loading…',
		'loading…  1 s',
		'loading…  2 s',
		'loading…  3 s',
	]);
	gate.letGo();
	await user.settle();
	await during(user, 1);
	expect(user.lines()[0]).toContain('loading 100 of 250…  4 s');
	isHeld = false;
	gate.letGo();
	await user.idle();
	expect(user.lines()[0]).toMatch(/just now$/);
});

test('of many regions it says how many have answered, however narrow the terminal is', async () => {
	const gate = createGate();
	let held: readonly string[] = [];
	const regions = sampleRegions('en');
	const user = await openInstances({
		cloud: {regions, before: (_action, region) => (held.includes(region ?? '') ? gate.hold() : undefined)},
		size: {columns: 40, rows: 16},
	});
	held = regions.slice(2).map(({id}) => id);
	user.cloud.instances[regions[0]?.id ?? ''] = instancesNamed('first', 3);
	await user.press('0');
	await user.settle();
	// Of all how many is not known yet.
	expect(user.lines()[0]).toContain('loading 3…');
	expect(user.lines()[2]).toContain(`2/${regions.length} regions`);
	gate.letGo();
	await user.idle();
	expect(user.lines()[2]).not.toContain('regions');
	expect(user.screen()).toContain('3/3');
});

test('the regions and each part of the details as well, in Chinese too', async () => {
	const gate = createGate();
	let held = '';
	const user = await openInstances({
		language: 'zh-CN',
		cloud: {
			instances: {[hangzhou]: instancesNamed('web', 1)},
			before: action => (action === held ? gate.hold() : undefined),
		},
	});
	held = 'DescribeDisks';
	await user.press('enter', 'right', 'right');
	await user.settle();
	await during(user, 1);
	user.clock.pass(64_000);
	await during(user, 1);
	expect(user.lines()[0]).toContain('加载中…  1 分 5 秒');
	await user.press('escape', 'R');
	gate.letGo();
	await user.idle();
	held = 'DescribeRegions';
	await user.press('r');
	await user.settle();
	await during(user, 3);
	expect(user.lines()[0]).toContain('加载中…  2 秒');
	gate.letGo();
});

test('signing in says so too', async () => {
	const gate = createGate();
	const user = await openYundeck({
		profiles: savedShop(),
		cloud: {before: () => gate.hold()},
		isHeld: true,
	});
	await user.press('G', 'enter');
	await user.type('default');
	await user.press('enter');
	await user.type('LTAI5tExampleKey01');
	await user.press('enter');
	await user.type('NoSecretAtAll0123456789');
	await user.press('enter', 'enter');
	await user.settle();
	await during(user, 3);
	expect(user.lines()[0]).toMatch(/2 s$/);
	await user.press('escape');
	expect(user.lines()[0]).not.toMatch(/ s$/);
	gate.letGo();
});

test('while nothing is waited for, no second is drawn', async () => {
	const user = await openInstances({
		cloud: {instances: {[hangzhou]: instancesNamed('web', 3)}},
		refreshSeconds: 'off',
	});
	let changes = 0;
	const unsubscribe = user.app.subscribe(() => changes++);
	await during(user, 9);
	expect(changes).toBe(0);
	unsubscribe();
});
