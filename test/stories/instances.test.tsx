import {describe, expect, test} from 'vitest';
import type {AppError} from '#domain/app-error.ts';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {fails, openInstances} from '../support/sign-in.tsx';

const hangzhou = 'cn-hangzhou';

test('rows show as they arrive, with how many there will be', async () => {
	const waiting: (() => void)[] = [];
	const user = await openInstances({
		cloud: {
			instances: {[hangzhou]: instancesNamed('web', 250)},
			before: (_action, _region, page) => (page < 3 ? undefined : new Promise<void>(resolve => waiting.push(resolve))),
		},
		isHeld: true,
	});
	expect(user.screen()).toContain('web-1');
	expect(user.screen()).toContain('loading 200 of 250');
	for (const resolve of waiting) {
		resolve();
	}

	await user.idle();
	expect(user.screen()).toContain('250/250');
});

test('the cursor stays on its machine when the list is read again', async () => {
	const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 30)}}});
	await user.press('j', 'j', 'j');
	expect(user.selected()).toContain('web-4');
	user.cloud.instances[hangzhou] = [instanceNamed('new-1'), instanceNamed('new-2'), ...instancesNamed('web', 30)];
	await user.press('r');
	await user.idle();
	expect(user.selected()).toContain('web-4');
	expect(user.screen()).toContain('32/32');

	// Gone: its neighbour takes over.
	user.cloud.instances[hangzhou] = instancesNamed('web', 30).filter(({name}) => name !== 'web-4');
	await user.press('ctrl+r');
	await user.idle();
	expect(user.selected()).toMatch(/web-\d+/);
});

test('keys that arrive together all count, and more of them than there are rows end at the end', async () => {
	const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 30)}}});
	await user.burst(...'jjjjj');
	expect(user.selected()).toContain('web-6');
	await user.burst('up', 'up');
	expect(user.selected()).toContain('web-4');
	await user.burst(...'j'.repeat(10_000));
	expect(user.selected()).toContain('web-30');
	await user.press('g');
	expect(user.selected()).toContain('web-1 ');
	await user.press('ctrl+d', 'ctrl+u', 'pagedown', 'pageup', 'end');
	expect(user.selected()).toContain('web-30');
});

test('the filter narrows the list as it is typed, in either case', async () => {
	const user = await openInstances({
		cloud: {
			instances: {
				[hangzhou]: [
					instanceNamed('web-1'),
					instanceNamed('支付网关-01', {id: 'i-bp1pay', tags: [{key: 'team', value: '支付'}]}),
					instanceNamed('DB-1', {privateAddresses: ['10.0.0.7']}),
				],
			},
		},
	});
	await user.press('/');
	await user.type('db');
	expect(user.selected()).toContain('DB-1');
	expect(user.screen()).toContain('1/3');
	await user.press('ctrl+u');
	await user.type('支付');
	expect(user.selected()).toContain('支付网关-01');
	await user.press('enter');
	expect(user.screen()).toContain('1/3');

	// Sticky through a refresh, gone with Esc, and the cursor stays where it is.
	await user.press('r');
	await user.idle();
	expect(user.screen()).toContain('1/3');
	await user.press('escape');
	expect(user.screen()).toContain('3/3');
	expect(user.selected()).toContain('支付网关-01');

	await user.press('/');
	await user.type('nothing like it');
	expect(user.text()).toContain('None of the instances matches');
	await user.press('enter', 'enter');
	expect(user.screen()).toContain('nothing is selected');
});

test('a refresh that fails keeps the rows, marked as old, and r tries again', async () => {
	let failure: AppError | undefined;
	const user = await openInstances({
		cloud: {instances: {[hangzhou]: instancesNamed('web', 3)}, before: () => void (failure && fails(failure))},
	});
	failure = {
		kind: 'no-permission',
		action: 'DescribeInstances',
		regionId: hangzhou,
		missingPermission: 'ecs:DescribeInstances',
	};
	await user.press('r');
	await user.idle();
	expect(user.text()).toContain('lacks the permission ecs:DescribeInstances');
	expect(user.screen()).toContain('web-3');
	expect(user.lines()[0]).toContain('OLD');
	failure = undefined;
	await user.press('r');
	await user.idle();
	expect(user.lines()[0]).not.toContain('OLD');
	expect(user.text()).not.toContain('lacks the permission');
});

