import {expect, test} from 'vitest';
import {createGate} from '../support/gate.ts';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {openInstances} from '../support/sign-in.tsx';
import type {UserOptions} from '../support/user.tsx';

const hangzhou = 'cn-hangzhou';
const interval = 30_000;

async function openMarked(options: UserOptions = {}, count = 9) {
	const user = await openInstances({
		...options,
		cloud: {instances: {[hangzhou]: instancesNamed('web', count)}, ...options.cloud},
	});
	return {
		...user,
		title: () => user.lines()[1] ?? '',
		/** The names of the rows with a mark, as they stand on the screen. */
		marked: () => user.lines().flatMap(line => (line[1] === '✓' ? (/\bweb-\d+/.exec(line)?.[0] ?? []) : [])),
		async after(milliseconds: number) {
			user.clock.pass(milliseconds);
			await user.idle();
		},
	};
}

test('Space marks a row and goes down, and takes the mark away again', async () => {
	const user = await openMarked();
	await user.press(' ', ' ');
	expect(user.marked()).toEqual(['web-1', 'web-2']);
	expect(user.selected()).toContain('web-3');
	expect(user.title()).toContain('2 marked');
	await user.press('k', ' ');
	expect(user.marked()).toEqual(['web-1']);
	// Several keys in one read all count, also on the last row.
	await user.press('g');
	await user.burst(...' '.repeat(9));
	expect(user.marked()).toEqual(['web-2', 'web-3', 'web-4', 'web-5', 'web-6', 'web-7', 'web-8', 'web-9']);
	expect(user.selected()).toContain('web-9');
});

test('v marks from the last mark to the cursor, in the order that is shown', async () => {
	const user = await openMarked();
	await user.press('j', ' ', 'j', 'j', 'v');
	expect(user.marked()).toEqual(['web-2', 'web-3', 'web-4', 'web-5']);
	// Upwards, from where it ended.
	await user.press('g', 'v');
	expect(user.marked()).toEqual(['web-1', 'web-2', 'web-3', 'web-4', 'web-5']);

	const sorted = await openMarked();
	await sorted.press('N', 'N', 'g', ' ', 'j', 'v');
	expect(sorted.marked()).toEqual(['web-9', 'web-8', 'web-7']);
});

test('without a last mark, or while it is hidden, v marks the row of the cursor', async () => {
	const user = await openMarked();
	await user.press('j', 'v');
	expect(user.marked()).toEqual(['web-2']);
	await user.press('/');
	await user.type('web-9');
	await user.press('enter', 'v', 'escape', 'escape');
	await user.press('g', ' ', ' ', '/');
	await user.type('!web-2');
	await user.press('enter', 'G', 'v');
	expect(user.marked()).toEqual(['web-1', 'web-9']);
});

test('Ctrl-\\ clears the marks, also among keys that arrive together', async () => {
	const user = await openMarked();
	await user.press(' ', ' ', 'ctrl+\\');
	expect(user.marked()).toEqual([]);
	expect(user.title()).not.toContain('marked');
	await user.press('ctrl+\\');
	expect(user.screen()).toContain('nothing is marked');
	await user.burst(' ', ' ', 'ctrl+\\', 'j');
	expect(user.marked()).toEqual([]);
	expect(user.selected()).toContain('web-6');
	// As terminals with the kitty protocol send it.
	await user.press(' ', '\u001B[92;5u');
	expect(user.marked()).toEqual([]);
});

test('Esc goes from the inside out: help, filter prompt, marks, filter, back', async () => {
	const user = await openMarked();
	await user.press(' ', '/');
	await user.type('web');
	await user.press('enter', '?');
	expect(user.screen()).toContain('Keys');
	await user.press('escape');
	expect(user.title()).toContain('1 marked');
	await user.press('escape');
	expect(user.title()).not.toContain('marked');
	expect(user.title()).toContain('web');
	await user.press('escape');
	expect(user.title()).not.toContain('web');
	expect(user.title()).toContain('9/9');
	await user.press(' ', '/');
	await user.type('no');
	// Out of the prompt; the marks are next.
	await user.press('escape');
	expect(user.title()).toContain('1 marked');
	await user.press('escape', 'escape');
	expect(user.title()).toContain('Regions');
});

