import {describe, expect, test} from 'vitest';
import type {SettingsChange} from '#domain/saved-settings.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {openInstances, savedShop} from '../support/sign-in.tsx';
import type {UserOptions} from '../support/user.tsx';

const regions = ['cn-hangzhou', 'cn-beijing'].map(id => ({id, name: `Region ${id}`}));
const cloud = {
	regions,
	instances: {
		'cn-hangzhou': [
			instanceNamed('web-2', {osNameEnglish: 'Debian 12', createdAt: Date.UTC(2026, 0, 3)}),
			instanceNamed('web-1', {osNameEnglish: 'Ubuntu 24.04', createdAt: Date.UTC(2026, 0, 2)}),
		],
		'cn-beijing': instancesNamed('api', 1).map(instance => ({...instance, regionId: 'cn-beijing'})),
	},
};

async function openTable(options: UserOptions = {}) {
	const user = await openInstances({size: {columns: 132, rows: 40}, ...options, cloud});
	const head = () => user.lines().find(line => /^ {2}\[?(?:[A-Z]{2}|状态)/.test(line));
	return {
		...user,
		/** The titles of the columns in their order, as far as they fit. */
		titles: () =>
			(head() ?? '')
				.replaceAll(/[↑↓[\]]/g, '')
				.trim()
				.split(/\s{2,}/),
		saved: () => user.profiles.settings.read(),
	};
}

describe('the choice of columns', () => {
	test('lists every column with a mark for those that are shown, the most important first', async () => {
		const user = await openTable();
		await user.run('columns');
		expect(user.lines()[1]).toContain('Instances · Columns');
		const entries = user
			.lines()
			.flatMap(line => /^[❯ ] (✓|\s) .+ {2}([a-zA-Z]+)/.exec(line)?.slice(1, 3).join('') ?? []);
		expect(entries).toEqual([
			'✓name',
			'✓status',
			'✓privateAddress',
			'✓publicAddress',
			'✓size',
			'✓type',
			'✓id',
			'✓zone',
			'✓charge',
			'✓created',
			'✓system',
			' region',
		]);
	});

	test('Space hides, J and K move, Enter keeps; the order is that of the table', async () => {
		const user = await openTable();
		await user.run('columns');
		await user.press('j', ' ', 'G', 'K', 'K');
		expect(user.selected()).toContain('REGION');
		await user.press('g', 'j', 'j', 'K', 'K');
		// The table below the choice shows what it will be, and is as it was when nothing is kept.
		expect(user.titles().slice(0, 3)).toEqual(['PRIVATE IP', 'NAME', 'PUBLIC IP']);
		await user.press('enter');
		expect(user.titles().slice(0, 4)).toEqual(['PRIVATE IP', 'NAME', 'PUBLIC IP', 'vCPU/MEM']);
		expect(user.titles()).not.toContain('STATUS');
		expect((await user.saved()).lists?.instances?.columns?.slice(0, 3)).toEqual([
			'privateAddress',
			'name',
			'publicAddress',
		]);
		// The choice is found as it was left.
		await user.run('columns');
		expect(user.selected()).toContain('PRIVATE IP');
		expect(user.line('STATUS')).not.toContain('✓');
	});

	test('the least important one can be hidden as well', async () => {
		const user = await openTable({size: {columns: 220, rows: 24}});
		expect(user.titles()).toContain('OS');
		await user.run('columns');
		await user.press('G', 'k', ' ', 'enter');
		expect(user.titles()).not.toContain('OS');
		expect(user.titles()).toContain('CREATED');
	});

	test('the arrows with Shift move as well, and nothing moves out of the list', async () => {
		const user = await openTable();
		await user.run('columns');
		await user.press('shift+up', 'shift+down', 'shift+up', 'shift+down', 'enter');
		expect(user.titles().slice(0, 2)).toEqual(['STATUS', 'NAME']);
	});

	test('Esc leaves everything as it was, x brings back the default', async () => {
		const user = await openTable();
		const usual = user.titles();
		await user.run('columns');
		await user.press(' ', 'j', ' ', 'escape');
		expect(user.titles()).toEqual(usual);
		expect(await user.saved()).toEqual({});

		await user.run('columns name,id');
		expect(user.titles()).toEqual(['NAME', 'ID']);
		await user.run('columns');
		await user.press('x', 'escape');
		expect(user.titles()).toEqual(['NAME', 'ID']);
		await user.run('columns');
		await user.press('x', 'enter');
		expect(user.titles()).toEqual(usual);
		expect((await user.saved()).lists?.instances?.columns).toBeUndefined();
	});

	test('one column stays', async () => {
		const user = await openTable();
		await user.run('columns status');
		await user.run('columns');
		await user.press(' ');
		expect(user.text()).toContain('show, hide: one column has to stay');
		expect(user.selected()).toContain('✓');
		await user.press('enter');
		expect(user.line('STATUS')).toBeDefined();
		expect(user.line('Running')).toBeDefined();
	});

	test('a long list scrolls with the cursor', async () => {
		const user = await openTable({size: {columns: 80, rows: 12}});
		await user.run('columns');
		await user.press('G');
		expect(user.selected()).toContain('REGION');
		await user.press('K');
		expect(user.selected()).toContain('REGION');
		await user.press('pageup', 'pageup');
		expect(user.selected()).toContain('NAME');
	});
});

describe(':columns with names', () => {
	test('sets them in that order, by id, title or a part of it', async () => {
		const user = await openTable();
		await user.run('columns os, NAME,private ip,name');
		expect(user.titles()).toEqual(['OS', 'NAME', 'PRIVATE IP']);
		await user.run('columns name status zone');
		expect(user.titles()).toEqual(['NAME', 'STATUS', 'ZONE']);
		await user.run('columns default');
		expect(user.titles()).toContain('vCPU/MEM');
	});

	test('completes the last of them, without those that are there', async () => {
		const user = await openTable();
		await user.command('columns name,sta');
		expect(user.lines()[1]?.trim()).toBe(': columns name,status');
		await user.press('tab');
		await user.type(',');
		expect(user.screen()).not.toMatch(/^ {2}(name|status) /m);
		expect(user.screen()).toMatch(/^ {2}zone /m);
		await user.type('zo');
		await user.press('tab', 'enter');
		expect(user.titles()).toEqual(['NAME', 'STATUS', 'ZONE']);
	});

	test('takes Chinese titles and commas', async () => {
		const user = await openTable({language: 'zh-CN'});
		await user.run('列 状态、名称，操作系统');
		expect(user.titles()).toEqual(['状态', '名称', '操作系统']);
	});

	test('narrow terminals keep the first ones, wide ones show all', async () => {
		const user = await openTable();
		await user.run('columns name,zone,id,status');
		expect(user.titles()).toEqual(['NAME', 'ZONE', 'ID', 'STATUS']);
		await user.resize(62, 24);
		expect(user.titles()).toEqual(['NAME', 'ZONE', 'ID']);
		await user.resize(45, 24);
		expect(user.titles()).toEqual(['NAME', 'ZONE']);
	});

	test('the first one stays in place while the others scroll, to the last', async () => {
		const user = await openTable();
		await user.run('columns status,name,zone');
		await user.press('right', 'right', 'right');
		expect(user.titles()).toEqual(['STATUS', 'ZONE']);
		// Another choice begins at its first column.
		await user.run('columns id,name');
		expect(user.titles()).toEqual(['ID', 'NAME']);
	});
});

test('over several regions the region is shown by itself, next to the first column, unless it has its place', async () => {
	const user = await openTable();
	await user.run('columns name,id');
	await user.run('all');
	expect(user.titles()).toEqual(['NAME', 'REGION', 'ID']);
	await user.run('columns name,id,region');
	expect(user.titles()).toEqual(['NAME', 'ID', 'REGION']);
	await user.run('regions cn-beijing');
	expect(user.titles()).toEqual(['NAME', 'ID', 'REGION']);
});

test('a table can be sorted by a column that it does not show, and exports all of them', async () => {
	const user = await openTable();
	await user.run('columns id,name');
	await user.run('sort os desc');
	expect(user.titles()).toEqual(['ID', 'NAME']);
	expect(user.selected()).toContain('web-2');
	await user.press('g');
	expect(user.selected()).toContain('web-1');
	// From there the picked column goes to one that is shown.
	await user.press('shift+left', 'O');
	expect(user.screen()).toContain('[NAME]↑');
	await user.run('export csv');
	expect([...user.desk.files.values()][0]).toContain('Debian 12');
});

describe('what is remembered', () => {
	test('sort order and columns of each table are there at the next start', async () => {
		const first = await openTable();
		await first.run('columns os,name');
		await first.press('N');
		await first.run('disks');
		await first.run('sort id desc');
		expect(await first.saved()).toEqual({
			lists: {
				instances: {columns: ['system', 'name'], sort: {column: 'name', isDescending: false}},
				disks: {sort: {column: 'diskId', isDescending: true}},
			},
		});

		const again = await openTable({profiles: first.profiles});
		expect(again.lines()[1]).toContain('Disks');
		await again.run('instances');
		expect(again.titles()).toEqual(['OS', 'NAME']);
		expect(again.selected()).toContain('web-1');
		await again.run('disks');
		await again.run('columns');
		expect(again.lines()[1]).toContain('Disks · Columns');
		await again.press('escape');
		expect((await again.saved()).lists?.disks).toEqual({sort: {column: 'diskId', isDescending: true}});
	});

	test('of two choices the later one is kept, however long the earlier one takes to be written', async () => {
		const profiles = savedShop(regions[0]);
		const {save} = profiles.settings;
		const held: (() => void)[] = [];
		Object.assign(profiles.settings, {
			async save(change: SettingsChange) {
				if (held.length === 0) {
					await new Promise<void>(resolve => held.push(resolve));
				}

				await save(change);
			},
		});
		const user = await openTable({profiles});
		await user.press('N', 'N');
		await user.settle();
		held[0]?.();
		await user.idle();
		expect((await user.saved()).lists?.instances?.sort).toEqual({column: 'name', isDescending: true});
	});

	test('what this version does not know is ignored', async () => {
		const first = await openTable();
		await first.profiles.settings.save({
			refreshSeconds: 1,
			lists: {
				instances: {columns: ['name', 'colour', 'id'], sort: {column: 'colour', isDescending: true}},
				disks: {columns: ['colour']},
				pictures: {columns: ['name']},
			},
		});
		const again = await openTable({profiles: first.profiles});
		expect(again.titles()).toEqual(['NAME', 'ID']);
		expect(again.selected()).toContain('web-2');
		// Sooner than that would cost others of the account their calls.
		expect(again.app.state().refreshSeconds).toBe(5);
	});

	test('it stays when another account or region comes in its place', async () => {
		const user = await openTable();
		await user.run('columns id,name');
		await user.press('R');
		await user.idle();
		await user.press('/');
		await user.type('beijing');
		await user.press('enter', 'enter');
		await user.idle();
		expect(user.titles()).toEqual(['ID', 'NAME']);

		user.profiles.saved.set('other', {
			signIn: keySignIn({accessKeyId: 'LTAI5tOther', accessKeySecret: new Secret('s')}),
		});
		await user.press('P', 'r');
		await user.idle();
		await user.run('profile other');
		await user.run('i cn-hangzhou');
		expect(user.lines()[0]).toContain('other');
		expect(user.titles()).toEqual(['ID', 'NAME']);
	});

	test('what was saved meanwhile changes nothing under the eyes of who is at work', async () => {
		const user = await openTable();
		await user.profiles.settings.save({language: 'zh-CN', lists: {instances: {columns: ['id']}}});
		await user.press('P', 'r');
		await user.idle();
		expect(user.lines()[1]).toContain('Sign in with');
		await user.run('instances');
		expect(user.titles()).toContain('STATUS');
	});
});