test('a list that broke off is never shown as complete', async () => {
	const user = await openInstances({
		cloud: {
			instances: {[hangzhou]: instancesNamed('web', 250)},
			before: (_action, _region, page) =>
				void (
					page === 2 &&
					fails({kind: 'service-failed', action: 'DescribeInstances', code: 'InternalError', httpStatus: 500})
				),
		},
	});
	expect(user.screen()).toContain('web-1');
	expect(user.screen()).toContain('incomplete');
	expect(user.text()).toContain('the service failed (HTTP 500)');
});

describe('a late answer never lands in another screen', () => {
	test('another region', async () => {
		const waiting: (() => void)[] = [];
		const user = await openInstances({
			cloud: {
				instances: {[hangzhou]: instancesNamed('old', 3), 'cn-beijing': instancesNamed('new', 3)},
				before: (action, regionId) =>
					action === 'DescribeInstances' && regionId === hangzhou
						? new Promise<void>(resolve => waiting.push(resolve))
						: undefined,
			},
			isHeld: true,
		});
		await user.press('R');
		expect(user.cloud.signals[0]?.aborted).toBe(true);
		await user.settle();
		await user.press('G', 'enter');
		await user.settle();
		for (const resolve of waiting) {
			resolve();
		}

		await user.idle();
		expect(user.screen()).toContain('new-1');
		expect(user.screen()).not.toContain('old-1');
	});
});

test('recent regions are a digit away', async () => {
	const user = await openInstances({cloud: {instances: {'cn-beijing': instancesNamed('north', 2)}}});
	await user.press('2');
	expect(user.screen()).toContain('recent region');
	await user.press('R');
	await user.idle();
	await user.press('G', 'enter');
	await user.idle();
	expect(user.screen()).toContain('north-1');
	await user.press('2');
	await user.idle();
	expect(user.lines()[0]).toContain(hangzhou);
	await user.press('9');
	expect(user.screen()).toContain('no such recent region yet');

	// The same in the list of regions, whatever row the cursor is on.
	await user.press('R');
	await user.idle();
	expect(user.lines()[1]).toMatch(/Recent 1 cn-hangzhou {2}2 cn-beijing$/);
	await user.press('g', '2');
	await user.idle();
	expect(user.lines()[0]).toContain('cn-beijing');
});

test('every size shows the cursor, and a terminal that is too small says so', async () => {
	const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 50)}}});
	await user.press('G');
	await user.resize(40, 10);
	expect(user.lines()).toHaveLength(10);
	expect(user.selected()).toContain('web-50');
	await user.resize(39, 10);
	expect(user.screen()).toContain('40×10');
	await user.resize(80, 24);
	expect(user.selected()).toContain('web-50');
});

test.each([
	['en', '20×5 is too small; yundeck needs at least 40×10. Enlarge it, or quit with Ctrl-C.'],
	['zh-CN', '终端大小为 20×5，yundeck 至少需要 40×10。 请放大窗口，或按 Ctrl-C 退出。'],
] as const)('what there is to say on a tiny terminal is said whole, in %s', async (language, sentence) => {
	const user = await openInstances({language, size: {columns: 20, rows: 5}});
	expect(user.text().replaceAll(' ', '')).toBe(sentence.replaceAll(' ', ''));
});

test('the age of the data is on the screen', async () => {
	const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 1)}}, refreshSeconds: 'off'});
	expect(user.lines()[0]).toContain('just now');
	user.clock.pass(45_000);
	await user.settle();
	expect(user.lines()[0]).toContain('40 s ago');
	user.clock.pass(120_000);
	await user.settle();
	expect(user.lines()[0]).toContain('2 min ago');
});
