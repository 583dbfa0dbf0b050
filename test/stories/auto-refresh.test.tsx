import {describe, expect, test} from 'vitest';
import type {AppError} from '#domain/app-error.ts';
import {createGate} from '../support/gate.ts';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {fails, openInstances} from '../support/sign-in.tsx';
import type {UserOptions} from '../support/user.tsx';

const hangzhou = 'cn-hangzhou';
const tick = 1000;
const interval = 30_000;

async function openWatched(options: UserOptions = {}, count = 30) {
	const user = await openInstances({
		...options,
		cloud: {instances: {[hangzhou]: instancesNamed('web', count)}, ...options.cloud},
	});
	return {
		...user,
		/** How often the list was asked for. */
		readings: () => user.cloud.calls.filter(call => call.startsWith('DescribeInstances ')).length,
		/** One tick after that time. */
		async after(milliseconds: number) {
			user.clock.pass(milliseconds);
			await user.idle();
		},
		/** The lines of the table, without the scroll bar. */
		table: () => {
			const lines = user.lines();
			const end = lines.findIndex(line => line.startsWith('── API calls'));
			return lines.slice(2, end).map(line => line.replace(/▐$/, '').trimEnd());
		},
		/** The names in it. */
		names: () => user.lines().flatMap(line => /\bweb-\d+/.exec(line)?.[0] ?? []),
	};
}

test('a table is read again by itself when it is older than 30 s, not sooner', async () => {
	const user = await openWatched();
	await user.after(interval - tick);
	expect(user.readings()).toBe(1);
	user.cloud.instances[hangzhou] = instancesNamed('web', 31);
	await user.after(tick);
	expect(user.readings()).toBe(2);
	expect(user.screen()).toContain('31/31');
	expect(user.lines()[0]).toContain('just now');
	await user.after(interval - tick);
	expect(user.readings()).toBe(2);
	await user.after(tick);
	expect(user.readings()).toBe(3);
});

test('how often is the user’s to say, and off is off', async () => {
	const often = await openWatched({refreshSeconds: 5});
	await often.after(5000);
	expect(often.readings()).toBe(2);

	const off = await openWatched({refreshSeconds: 'off'});
	await off.after(24 * 60 * 60 * 1000);
	expect(off.readings()).toBe(1);
});

test('it moves neither cursor nor scroll, clears no notice and closes nothing', async () => {
	const user = await openWatched();
	await user.press('/');
	await user.type('web');
	await user.press('enter', 'G', 'k', 'k', ' ', 'c');
	await user.idle();
	const before = user.table();
	expect(user.screen()).toContain('1 id was copied.');
	expect(user.selected()).toContain('web-29');
	// Newer ones come above.
	user.cloud.instances[hangzhou] = [
		instanceNamed('web-99', {createdAt: Date.UTC(2026, 0, 1)}),
		...instancesNamed('web', 30),
	];
	await user.after(interval);
	expect(user.screen()).toContain('31/31');
	expect(user.selected()).toContain('web-29');
	expect(user.table()).toEqual(before);
	expect(user.screen()).toContain('1 id was copied.');
	expect(user.screen()).toContain('1 marked');
});

test('the rows stay on the screen while they are read again', async () => {
	const gate = createGate();
	let isHeld = false;
	const user = await openWatched({cloud: {before: () => (isHeld ? gate.hold() : undefined)}});
	const rows = user.names();
	isHeld = true;
	user.clock.pass(interval);
	await user.settle();
	expect(user.lines()[0]).toContain('loading');
	expect(user.names()).toEqual(rows);
	gate.letGo();
	await user.idle();
	expect(user.lines()[0]).toContain('just now');
});

test('that a region is empty stays on the screen as well', async () => {
	const gate = createGate();
	let isHeld = false;
	const user = await openWatched({cloud: {instances: {}, before: () => (isHeld ? gate.hold() : undefined)}});
	expect(user.text()).toContain('No instances in cn-hangzhou.');
	const table = user.table();
	isHeld = true;
	user.clock.pass(interval);
	await user.settle();
	expect(user.lines()[0]).toContain('loading');
	expect(user.table()).toEqual(table);
	gate.letGo();
});

test('refreshes never pile up when answers take longer than the interval', async () => {
	const gate = createGate();
	let isHeld = false;
	const user = await openWatched({cloud: {before: () => (isHeld ? gate.hold() : undefined)}});
	isHeld = true;
	for (let round = 0; round < 5; round++) {
		user.clock.pass(interval);
		await user.settle();
		expect(user.readings()).toBe(2);
		expect(gate.waiting()).toBe(1);
	}

	// The answer came 120 s after the question: the table rests four times as long.
	gate.letGo();
	await user.idle();
	isHeld = false;
	await user.after(479_000);
	expect(user.readings()).toBe(2);
	await user.after(tick);
	expect(user.readings()).toBe(3);
});

