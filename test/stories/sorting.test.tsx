import {expect, test} from 'vitest';
import {instanceNamed} from '../support/instances.ts';
import {openInstances} from '../support/sign-in.tsx';

const day = (date: number) => Date.UTC(2026, 0, date);
const cloud = {
	instances: {
		'cn-hangzhou': [
			instanceNamed('web-10', {createdAt: day(1), privateAddresses: ['10.0.0.9'], status: 'Stopped'}),
			instanceNamed('web-2', {createdAt: day(3), privateAddresses: ['10.0.0.10'], status: 'Running'}),
			instanceNamed('web-1', {createdAt: day(2), privateAddresses: ['9.0.0.1'], status: 'Starting'}),
		],
	},
};

async function openSorted() {
	const user = await openInstances({cloud});
	return {...user, names: () => user.lines().flatMap(line => /\bweb-\d+/.exec(line)?.[0] ?? [])};
}

test('the newest come first, as the API orders them', async () => {
	const user = await openSorted();
	expect(user.names()).toEqual(['web-2', 'web-1', 'web-10']);
});

test('numbers in names sort by value, and the same key again turns the order', async () => {
	const user = await openSorted();
	await user.press('N');
	expect(user.names()).toEqual(['web-1', 'web-2', 'web-10']);
	expect(user.screen()).toContain('NAME↑');
	await user.press('N');
	expect(user.names()).toEqual(['web-10', 'web-2', 'web-1']);
	expect(user.screen()).toContain('NAME↓');
	await user.press('S');
	expect(user.names()).toEqual(['web-2', 'web-1', 'web-10']);
	await user.press('A');
	expect(user.names()).toEqual(['web-2', 'web-1', 'web-10']);
	await user.press('A');
	expect(user.names()).toEqual(['web-10', 'web-1', 'web-2']);
});

test('any column can be picked to sort by; addresses sort by value', async () => {
	const user = await openSorted();
	await user.press('N');
	for (let step = 0; step < 6; step++) {
		await user.press('shift+right');
	}

	expect(user.screen()).toContain('[PRIVATE IP]');
	await user.press('O');
	expect(user.names()).toEqual(['web-1', 'web-10', 'web-2']);
	await user.press('shift+left', 'shift+left', 'shift+left', 'shift+left', 'shift+left', 'shift+left', 'O');
	expect(user.screen()).toContain('[NAME]↑');
});

test('a picked column is in sight, on a narrow terminal and wherever the columns are scrolled', async () => {
	const user = await openSorted();
	const head = () => user.line('NAME') ?? '';
	await user.press('N');
	expect(head()).not.toContain('ZONE');
	for (const title of ['ID', 'STATUS', 'ZONE', 'TYPE', 'vCPU/MEM', 'PRIVATE IP', 'PUBLIC IP', 'BILLING']) {
		await user.press('shift+right');
		expect(head()).toContain(`[${title}]`);
		expect(head()).toContain('NAME');
	}

	await user.press('O');
	expect(head()).toContain('[BILLING]↑');
	await user.press('w');
	for (const title of [
		'OS',
		'CREATED',
		'NAME',
		'ID',
		'STATUS',
		'ZONE',
		'TYPE',
		'vCPU/MEM',
		'PRIVATE IP',
		'PUBLIC IP',
	]) {
		await user.press('shift+right');
		expect(head()).toContain(`[${title}]`);
	}

	// It does not keep anybody from scrolling.
	await user.press('left', 'left', 'left', 'left', 'left', 'left', 'left', 'left');
	expect(head()).toMatch(/NAME +STATUS/);
	expect(head()).toContain('[PUBLIC IP]');
	await user.resize(250, 24);
	await user.press('w', 'w', 'shift+right');
	expect(head()).toMatch(/NAME +ID +STATUS .*\[BILLING\]/);
});

test('the cursor stays on its machine, and a refresh keeps the order', async () => {
	const user = await openSorted();
	await user.press('j');
	expect(user.selected()).toContain('web-1 ');
	await user.press('N');
	expect(user.selected()).toContain('web-1 ');
	await user.press('r');
	await user.idle();
	expect(user.names()).toEqual(['web-1', 'web-2', 'web-10']);
});

test('rows that arrive later stand where they belong', async () => {
	const user = await openInstances({cloud: {...cloud, pageSize: 1}});
	expect(user.screen().match(/web-\d+/g)).toEqual(['web-2', 'web-1', 'web-10']);
});

test('columns scroll with the name in place, and w shows them in their order', async () => {
	const user = await openSorted();
	const head = () => user.line('NAME');
	expect(head()).not.toContain('ZONE');
	await user.press('w');
	expect(head()).toMatch(/NAME\s+ID\s+STATUS/);
	await user.press('right', 'right', 'right', 'right');
	expect(head()).toMatch(/NAME\s+vCPU\/MEM\s+PRIVATE IP/);
	expect(user.selected()).toContain('web-2');
	for (let step = 0; step < 20; step++) {
		await user.press('right');
	}

	expect(head()).toMatch(/NAME\s+CREATED/);
	await user.press('w');
	expect(head()).toMatch(/NAME\s+STATUS/);
	await user.press('right', 'left', 'left');
	expect(head()).toMatch(/NAME\s+STATUS/);
});
