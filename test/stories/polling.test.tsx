import {expect, test} from 'vitest';
import type {InstanceStatus} from '#domain/instance.ts';
import {createGate} from '../support/gate.ts';
import {instanceNamed} from '../support/instances.ts';
import {fails, openInstances} from '../support/sign-in.tsx';
import type {UserOptions} from '../support/user.tsx';

const hangzhou = 'cn-hangzhou';
const pollTime = 3000;

function withStatus(name: string, status: InstanceStatus, parts = {}) {
	return instanceNamed(name, {status, ...parts});
}

const fleet = [
	withStatus('web-1', 'Running'),
	withStatus('web-2', 'Starting'),
	withStatus('web-3', 'Stopped'),
	withStatus('web-4', 'Stopping'),
];

async function openPolled(options: UserOptions = {}) {
	const user = await openInstances({...options, cloud: {instances: {[hangzhou]: fleet}, ...options.cloud}});
	return {
		...user,
		/** How often states were asked for. */
		polls: () => user.cloud.calls.filter(call => call.startsWith('DescribeInstanceStatus')).length,
		async after(milliseconds: number) {
			user.clock.pass(milliseconds);
			await user.idle();
		},
	};
}

test('what is about to change by itself is asked for every three seconds, until it has settled', async () => {
	const user = await openPolled();
	await user.after(2000);
	expect(user.polls()).toBe(0);
	await user.after(1000);
	expect(user.polls()).toBe(1);
	expect(user.line('web-2')).toContain('Starting');

	user.cloud.statuses = {'i-bp1web2': 'Running'};
	await user.after(pollTime);
	expect(user.polls()).toBe(2);
	expect(user.line('web-2')).toContain('● Running');
	expect(user.line('web-4')).toContain('Stopping');

	user.cloud.statuses = {'i-bp1web2': 'Running', 'i-bp1web4': 'Stopped'};
	await user.after(pollTime);
	expect(user.line('web-4')).toContain('○ Stopped');
	await user.after(pollTime);
	await user.after(pollTime);
	expect(user.polls()).toBe(3);
	// All are of the same age: none has moved among the others.
	expect(user.lines().flatMap(line => /\bweb-\d/.exec(line)?.[0] ?? [])).toEqual(['web-1', 'web-2', 'web-3', 'web-4']);
});

test('only rows in a passing state are asked for, region by region', async () => {
	const regions = [hangzhou, 'cn-beijing', 'cn-shenzhen'].map(id => ({id, name: id}));
	const user = await openPolled({
		cloud: {
			regions,
			instances: {
				[hangzhou]: fleet,
				'cn-beijing': [withStatus('db-1', 'Pending', {regionId: 'cn-beijing'})],
				'cn-shenzhen': [withStatus('app-1', 'Running', {regionId: 'cn-shenzhen'})],
			},
		},
	});
	await user.press('0');
	await user.idle();
	await user.press('0');
	await user.idle();
	user.cloud.statuses = {'i-bp1db1': 'Starting'};
	await user.after(pollTime);
	expect(user.cloud.calls.filter(call => call.startsWith('DescribeInstanceStatus')).toSorted()).toEqual([
		'DescribeInstanceStatus cn-beijing',
		'DescribeInstanceStatus cn-hangzhou',
	]);
	expect(user.line('db-1')).toContain('Starting');
});

test('of very many a hundred are asked for at a time, and each gets its turn', async () => {
	const many = Array.from({length: 250}, (_, index) => withStatus(`web-${index}`, 'Pending'));
	const asked: number[] = [];
	const user = await openPolled({cloud: {instances: {[hangzhou]: many}}});
	for (let round = 0; round < 3; round++) {
		user.cloud.statuses = Object.fromEntries(many.map(({id}) => [id, round === 2 ? 'Running' : 'Pending']));
		await user.after(pollTime);
		asked.push(user.app.state().log.entries.at(-1)?.rows ?? 0);
	}

	expect(asked).toEqual([100, 100, 100]);
	// The third question was about the last fifty and began again with the first ones.
	const {items} = user.app.state().lists.instances.sorted;
	const settled = items.flatMap(({status}, index) => (status === 'Running' ? [index] : []));
	expect(settled).toEqual([
		...Array.from({length: 50}, (_, index) => index),
		...Array.from({length: 50}, (_, index) => 200 + index),
	]);
});