test('a table of several regions waits for the slowest of them', async () => {
	const gate = createGate();
	let isHeld = false;
	const regions = [hangzhou, 'cn-beijing'].map(id => ({id, name: id}));
	const user = await openWatched({
		cloud: {
			regions,
			before: (_action, regionId) => (isHeld && regionId === 'cn-beijing' ? gate.hold() : undefined),
		},
	});
	await user.press('0');
	await user.idle();
	await user.press('0');
	await user.idle();
	isHeld = true;
	const before = user.readings();
	for (let round = 0; round < 3; round++) {
		user.clock.pass(interval);
		await user.settle();
	}

	expect(user.readings()).toBe(before + 2);
	gate.letGo();
});

describe('nothing is read under the hands of somebody who types or decides', () => {
	test.each([
		['a filter is typed', ['/'], ['enter']],
		['the help is open', ['?'], ['escape']],
		['a call of the log is open', ['@', 'enter'], ['escape', '@']],
	])('%s', async (_what, open, close) => {
		const user = await openWatched();
		await user.press(...open);
		await user.after(interval);
		await user.after(interval);
		expect(user.readings()).toBe(1);
		await user.press(...close);
		await user.after(tick);
		expect(user.readings()).toBe(2);
	});
});

test('other screens read no table', async () => {
	const user = await openWatched();
	await user.press('R');
	await user.after(interval);
	expect(user.readings()).toBe(1);
});

test('a refresh that fails keeps everything in its place and is tried again at the same interval', async () => {
	const gate = createGate();
	let failure: AppError | undefined;
	let isHeld = false;
	const user = await openWatched({
		cloud: {
			before: async () => {
				await (isHeld ? gate.hold() : undefined);
				if (failure) {
					fails(failure);
				}
			},
		},
	});
	failure = {kind: 'connection-refused', action: 'DescribeInstances', regionId: hangzhou};
	await user.after(interval);
	expect(user.text()).toContain('refused the connection');
	const failed = user.lines().slice(1, -6);

	isHeld = true;
	user.clock.pass(interval);
	await user.settle();
	expect(user.readings()).toBe(3);
	// What is wrong stays on the screen until there is an answer: no row jumps.
	expect(user.lines().slice(1, -6)).toEqual(failed);
	failure = undefined;
	gate.letGo();
	await user.idle();
	expect(user.text()).not.toContain('refused the connection');
	expect(user.names()[0]).toBe('web-1');
});

test('the details of a row are kept up to date as well', async () => {
	const user = await openWatched();
	await user.press('j', 'enter');
	await user.idle();
	await user.press('j', 'j');
	const before = user.lines().slice(2, 8);
	user.cloud.instances[hangzhou] = instancesNamed('web', 30).map(instance => ({...instance, status: 'Stopped'}));
	await user.after(interval);
	expect(user.lines()[1]).toContain('web-2');
	expect(user.lines()[1]).toContain('Stopped');
	// Scrolled as before: the first line in sight is the same one.
	expect(user.lines()[2]).toBe(before[0]);
	await user.press('escape');
	expect(user.selected()).toContain('web-2');
});

test('while nothing is due, nothing happens', async () => {
	const user = await openWatched();
	const {state} = user.app;
	const before = state();
	for (let second = 0; second < 9; second++) {
		await user.after(tick);
	}

	expect(state()).toBe(before);
});

test('the cursor stays on its machine through refresh, sort, filter and streaming', async () => {
	const gate = createGate();
	let isHeld = false;
	const user = await openWatched({cloud: {pageSize: 10, before: () => (isHeld ? gate.hold() : undefined)}});
	await user.press('N', 'j', 'j', 'j', 'j');
	expect(user.selected()).toContain('web-5 ');
	user.cloud.instances[hangzhou] = instancesNamed('web', 40).toReversed();
	isHeld = true;
	user.clock.pass(interval);
	for (let page = 0; page < 4; page++) {
		await user.settle();
		expect(user.selected()).toContain('web-5 ');
		gate.letGo();
	}

	await user.idle();
	expect(user.screen()).toContain('40/40');
	expect(user.selected()).toContain('web-5 ');
	await user.press('N');
	expect(user.selected()).toContain('web-5 ');
	await user.press('/');
	await user.type('5');
	expect(user.selected()).toContain('web-5 ');
	await user.press('escape');
	expect(user.selected()).toContain('web-5 ');
});