test('marks stay on their machines through refresh, sort, filter and streaming', async () => {
	const gate = createGate();
	let isHeld = false;
	const user = await openMarked({cloud: {pageSize: 3, before: () => (isHeld ? gate.hold() : undefined)}});
	await user.press('j', ' ', 'j', ' ');
	expect(user.marked()).toEqual(['web-2', 'web-4']);
	await user.press('N', 'N');
	expect(user.marked()).toEqual(['web-4', 'web-2']);
	user.cloud.instances[hangzhou] = [...instancesNamed('new', 3), ...instancesNamed('web', 9).toReversed()];
	isHeld = true;
	user.clock.pass(interval);
	for (let page = 0; page < 4; page++) {
		await user.settle();
		expect(user.marked()).toEqual(['web-4', 'web-2']);
		gate.letGo();
	}

	await user.idle();
	expect(user.title()).toContain('12/12');
	expect(user.marked()).toEqual(['web-4', 'web-2']);
	await user.press('/');
	await user.type('!web-4');
	expect(user.marked()).toEqual(['web-2']);
	expect(user.title()).toContain('2 marked, 1 hidden');
	await user.press('escape');
	expect(user.marked()).toEqual(['web-4', 'web-2']);
});

test('marks can be made while a list arrives', async () => {
	const gate = createGate();
	const user = await openMarked({
		cloud: {pageSize: 3, before: (_action, _region, page) => (page === 1 ? undefined : gate.hold())},
		isHeld: true,
	});
	await user.press(' ', ' ');
	for (let page = 0; page < 2; page++) {
		gate.letGo();
		await user.settle();
	}

	await user.idle();
	expect(user.title()).toContain('9/9');
	expect(user.marked()).toEqual(['web-1', 'web-2']);
});

test('what is gone from a complete list loses its mark', async () => {
	const user = await openMarked();
	await user.press(' ', ' ', ' ');
	user.cloud.instances[hangzhou] = instancesNamed('web', 9).filter(({name}) => name !== 'web-2');
	await user.after(interval);
	expect(user.title()).toContain('2 marked');
	// It does not come back with the machine.
	user.cloud.instances[hangzhou] = instancesNamed('web', 9);
	await user.after(interval);
	expect(user.marked()).toEqual(['web-1', 'web-3']);
});

test('a mark wins over what has changed', async () => {
	const user = await openMarked();
	await user.press(' ', 'j');
	user.cloud.instances[hangzhou] = instancesNamed('web', 9).map(instance => ({...instance, status: 'Stopped'}));
	await user.after(interval);
	expect(user.line('web-1 ')?.[1]).toBe('✓');
	expect(user.line('web-2 ')?.[1]).toBe('~');
});

test('c copies the ids of all that are marked, as shown, the hidden ones last', async () => {
	const user = await openMarked();
	await user.press('N', 'N', 'g', ' ', 'j', ' ', 'j', ' ', '/');
	await user.type('!web-9');
	await user.press('enter', 'c');
	await user.idle();
	expect(user.desk.copied).toEqual(['i-bp1web7\ni-bp1web5\ni-bp1web9']);
	expect(user.text()).toContain('3 ids were copied.');

	await user.press('/');
	await user.type(' nothing');
	await user.press('enter', 'c');
	await user.idle();
	expect(user.desk.copied[1]).toBe('i-bp1web9\ni-bp1web7\ni-bp1web5');
	await user.press('escape', 'escape', 'c');
	await user.idle();
	expect(user.desk.copied[2]).toMatch(/^i-bp1web\d$/);

	const chinese = await openMarked({language: 'zh-CN'});
	await chinese.press(' ', ' ', 'c');
	await chinese.idle();
	expect(chinese.text()).toContain('已复制 2 个 ID。');
	expect(chinese.title()).toContain('已标记 2 个');
});

test('in the details c copies the id of their subject, whatever is marked', async () => {
	const user = await openMarked();
	await user.press(' ', ' ', 'enter', 'c');
	await user.idle();
	expect(user.desk.copied).toEqual(['i-bp1web3']);
});

test('where there is no row there is nothing to mark, and another region has marks of its own', async () => {
	const user = await openMarked({cloud: {instances: {'cn-beijing': [instanceNamed('web-1')]}}});
	await user.press(' ');
	expect(user.screen()).toContain('nothing is selected');
	await user.press('R');
	await user.idle();
	await user.press('G', 'enter');
	await user.idle();
	await user.press(' ');
	expect(user.marked()).toEqual(['web-1']);
	await user.press('2');
	await user.idle();
	expect(user.title()).not.toContain('marked');
});
