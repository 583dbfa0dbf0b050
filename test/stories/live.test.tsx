import {expect, test} from 'vitest';
import {createGate} from '../support/gate.ts';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {fails, openInstances} from '../support/sign-in.tsx';
import type {UserOptions} from '../support/user.tsx';

const hangzhou = 'cn-hangzhou';
const interval = 30_000;
const web = instancesNamed('web', 5);

async function openLive(options: UserOptions = {}) {
	const user = await openInstances({...options, cloud: {instances: {[hangzhou]: web}, ...options.cloud}});
	return {
		...user,
		async after(milliseconds: number) {
			user.clock.pass(milliseconds);
			await user.idle();
		},
		title: () => user.lines()[1] ?? '',
		names: () => user.lines().flatMap(line => /^..((?:web|new)-\d+) {2}/.exec(line)?.[1] ?? []),
		/** The sign beside the pointer of a row. */
		sign: (name: string) => user.line(`${name} `)?.[1],
	};
}

test('a refresh tells for five seconds what is new, changed and gone', async () => {
	const user = await openLive();
	expect(user.title()).not.toMatch(/[+~−]/);
	user.cloud.instances[hangzhou] = [instanceNamed('new-1'), ...web.filter(({name}) => name !== 'web-5')].map(
		instance => (/web-[234]/.test(instance.name) ? {...instance, publicAddresses: ['203.0.113.9']} : instance),
	);
	await user.after(interval);
	expect(user.title()).toContain('+1 ~3 −1');
	expect(user.sign('new-1')).toBe('+');
	expect(user.sign('web-1')).toBe(' ');
	expect(user.sign('web-2')).toBe('~');
	expect(user.names()).not.toContain('web-5');

	await user.after(4000);
	expect(user.title()).toContain('+1 ~3 −1');
	await user.after(1000);
	expect(user.title()).not.toContain('+1');
	expect(user.sign('new-1')).toBe(' ');
	expect(user.sign('web-2')).toBe(' ');
});

test('a poll tells what it has changed, each change for its own five seconds', async () => {
	const user = await openLive({
		cloud: {
			instances: {
				[hangzhou]: [instanceNamed('web-1', {status: 'Starting'}), instanceNamed('web-2', {status: 'Stopping'})],
			},
		},
	});
	user.cloud.statuses = {'i-bp1web1': 'Running'};
	await user.after(3000);
	expect(user.title()).toContain('~1');
	expect(user.sign('web-1')).toBe('~');
	user.cloud.statuses = {'i-bp1web1': 'Running', 'i-bp1web2': 'Stopped'};
	await user.after(3000);
	expect(user.title()).toContain('~2');
	await user.after(2000);
	expect(user.title()).toContain('~1');
	expect(user.sign('web-1')).toBe(' ');
	expect(user.sign('web-2')).toBe('~');
});

test('what no column shows, and what only ages, is no change', async () => {
	const end = Date.UTC(2026, 0, 15, 8, 30, 20);
	const leased = web.map(instance => ({...instance, chargeType: 'PrePaid', expiresAt: end}));
	const user = await openLive({cloud: {instances: {[hangzhou]: leased}}, size: {columns: 200, rows: 24}});
	expect(user.screen()).toContain('subscription to 2026-01-15');
	user.cloud.instances[hangzhou] = leased.map(instance => ({...instance, description: 'another'}));
	await user.after(interval);
	expect(user.title()).not.toContain('~');
	// The words for the end of a subscription are made anew once in a minute.
	await user.after(interval);
	expect(user.screen()).toContain('subscription ended 2026-0');
	expect(user.title()).not.toContain('~');
});

test('a first list is not new, nor is one that arrives in pages, nor the list of another region', async () => {
	const user = await openLive({
		cloud: {
			instances: {[hangzhou]: web, 'cn-beijing': instancesNamed('new', 5)},
			pageSize: 2,
		},
	});
	expect(user.title()).not.toContain('+');
	await user.press('R');
	await user.idle();
	await user.press('G', 'enter');
	await user.idle();
	expect(user.names()).toContain('new-5');
	expect(user.title()).not.toContain('+');
	// And back: what has changed meanwhile is told.
	user.cloud.instances[hangzhou] = instancesNamed('web', 6);
	await user.press('2');
	await user.idle();
	expect(user.title()).toContain('+1');
});

