import {describe, expect, test} from 'vitest';
import {createGate} from '../support/gate.ts';
import {instancesNamed} from '../support/instances.ts';
import {openInstances} from '../support/sign-in.tsx';
import type {UserOptions} from '../support/user.tsx';

const hangzhou = 'cn-hangzhou';
const large = {columns: 120, rows: 50};
const small = {columns: 80, rows: 24};

/** At a table of 200, the cursor in the middle of what is seen of it. */
async function openTable(options: UserOptions = {}) {
	const user = await openInstances({
		size: large,
		...options,
		cloud: {instances: {[hangzhou]: instancesNamed('web', 200)}, ...options.cloud},
	});
	await user.press('N');
	await user.burst(...Array<string>(60).fill('j'), ...Array<string>(5).fill('k'));
	return {
		...user,
		/** The rows of the table in sight, by their names. */
		rows: () => user.lines().flatMap(line => /^..(web-\d+) .* ● /.exec(line)?.[1] ?? []),
	};
}

/** What opens each of them, and what is on it. */
const panels = {
	palette: {keys: [':'], text: ':regions [region]'},
	columns: {keys: [':', 'columns', 'enter'], text: 'Instances · Columns'},
	fields: {keys: ['Y'], text: 'Copy a value'},
	help: {keys: ['?'], text: 'Keys and commands'},
	request: {keys: ['enter'], text: 'API call Time'},
} as const;

describe.each(Object.entries(panels))('%s', (name, {keys, text}) => {
	// Only what is in the log can be read in full.
	const approach: readonly string[] = name === 'request' ? ['tab'] : [];

	test('leaves the table in sight, and as it was when it is closed', async () => {
		const user = await openTable();
		await user.press(...approach);
		const before = user.rows();
		const selected = user.selected();
		await user.press(...keys);
		await user.idle();
		expect(user.text()).toContain(text);
		expect(user.rows().length).toBeGreaterThan(4);
		expect(before).toEqual(expect.arrayContaining(user.rows()));
		expect(user.rows()).toContain('web-56');
		await user.press('escape');
		expect(user.rows()).toEqual(before);
		expect(user.selected()).toBe(selected);
	});

	test('scrolls nothing away when rows arrive below it', async () => {
		const gate = createGate();
		let isHeld = false;
		const user = await openTable({cloud: {before: () => (isHeld ? gate.hold() : undefined)}});
		await user.press(...approach);
		const before = user.rows();
		isHeld = true;
		user.cloud.instances[hangzhou] = instancesNamed('web', 201);
		await user.press(':', 'refresh', 'enter', ...approach, ...keys);
		await user.settle();
		isHeld = false;
		gate.letGo();
		await user.idle();
		await user.press('escape');
		expect(user.rows()).toEqual(before);
		expect(user.screen()).toContain('201/201');
	});

	test('has its place when the terminal becomes another one', async () => {
		const user = await openTable();
		await user.press(...approach, ...keys);
		await user.idle();
		await user.press('G');
		await user.resize(80, 14);
		await user.resize(small.columns, small.rows);
		await user.press('escape');
		expect(user.rows()).toContain('web-56');
		await user.resize(large.columns, large.rows);
		expect(user.selected()).toContain('web-56');
	});
});

test.each(['?', 'Y'])('on a small terminal %s has all the room', async key => {
	const user = await openTable({size: {columns: 80, rows: 14}});
	await user.press(key);
	expect(user.rows()).toEqual([]);
	await user.press('escape');
	expect(user.selected()).toContain('web-56');
});

test('the list of regions shows its cursor again, whatever the size was meanwhile', async () => {
	const regions = Array.from({length: 30}, (_, index) => ({id: `cn-region-${index + 1}`, name: `Region ${index + 1}`}));
	const user = await openInstances({size: {columns: 80, rows: 24}, cloud: {regions}});
	await user.press('R');
	await user.idle();
	await user.press('G');
	expect(user.selected()).toContain('cn-region-30');
	await user.press(':');
	await user.resize(80, 12);
	await user.press('escape');
	expect(user.selected()).toContain('cn-region-30');
});

test('a text that was read to its end fills the room of a larger terminal, and moves with the next key', async () => {
	const user = await openTable({size: {columns: 80, rows: 20}});
	await user.press('?', 'G');
	await user.resize(80, 44);
	const shown = user.lines();
	expect(shown.slice(2, 20).every(line => line.trim() !== '')).toBe(true);
	await user.press('k');
	expect(user.lines()[3]).toBe(shown[2]);
});

test('a call that is being read stays, however many come meanwhile', async () => {
	const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 12)}, pageSize: 12}});
	await user.press('tab', 'g', 'enter');
	expect(user.line('Action')).toContain('DescribeInstances');
	const {entries} = user.app.state().log;
	const [record] = entries;
	if (!record) {
		throw new Error('Nothing was called.');
	}

	for (let sequence = 1000; sequence < 2100; sequence++) {
		user.app.dispatch({type: 'request-recorded', record: {...record, sequence, action: 'DescribeDisks'}});
	}

	await user.idle();
	expect(user.app.state().log.entries.some(({sequence}) => sequence === record.sequence)).toBe(false);
	expect(user.line('Action')).toContain('DescribeInstances');
});
