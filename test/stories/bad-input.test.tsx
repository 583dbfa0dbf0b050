import {describe, expect, test} from 'vitest';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {forbidden} from '../support/sample-hostile-text.ts';
import {openInstances} from '../support/sign-in.tsx';

const hangzhou = 'cn-hangzhou';

async function openTable() {
	return openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 12)}}});
}

describe('a filter that can’t be understood', () => {
	test.each([
		['cpu>x', '“x” is no number'],
		['/[/', 'is no regular expression'],
		['/(a+)+$/', 'which can take forever'],
		['nmae=web', 'there is no column “nmae”, but there is “name”'],
		['"web', 'the closing quote is missing'],
		['age>soon', '“soon” is no age'],
	])('%s is told, stays in the field, and what was filtered before it stays filtered', async (expression, reason) => {
		const user = await openTable();
		await user.press('/');
		await user.type('web-1');
		await user.press('enter', '/');
		await user.paste(` ${expression}`);
		expect(user.text()).toContain(reason);
		await user.press('enter');
		expect(user.line('Filter:')).toContain(expression);
		expect(user.lines().at(-1)).toContain('keep what is typed');
		expect(user.screen()).toContain('4/12');
		await user.press('escape');
		expect(user.screen()).not.toContain(reason);
		expect(user.line('Filter:')).toBeUndefined();
	});

	test('is not said to match nothing: what is on the screen is what the part before it left', async () => {
		const user = await openTable();
		await user.press('/');
		await user.type('cpu>x');
		expect(user.text()).toContain('None of the instances matches “cpu”.');
		expect(user.text()).toContain('“x” is no number');
		await user.press('backspace');
		await user.type('1');
		expect(user.screen()).toContain('12/12');
	});
});

describe('a name as somebody who means harm would choose it', () => {
	const evil = `=cmd|'/c calc'!A0\u001B[2J\u001B]0;owned\u0007\u202Egnp.exe\u200B\u009B5n\r\n`;
	const name = evil + 'x'.repeat(400 - evil.length);
	const cloud = {instances: {[hangzhou]: [instanceNamed(name, {id: 'i-evil'}), instanceNamed('good', {id: 'i-good'})]}};

	test('does nothing on any screen, and its neighbours stand where they should', async () => {
		const user = await openInstances({cloud, settings: {hasColor: false}});
		const column = user.line('good')?.indexOf('●');
		expect(user.line('cmd|')?.indexOf('●')).toBe(column);
		for (const key of ['Y', 'escape', 'enter', 'right', 'y', 'y', 'escape', ' ', ':']) {
			await user.press(key);
			await user.idle();
			const shown = user.screen().replaceAll(/\u001B\[\d*m|\n/g, '');
			expect(shown).not.toMatch(forbidden);
			expect(user.lines()).toHaveLength(24);
		}
	});

	test('is copied whole, as it is', async () => {
		const user = await openInstances({cloud});
		await user.press('Y', 'enter');
		await user.idle();
		expect(user.desk.copied).toEqual([name]);
	});

	test('is exported whole, as text to a spreadsheet and as it is to a program', async () => {
		const user = await openInstances({cloud});
		await user.press('ctrl+s', 'enter');
		await user.idle();
		await user.press('ctrl+s', 'j', 'enter');
		await user.idle();
		const [csv = '', json = ''] = user.desk.files.values();
		const [, line = ''] = csv.split('\r\n');
		expect(csv).toContain('x'.repeat(400 - evil.length));
		expect(line).toMatch(/^"'=cmd/);
		expect(csv).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/);
		expect(JSON.parse(json)).toMatchObject([{InstanceName: name}, {InstanceName: 'good'}]);
	});
});

describe('what is missing on this computer', () => {
	test('a clipboard: a line says so and what works instead', async () => {
		const user = await openTable();
		user.desk.hasClipboard = false;
		await user.press('Y', 'enter');
		await user.idle();
		expect(user.text()).toContain('There is no clipboard here');
	});

	test('a browser: the address is there to be taken', async () => {
		const user = await openTable();
		user.desk.hasBrowser = false;
		await user.press('o');
		await user.idle();
		expect(user.text()).toContain('https://ecs.console.alibabacloud.com/server/i-bp1web1/detail');
	});
});
