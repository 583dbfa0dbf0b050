import {describe, expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import type {fakeProfiles} from '../support/fake-ports.ts';
import {createGate} from '../support/gate.ts';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {fails, openInstances, savedShop} from '../support/sign-in.tsx';
import {openYundeck, type UserOptions} from '../support/user.tsx';

const day = (date: number) => Date.UTC(2026, 0, date);
const regions = [
	{id: 'cn-hangzhou', name: 'China (Hangzhou)'},
	{id: 'cn-beijing', name: 'China (Beijing)'},
	{id: 'ap-southeast-1', name: 'Singapore'},
];
const chineseRegions = [
	{id: 'cn-hangzhou', name: '华东1（杭州）'},
	{id: 'cn-beijing', name: '华北2（北京）'},
	{id: 'ap-southeast-1', name: '新加坡'},
];
const cloud = {
	regions,
	instances: {
		'cn-hangzhou': [
			instanceNamed('web-10', {createdAt: day(1), status: 'Stopped', privateAddresses: ['10.0.0.9']}),
			instanceNamed('web-2', {createdAt: day(3), privateAddresses: ['10.0.0.10']}),
			instanceNamed('web-1', {createdAt: day(2), privateAddresses: ['9.0.0.1']}),
		],
		'cn-beijing': instancesNamed('api', 2),
	},
};

async function openPalette(options: UserOptions = {}) {
	// High enough for all commands.
	const size = {columns: 80, rows: 90};
	const user = await openInstances({size, ...options, cloud: {...cloud, ...options.cloud}});
	return {
		...user,
		names: () => user.lines().flatMap(line => /^[❯ ] ((?:web|api)-\d+)/.exec(line)?.[1] ?? []),
		/** The line with the command line in it. */
		typed: () => user.lines()[1]?.trim(),
	};
}

describe('completion', () => {
	test('typing narrows the list, the best completion stands behind the cursor, Tab takes it', async () => {
		const user = await openPalette();
		await user.command('');
		expect(user.screen()).toContain(':regions [region]');
		expect(user.screen()).toContain(':sort');
		await user.type('re');
		expect(user.typed()).toBe(': regions');
		expect(user.screen()).not.toContain(':sort');
		expect(user.lines()[2]).toContain(':regions [region]');
		expect(user.lines()[3]).toContain(':retry');
		await user.press('tab');
		await user.type('cn-b');
		expect(user.typed()).toBe(': regions cn-beijing');
		await user.press('tab', 'enter');
		await user.idle();
		expect(user.lines()[0]).toContain('cn-beijing');
		expect(user.names()).toEqual(['api-1', 'api-2']);
	});

	test('whole names come before beginnings, these before parts, and descriptions last', async () => {
		const user = await openPalette();
		await user.command('d');
		const found = user.lines().flatMap(line => /^ {2}:(\w+)/.exec(line)?.[1] ?? []);
		expect(found.slice(0, 2)).toEqual(['disks', 'describe']);
		// In another name of it, `reload`, then only in what it does.
		expect(found.indexOf('refresh')).toBeGreaterThan(1);
		expect(found.indexOf('network')).toBeGreaterThan(found.indexOf('refresh'));
		await user.press('ctrl+u');
		await user.type('spreadsheet');
		expect(user.text()).toContain('No command fits.');
		await user.press('ctrl+u');
		await user.type('rows into');
		expect(user.lines()[2]).toBe('');
		await user.press('ctrl+w', 'backspace');
		expect(user.lines()[2]).toContain(':export [csv|json]');
	});

	test('the table stays in sight below, without a pointer of its own', async () => {
		const user = await openPalette({size: {columns: 80, rows: 24}});
		const before = user.names();
		await user.press('j');
		const selected = user.selected();
		await user.command('re');
		expect(user.names().length).toBeGreaterThan(0);
		expect(before).toEqual(expect.arrayContaining(user.names()));
		expect(user.selected()).toBeUndefined();
		await user.press('escape');
		expect(user.selected()).toBe(selected);
	});

	test('→ takes the completion only at the end of the line', async () => {
		const user = await openPalette();
		await user.command('lo');
		await user.press('left', 'right');
		await user.type('x');
		expect(user.typed()).toBe(': lox');
		await user.press('backspace', 'right');
		await user.type('x');
		expect(user.typed()).toBe(': logx');
	});

	test('the list is walked through with ↓ and ↑; back at its top what was typed counts', async () => {
		const user = await openPalette();
		await user.command('re');
		await user.press('down', 'down', 'down');
		expect(user.selected()).toContain(':refresh');
		expect(user.typed()).toBe(': refresh');
		await user.press('up');
		expect(user.selected()).toContain(':retry');
		await user.press('up', 'up', 'up');
		expect(user.selected()).toBeUndefined();
		await user.press('down', 'down', 'down', 'enter');
		await user.idle();
		expect(user.cloud.calls.filter(call => call === 'DescribeInstances cn-hangzhou')).toHaveLength(2);
	});

	test('a long list scrolls by rows and pages', async () => {
		const user = await openPalette();
		await user.command('');
		await user.press('pagedown', 'pagedown', 'pagedown');
		expect(user.selected()).toContain(':quit');
		expect(user.screen()).not.toContain(':regions');
		await user.press('pageup', 'pageup', 'pageup');
		expect(user.screen()).toContain(':regions');
		expect(user.selected()).toBeUndefined();
	});

	test('what was gone to stays it when others come before it', async () => {
		const gate = createGate();
		const profiles = savedShop({id: 'cn-hangzhou', name: ''});
		let isHeld = false;
		const list = profiles.list;
		Object.assign(profiles, {
			list: async () => {
				await (isHeld ? gate.hold() : undefined);
				return list();
			},
		});
		const signIn = keySignIn({accessKeyId: 'LTAI5tOther', accessKeySecret: new Secret('s')});
		profiles.saved.set('other', {signIn});
		const user = await openPalette({profiles});
		isHeld = true;
		await user.press('P', ':');
		await user.type('profiles ');
		await user.press('down', 'down');
		expect(user.selected()).toContain('other');
		const [shop] = profiles.saved;
		profiles.saved.clear();
		profiles.saved.set('another', {signIn});
		profiles.saved.set(...(shop ?? ['shop', {signIn}]));
		profiles.saved.set('other', {signIn});
		gate.letGo();
		await user.settle();
		expect(user.selected()).toContain('other');
		await user.press('enter');
		isHeld = false;
		gate.letGo();
		await user.idle();
		expect(user.lines()[0]).toContain(' other ');
	});

	test('with nothing to complete yet Tab goes to the first suggestion', async () => {
		const user = await openPalette();
		await user.command('regions ');
		expect(user.typed()).toBe(': regions');
		await user.press('tab');
		expect(user.typed()).toBe(': regions cn-hangzhou');
		await user.press('tab', 'ctrl+w');
		expect(user.typed()).toBe(': regions');
	});

	test('regions and columns are found by their names as well', async () => {
		const user = await openPalette();
		await user.command('regions singap');
		expect(user.typed()).toBe(': regions singap  → regions ap-southeast-1');
		await user.press('tab', 'enter');
		await user.idle();
		expect(user.lines()[0]).toContain('ap-southeast-1');
		await user.command('sort billing');
		expect(user.typed()).toBe(': sort billing  → sort charge');
	});

	test('the keys of text fields work, and the cursor can go back into the line', async () => {
		const user = await openPalette();
		await user.command('ns  cn-beijing');
		await user.press('ctrl+w');
		await user.type('cn-hang');
		await user.press('home', 'delete', 'delete');
		await user.type('regions');
		await user.press('end', 'tab');
		expect(user.typed()).toBe(': regions  cn-hangzhou');
	});
});

describe('Chinese', () => {
	test('the key of an input method opens it, words are commands, names are regions', async () => {
		const user = await openPalette({language: 'zh-CN', cloud: {regions: chineseRegions}});
		await user.press('：');
		await user.idle();
		expect(user.screen()).toContain('地域列表');
		await user.type('地域 北京');
		expect(user.typed()).toBe(': 地域 北京  → 地域 cn-beijing');
		await user.press('enter');
		await user.idle();
		expect(user.lines()[0]).toMatch(/cn-beijing\s+华北2（北京）/);
		await user.run('排序 名称 降序');
		expect(user.names()).toEqual(['api-2', 'api-1']);
		await user.run('没有 这个');
		expect(user.text()).toContain('没有命令“没有”。输入 :help 查看全部命令。');
		await user.press('escape');
		await user.run('退出');
		expect(user.exitCodes).toEqual([0]);
	});
});

describe('what is not run', () => {
	test.each([
		['regoins', 'There is no command “regoins”. Did you mean :regions?'],
		['frobnicate', 'There is no command “frobnicate”. :help lists them.'],
		['re', '“re” can be :regions, :retry or :refresh.'],
		['quit now', ':quit takes nothing behind it.'],
		['sort', 'By which column?'],
		['sort colour', 'This table has no column “colour”.'],
		['sort nmae', 'This table has no column “nmae”. Did you mean name?'],
		['sort name upwards', '“upwards” is neither asc nor desc.'],
		['columns name,stauts', 'This table has no column “stauts”. Did you mean status?'],
		['regions cn-bejing', 'This account has no region “cn-bejing”. Did you mean cn-beijing?'],
		['regions cn', '“cn” can be cn-hangzhou or cn-beijing.'],
		['profile stop', 'There is no profile “stop”. Did you mean shop?'],
		['language', 'Which language, en or zh-CN?'],
		['language fr', 'yundeck does not speak “fr”; there are en and zh-CN.'],
		['refresh soon', '“soon” is no interval; they look like 10s, 1m and off.'],
		['refresh 4s', 'An interval is 5 s at least and 24 h at most.'],
		['refresh 25h', 'An interval is 5 s at least and 24 h at most.'],
		['export xml', '“xml” is nothing yundeck can export; there are csv and json.'],
		['filter colour=red', 'there is no column “colour”'],
		['retry', ':retry: no region failed'],
	])(':%s stays in the line, with the reason', async (text, reason) => {
		const user = await openPalette();
		const before = user.cloud.calls.length;
		await user.run(text);
		expect(user.text()).toContain(reason);
		expect(user.typed()).toContain(text);
		// Opening the command line asked for the regions, and nothing else was done.
		expect(user.cloud.calls.slice(before)).toEqual(['DescribeRegions']);
		await user.type('x');
		expect(user.text()).not.toContain(reason);
	});

	test('a mistake is corrected where it was made', async () => {
		const user = await openPalette();
		await user.run('regions cn-bejing');
		await user.press('left', 'left', 'left', 'left');
		await user.type('i');
		await user.press('enter');
		await user.idle();
		expect(user.lines()[0]).toContain('cn-beijing');
	});

	test('a command that needs something more goes on when it is picked', async () => {
		const user = await openPalette();
		await user.command('sor');
		await user.press('down', 'enter');
		expect(user.screen()).not.toContain('By which column?');
		await user.type('na');
		expect(user.typed()).toBe(': sort name');
		await user.press('enter');
		expect(user.names()).toEqual(['web-1', 'web-2', 'web-10']);
	});

	test('Esc closes with nothing changed, and so does Enter in an empty line', async () => {
		const user = await openPalette();
		await user.press('j');
		await user.command('');
		await user.press('escape');
		const before = user.screen();
		await user.command('quit');
		await user.press('down', 'escape');
		expect(user.screen()).toBe(before);
		await user.command('');
		await user.press('enter');
		expect(user.screen()).toBe(before);
		expect(user.exitCodes).toEqual([]);
	});

	test('what can’t work now is listed with the reason, and says it when it is entered', async () => {
		const user = await openYundeck({profiles: savedShop(), size: {columns: 80, rows: 90}});
		await user.press(':');
		expect(user.line(':instances')).toContain('nobody is signed in yet');
		expect(user.line(':sort')).toContain('no table is on the screen');
		await user.type('instances');
		await user.press('enter');
		expect(user.text()).toContain(':instances: nobody is signed in yet');
		await user.press('escape');
		await user.press('enter');
		await user.idle();
		await user.run('disks');
		expect(user.text()).toContain(':disks: no region is open yet; name one behind it');
	});
});

describe('the history', () => {
	test('an empty line offers what was run before, the latest first, each once', async () => {
		const user = await openPalette();
		await user.run('sort name');
		await user.run('wide');
		await user.run('ord nothing');
		await user.press('escape');
		await user.run('so name');
		await user.command('');
		expect(user.lines()[2]).toMatch(/:sort name\s+used before/);
		expect(user.lines()[3]).toMatch(/:wide\s+used before/);
		expect(user.lines()[4]).toContain(':regions [region]');
		await user.press('down', 'down', 'enter');
		await user.command('');
		expect(user.lines()[2]).toContain(':wide');
		await user.type('sort n');
		expect(user.lines()[2]).toMatch(/name\s+NAME/);
		expect(user.screen()).not.toContain('used before');
	});

	test('keeps 20', async () => {
		const user = await openPalette();
		for (let seconds = 10; seconds <= 31; seconds++) {
			await user.run(`refresh ${seconds}s`);
		}

		await user.command('');
		const used = user.lines().filter(line => line.includes('used before'));
		expect(used).toHaveLength(20);
		expect(used[0]).toContain(':refresh 31s');
		expect(used.at(-1)).toContain(':refresh 12s');
	});
});

describe('commands', () => {
	test(':sort takes ids, titles, their beginnings and parts, and says which way by itself', async () => {
		const user = await openPalette();
		await user.run('sort name');
		expect(user.names()).toEqual(['web-1', 'web-2', 'web-10']);
		// The same again does not turn the order: it says what is wanted.
		await user.run('sort NAME asc');
		expect(user.names()).toEqual(['web-1', 'web-2', 'web-10']);
		await user.run('sort name desc');
		expect(user.names()).toEqual(['web-10', 'web-2', 'web-1']);
		await user.run('sort ip');
		expect(user.names()).toEqual(['web-1', 'web-10', 'web-2']);
		await user.run('sort private ip descending');
		expect(user.names()).toEqual(['web-2', 'web-10', 'web-1']);
		await user.run('sort age');
		expect(user.names()).toEqual(['web-2', 'web-1', 'web-10']);
		await user.run('sort creat asc');
		expect(user.names()).toEqual(['web-10', 'web-1', 'web-2']);
	});

	test(':regions, :instances and :disks lead to a region; :all to all of them', async () => {
		const user = await openPalette();
		await user.run('disks');
		expect(user.cloud.calls.at(-1)).toBe('DescribeDisks cn-hangzhou');
		expect(user.typed()).toMatch(/› {2}Disks/);
		await user.run('ns beijing');
		expect(user.cloud.calls.at(-1)).toBe('DescribeDisks cn-beijing');
		// Others have an `a` in them; this one begins with it.
		await user.run('ns a');
		expect(user.cloud.calls.at(-1)).toBe('DescribeDisks ap-southeast-1');
		await user.run('i cn-beijing');
		expect(user.names()).toEqual(['api-1', 'api-2']);
		await user.run('vm');
		expect(user.cloud.calls.at(-1)).toBe('DescribeInstances cn-beijing');
		await user.run('r');
		expect(user.typed()).toMatch(/^Regions/);
		await user.run('all');
		expect(user.lines()[0]).toContain('all regions');
		expect(user.names()).toHaveLength(5);
	});

	test(':back, :forward, :last and :jump walk through the views', async () => {
		const user = await openPalette();
		await user.run('disks');
		await user.run('regions');
		await user.run('back');
		expect(user.typed()).toMatch(/› {2}Disks/);
		await user.run('后退');
		expect(user.names()).toContain('web-2');
		await user.run('forward');
		expect(user.typed()).toMatch(/› {2}Disks/);
		await user.run('last');
		expect(user.names()).toContain('web-2');
		await user.run('jump');
		expect(user.typed()).toMatch(/› {2}Disks/);
	});

	test('from the details and from the log pane they lead to the table as well', async () => {
		const user = await openPalette();
		await user.press('enter');
		await user.idle();
		await user.run('instances cn-beijing');
		expect(user.names()).toEqual(['api-1', 'api-2']);
		await user.press('tab');
		await user.run('sort name desc');
		expect(user.names()).toEqual(['api-2', 'api-1']);
		expect(user.selected()).toContain('api-1');
		// The keys are the table's again.
		await user.press('k');
		expect(user.selected()).toContain('api-2');
	});

	test('a region is opened by its id while the regions can’t be asked for', async () => {
		const user = await openPalette({
			cloud: {
				before: action => {
					if (action === 'DescribeRegions') {
						fails({kind: 'no-permission', action});
					}
				},
			},
		});
		await user.run('regions cn-beijing');
		expect(user.names()).toEqual(['api-1', 'api-2']);
		await user.run('regions nowhere');
		expect(user.text()).toContain('This account has no region “nowhere”.');
	});

	test(':profile signs in with another one', async () => {
		const profiles = savedShop({id: 'cn-hangzhou', name: ''});
		const shop = profiles.saved.get('shop');
		profiles.saved.set('test lab', {signIn: (shop as NonNullable<typeof shop>).signIn});
		const user = await openPalette({profiles});
		await user.run('ctx lab');
		expect(user.lines()[0]).toContain('test lab');
		expect(user.typed()).toMatch(/^Regions/);
		await user.run('profiles');
		expect(user.typed()).toBe('Sign in with');
	});

	test(':filter filters, of the table and of the regions; alone it opens the field', async () => {
		const user = await openPalette();
		await user.run('filter status=Stopped');
		expect(user.names()).toEqual(['web-10']);
		expect(user.typed()).toContain('Filter: status=Stopped');
		await user.press('escape');
		await user.run('filter');
		await user.type('web-2');
		expect(user.names()).toEqual(['web-2']);
		await user.press('enter', 'R');
		await user.idle();
		await user.run('filter beij');
		expect(user.typed()).toMatch(/^Regions {2}1\/3 {2}Filter: beij /);
		expect(user.selected()).toContain('cn-beijing');
	});

	test(':refresh asks again, or tells how often it is to happen by itself', async () => {
		const user = await openPalette();
		await user.command('refresh');
		const before = user.cloud.calls.length;
		await user.press('enter');
		await user.idle();
		expect(user.cloud.calls.slice(before)).toEqual(['DescribeInstances cn-hangzhou']);
		await user.run('refresh 10s');
		expect(user.text()).toContain('Tables are read again every 10 s.');
		const asked = user.cloud.calls.length;
		user.clock.pass(9000);
		await user.idle();
		expect(user.cloud.calls).toHaveLength(asked);
		user.clock.pass(1000);
		await user.idle();
		expect(user.cloud.calls.slice(asked)).toEqual(['DescribeInstances cn-hangzhou']);
		await user.run('refresh 2m');
		expect(user.text()).toContain('every 2 min.');
		await user.run('refresh 90');
		expect(user.text()).toContain('every 90 s.');
		await user.run('refresh off');
		expect(user.text()).toContain('Tables are read again only when you ask for it.');
		expect(await user.profiles.settings.read()).toEqual({refreshSeconds: 'off'});
	});

	test('what keys do has a command as well', async () => {
		const user = await openPalette();
		await user.run('describe');
		expect(user.line('[Overview]')).toBeDefined();
		await user.run('标签');
		expect(user.line('[Tags]')).toBeDefined();
		await user.run('snapshots');
		expect(user.text()).toContain(':snapshots: its details have no such tab');
		await user.press('escape');
		await user.run('json');
		expect(user.line('[JSON]')).toBeDefined();
		await user.run('copy');
		expect(user.desk.copied[0]).toContain('"InstanceName": "web-2"');
		await user.run('console');
		expect(user.desk.opened).toHaveLength(1);
		await user.press('escape');
		await user.run('wide');
		expect(user.line('NAME')).toMatch(/NAME\s+ID\s+STATUS/);
		await user.run('export csv');
		expect([...user.desk.files.keys()]).toEqual(['instances-cn-hangzhou-2026-01-15-0830.csv']);
		await user.run('log');
		await user.run('log');
		expect(user.screen()).not.toContain('API calls');
		await user.run('help');
		expect(user.typed()).toBe('Keys and commands');
		await user.press('escape');
	});

	test(':retry asks the failed regions again', async () => {
		let isDown = true;
		const user = await openPalette({
			cloud: {
				before: (action, regionId) => {
					if (isDown && regionId === 'cn-beijing') {
						fails({kind: 'service-failed', action, regionId});
					}
				},
			},
		});
		await user.run('all');
		isDown = false;
		await user.command('retry');
		const before = user.cloud.calls.length;
		await user.press('enter');
		await user.idle();
		expect(user.cloud.calls.slice(before)).toEqual(['DescribeInstances cn-beijing']);
	});

	test.each(['q', 'q!', 'wq', 'qa', 'exit', 'quit'])(':%s ends the app from anywhere', async word => {
		const user = await openPalette();
		await user.burst(':', ...word, 'enter');
		expect(user.exitCodes).toEqual([0]);
	});
});

describe('the language', () => {
	test('switches at once and everywhere, and the regions are named in it', async () => {
		const user = await openPalette();
		expect(user.screen()).toContain('STATUS');
		user.cloud.regions = chineseRegions;
		await user.run('language zh-CN');
		expect(user.cloud.calls.at(-1)).toBe('DescribeRegions');
		expect(user.screen()).toContain('状态');
		expect(user.lines()[0]).toMatch(/cn-hangzhou\s+华东1（杭州）/);
		await user.run('语言 english');
		expect(user.screen()).toContain('STATUS');
	});

	test('is remembered for the next start; the flag wins over it, and it over the environment', async () => {
		const first = await openPalette();
		await first.run('lang 中文');
		const again = await openPalette({profiles: first.profiles, language: 'en'});
		expect(again.screen()).toContain('状态');
		expect(again.screen()).not.toContain('STATUS');
		const flagged = await openPalette({profiles: first.profiles, language: 'en', settings: {language: 'en'}});
		expect(flagged.screen()).toContain('STATUS');
	});

	test('can be switched before anybody is signed in', async () => {
		const user = await openYundeck({profiles: savedShop()});
		await user.run('language zh');
		expect(user.lines()[1]).toContain('选择登录身份');
		expect(user.cloud.calls).toEqual([]);
	});
});

test('what can’t be saved counts in this run all the same, and is told', async () => {
	const user = await openPalette();
	user.profiles.failure = (() => {
		try {
			return fails({kind: 'disk-full', place: '/home/me/config.json'});
		} catch (error) {
			return error as NonNullable<ReturnType<typeof fakeProfiles>['failure']>;
		}
	})();
	await user.run('language zh-CN');
	expect(user.screen()).toContain('状态');
	expect(user.text()).toContain('磁盘已满');
});