test('what comes after a list that broke off is not new', async () => {
	let isDown = true;
	const user = await openLive({
		cloud: {
			pageSize: 2,
			before: (action, regionId, page) =>
				void (isDown && page === 2 && fails({kind: 'connection-lost', action, ...(regionId && {regionId})})),
		},
	});
	expect(user.title()).toContain('incomplete');
	isDown = false;
	await user.after(interval);
	expect(user.title()).toContain('5/5');
	expect(user.title()).not.toContain('+');
});

test('the first thing in an empty region is new', async () => {
	const user = await openLive({cloud: {instances: {}}});
	expect(user.text()).toContain('No instances in cn-hangzhou');
	user.cloud.instances[hangzhou] = instancesNamed('web', 1);
	await user.after(interval);
	expect(user.title()).toContain('+1');
	expect(user.selected()).toContain('web-1');
});

test('when the thing under the cursor is gone, its neighbour takes over and a notice says so', async () => {
	const user = await openLive();
	await user.press('j', 'j');
	expect(user.selected()).toContain('web-3');
	user.cloud.instances[hangzhou] = web.filter(({name}) => name !== 'web-3');
	await user.after(interval);
	expect(user.selected()).toContain('web-4');
	expect(user.text()).toContain('web-3 is gone; the cursor is on web-4 now.');

	const chinese = await openLive({language: 'zh-CN'});
	await chinese.press('j', 'j');
	chinese.cloud.instances[hangzhou] = web.filter(({name}) => name !== 'web-3');
	await chinese.after(interval);
	expect(chinese.text()).toContain('web-3 已不存在，光标已移到 web-4。');
});

test('when the last row is gone the cursor moves up, and after all of them there is none', async () => {
	const user = await openLive();
	await user.press('G');
	user.cloud.instances[hangzhou] = web.slice(0, 4);
	await user.after(interval);
	expect(user.selected()).toContain('web-4');
	expect(user.text()).toContain('web-5 is gone; the cursor is on web-4 now.');
	user.cloud.instances[hangzhou] = [];
	await user.after(interval);
	expect(user.text()).toContain('web-4 is gone.');
	expect(user.text()).toContain('No instances in cn-hangzhou');
});

test('when the filter hides the thing under the cursor, a notice says so', async () => {
	const user = await openLive({
		cloud: {instances: {[hangzhou]: web.map(instance => ({...instance, status: 'Stopping'}))}},
	});
	await user.press('/');
	await user.type('status=Stopping');
	await user.press('enter', 'j', 'j');
	user.cloud.statuses = {'i-bp1web3': 'Stopped'};
	await user.after(3000);
	expect(user.names()).toEqual(['web-1', 'web-2', 'web-4', 'web-5']);
	expect(user.text()).toContain('web-3 no longer matches the filter; the cursor is on web-4 now.');
});

test('details of a thing that is gone stay, and say so', async () => {
	const user = await openLive();
	await user.press('j', 'enter');
	await user.idle();
	user.cloud.instances[hangzhou] = web.filter(({name}) => name !== 'web-2');
	await user.after(interval);
	expect(user.screen()).toContain('i-bp1web2');
	expect(user.title()).toMatch(/web-2 .*gone/);
	expect(user.text()).toContain('web-2 is gone.');
	await user.press('escape');
	expect(user.selected()).toContain('web-3');
});

test('what is told stands when the answers of several regions come one after the other', async () => {
	const gate = createGate();
	let isHeld = false;
	const regions = [hangzhou, 'cn-beijing'].map(id => ({id, name: id}));
	const beijing = instancesNamed('new', 2).map(instance => ({...instance, regionId: 'cn-beijing'}));
	const user = await openLive({
		cloud: {
			regions,
			instances: {[hangzhou]: web, 'cn-beijing': beijing},
			before: (_action, regionId) => (isHeld && regionId === 'cn-beijing' ? gate.hold() : undefined),
		},
	});
	await user.press('0');
	await user.idle();
	await user.press('0');
	await user.idle();
	isHeld = true;
	user.cloud.instances = {[hangzhou]: web.slice(0, 4), 'cn-beijing': []};
	user.clock.pass(interval);
	await user.settle();
	expect(user.title()).toContain('−1');
	user.clock.pass(3000);
	gate.letGo();
	await user.idle();
	expect(user.title()).toContain('−3');
	await user.after(2000);
	expect(user.title()).toContain('−2');
});