test('a changed state sorts and filters its row anew; cursor and marks stay on theirs', async () => {
	const user = await openPolled();
	await user.press('S', '/');
	await user.type('!status=Stopped');
	await user.press('enter', 'g', 'j');
	const names = () => user.lines().flatMap(line => /\bweb-\d/.exec(line)?.[0] ?? []);
	expect(names()).toEqual(['web-1', 'web-2', 'web-4']);
	await user.press(' ', 'k');
	expect(user.selected()).toContain('web-2');
	user.cloud.statuses = {'i-bp1web2': 'Running', 'i-bp1web4': 'Stopped'};
	await user.after(pollTime);
	expect(names()).toEqual(['web-1', 'web-2']);
	expect(user.selected()).toContain('web-2');
	expect(user.selected()).toContain('✓');
});

test('the details and the raw record show the new state', async () => {
	const user = await openPolled();
	await user.press('j', 'enter');
	await user.idle();
	user.cloud.statuses = {'i-bp1web2': 'Running'};
	await user.after(pollTime);
	expect(user.lines()[1]).toContain('● Running');
	await user.press('y');
	expect(user.screen()).toContain('"Status": "Running"');
	expect(user.screen()).toContain('"InstanceName": "web-2"');
});

test('it waits for the answer before it asks again, and while somebody types', async () => {
	const gate = createGate();
	const user = await openPolled({
		cloud: {before: action => (action === 'DescribeInstanceStatus' ? gate.hold() : undefined)},
	});
	user.clock.pass(pollTime);
	await user.settle();
	user.clock.pass(pollTime);
	await user.settle();
	expect(user.polls()).toBe(1);
	gate.letGo();
	await user.idle();
	await user.press('/');
	user.clock.pass(pollTime);
	await user.settle();
	expect(user.polls()).toBe(1);
	await user.press('escape');
	user.clock.pass(1000);
	await user.settle();
	expect(user.polls()).toBe(2);
	gate.letGo();
});

test('nothing is drawn before the answer is there', async () => {
	const gate = createGate();
	const user = await openPolled({
		cloud: {before: action => (action === 'DescribeInstanceStatus' ? gate.hold() : undefined)},
	});
	let drawings = 0;
	user.app.subscribe(() => drawings++);
	user.clock.pass(pollTime);
	await user.settle();
	expect(user.polls()).toBe(1);
	expect(drawings).toBe(0);
	user.cloud.statuses = {'i-bp1web2': 'Running'};
	gate.letGo();
	await user.idle();
	// With its line in the log.
	expect(drawings).toBeLessThanOrEqual(2);
	expect(user.line('web-2')).toContain('● Running');
});

test('leaving the table ends the call', async () => {
	const gate = createGate();
	const user = await openPolled({
		cloud: {before: action => (action === 'DescribeInstanceStatus' ? gate.hold() : undefined)},
	});
	user.clock.pass(pollTime);
	await user.settle();
	const signal = user.cloud.signals.at(-1);
	expect(signal?.aborted).toBe(false);
	await user.press('R');
	expect(signal?.aborted).toBe(true);
	gate.letGo();
});

test('a poll that fails says nothing on the screen, and is tried again as seldom as the table is read', async () => {
	const user = await openPolled({
		cloud: {
			before: action =>
				void (
					action === 'DescribeInstanceStatus' &&
					fails({kind: 'no-permission', action, code: 'Forbidden.RAM', httpStatus: 403})
				),
		},
	});
	const before = user.lines().slice(1, 8);
	await user.after(pollTime);
	expect(user.polls()).toBe(1);
	expect(user.lines().slice(1, 8)).toEqual(before);
	expect(user.line('DescribeInstanceSt')).toContain('Forbidden.RAM');
	await user.after(pollTime);
	await user.after(20_000);
	expect(user.polls()).toBe(1);
	await user.after(4000);
	await user.after(pollTime);
	expect(user.polls()).toBe(2);
});

test('an answer that is older than a refresh is not shown', async () => {
	const gate = createGate();
	const user = await openPolled({
		cloud: {before: action => (action === 'DescribeInstanceStatus' ? gate.hold() : undefined)},
	});
	user.clock.pass(pollTime);
	await user.settle();
	user.cloud.instances[hangzhou] = [withStatus('web-2', 'Stopped')];
	user.cloud.statuses = {'i-bp1web2': 'Running'};
	await user.press('r');
	await user.settle();
	gate.letGo();
	await user.idle();
	expect(user.line('web-2')).toContain('Stopped');
});

test('an instance that is gone is left to the next refresh', async () => {
	const user = await openPolled();
	user.cloud.instances[hangzhou] = fleet.slice(0, 1);
	await user.after(pollTime);
	expect(user.polls()).toBe(1);
	expect(user.line('web-2')).toContain('Starting');
});

test('with refresh off nothing is asked for by itself', async () => {
	const user = await openPolled({refreshSeconds: 'off'});
	await user.after(pollTime);
	await user.after(60_000);
	expect(user.polls()).toBe(0);
});
