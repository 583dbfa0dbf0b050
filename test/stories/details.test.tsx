import {expect, test} from 'vitest';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {sampleConsoleOutput} from '../support/sample-console.ts';
import {sampleEvents} from '../support/sample-events.ts';
import {noPermission} from '../support/sample-requests.ts';
import {fails, openInstances} from '../support/sign-in.tsx';

const hangzhou = 'cn-hangzhou';
const web = instanceNamed('web-1', {tags: [{key: 'env', value: 'prod'}]});

async function openDetails(options: Parameters<typeof openInstances>[0] = {}) {
	const user = await openInstances({
		size: {columns: 100, rows: 40},
		...options,
		cloud: {instances: {[hangzhou]: [web]}, ...options.cloud},
	});
	await user.press('enter');
	await user.idle();
	return user;
}

test('→ and ← lead through the tabs, and each asks for what it shows, once', async () => {
	const user = await openDetails();
	expect(user.line('[Overview]')).toBeDefined();
	const before = user.cloud.calls.length;

	await user.press('right');
	await user.idle();
	expect(user.line('[Network]')).toBeDefined();
	expect(user.cloud.calls.slice(before).toSorted()).toEqual([
		`DescribeNetworkInterfaces ${hangzhou}`,
		`DescribeSecurityGroups ${hangzhou}`,
	]);

	await user.press('right', 'right');
	await user.idle();
	expect(user.line('[Tags]')).toBeDefined();
	expect(user.line('env')).toContain('prod');
	const asked = user.cloud.calls.length;
	await user.press('left', 'left', 'left', 'left');
	expect(user.line('[YAML]')).toBeDefined();
	await user.idle();
	expect(user.cloud.calls.slice(asked)).toEqual([]);
});

test('a refresh that fails says so above what is there, until a newer reading comes', async () => {
	const user = await openDetails();
	user.cloud.before = action =>
		void (action === 'DescribeInstances' && fails({kind: 'timed-out', action, place: 'ecs'}));
	await user.press('r');
	await user.idle();
	expect(user.text()).toContain('DescribeInstances: no answer from ecs in time');
	expect(user.text()).toContain('What is shown is older. Check the network, or a firewall on the way. Press r');
	expect(user.line('web-1')).toBeDefined();

	user.cloud.before = () => {};
	user.clock.pass(31_000);
	await user.idle();
	expect(user.text()).not.toContain('What is shown is older');
});

test('what the user may not see is one line of one tab', async () => {
	const user = await openDetails({
		cloud: {
			instances: {[hangzhou]: [web]},
			before: action => void (action === 'DescribeSnapshots' && fails({...noPermission, action})),
		},
	});
	await user.press('right', 'right');
	await user.idle();
	expect(user.line('[Disks]')).toBeDefined();
	expect(user.text()).toContain('DescribeSnapshots');
	expect(user.text()).toContain('lacks the permission');
	await user.press('right');
	expect(user.line('env')).toContain('prod');
});

test('events that are to come stand first, the console output is a key away', async () => {
	const user = await openDetails({
		cloud: {
			instances: {[hangzhou]: [web]},
			events: {[web.id]: sampleEvents},
			consoleOutputs: {[web.id]: sampleConsoleOutput},
		},
	});
	await user.press('l');
	await user.idle();
	expect(user.line('[Console output]')).toBeDefined();
	await user.press('escape');
	expect(user.selected()).toContain('web-1');
	await user.press('l');
	await user.idle();
	expect(user.line('[Console output]')).toBeDefined();
});

test('the graphs have a time span', async () => {
	const user = await openDetails();
	await user.press('t');
	expect(user.text()).toContain('only the graphs have a time span');
	await user.press('right', 'right', 'right', 'right', 'right');
	await user.idle();
	expect(user.line('[Monitoring]')).toBeDefined();
	const asked = user.cloud.calls.length;
	await user.press('t');
	await user.idle();
	expect(user.cloud.calls.slice(asked)).toEqual([`DescribeInstanceMonitorData ${hangzhou}`]);
});

test('/ searches in the record, n and N walk, Esc ends the search before it goes back', async () => {
	const user = await openDetails();
	await user.press('y', '/');
	await user.type('name');
	await user.press('enter');
	expect(user.line('Search: name')).toContain('1/1');
	await user.press('n', 'N');
	expect(user.line('Search: name')).toContain('1/1');
	await user.press('escape');
	expect(user.line('Search:')).toBeUndefined();
	expect(user.line('[JSON]')).toBeDefined();
	await user.press('n');
	expect(user.text()).toContain('nothing is searched for');
	await user.press('y');
	await user.idle();
	await user.press('c');
	await user.idle();
	expect(user.desk.copied).toEqual([expect.stringContaining('InstanceName: web-1')]);
});

test('r reads the thing again, and what the tab shows', async () => {
	const user = await openDetails();
	user.cloud.instances[hangzhou] = [{...web, status: 'Stopped'}];
	const asked = user.cloud.calls.length;
	await user.press('r');
	await user.idle();
	expect(user.cloud.calls.slice(asked)).toEqual([`DescribeInstances ${hangzhou}`]);
	expect(user.text()).toContain('○ Stopped');
	await user.press('escape');
	expect(user.selected()).toContain('○ Stopped');
});

test('an answer for an instance that was left is for nobody', async () => {
	const held: (() => void)[] = [];
	const user = await openInstances({
		cloud: {
			instances: {[hangzhou]: instancesNamed('web', 2)},
			events: {'i-bp1web1': sampleEvents},
			before: action =>
				action === 'DescribeInstanceHistoryEvents' ? new Promise<void>(resolve => held.push(resolve)) : undefined,
		},
	});
	const openEvents = ['enter', 'right', 'right', 'right', 'right'];
	await user.press(...openEvents);
	await user.settle();
	await user.press('escape', 'j', ...openEvents);
	await user.settle();
	held[0]?.();
	await user.settle();
	expect(user.text()).toContain('web-2');
	expect(user.text()).not.toContain(sampleEvents[0]?.id);
	held[1]?.();
	await user.idle();
});

test('Y copies any value in full', async () => {
	const name = `${'long-'.repeat(30)}end`;
	const user = await openInstances({cloud: {instances: {[hangzhou]: [instanceNamed(name)]}}});
	await user.press('Y', '/');
	await user.type('name');
	await user.press('enter', 'enter');
	await user.idle();
	expect(user.desk.copied).toEqual([name]);
	expect(user.text()).toContain('was copied');
});
