import {expect, test} from 'vitest';
import {CallError} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {createGate} from '../support/gate.ts';
import {savedShop} from '../support/sign-in.tsx';
import {openYundeck} from '../support/user.tsx';

const regions = [
	{id: 'cn-hangzhou', name: 'China (Hangzhou)'},
	{id: 'cn-beijing', name: 'China (Beijing)'},
];

test('saved profiles and the environment are listed, with where each comes from', async () => {
	const profiles = savedShop();
	profiles.environment.account = {
		name: 'environment',
		source: 'environment',
		signIn: keySignIn({accessKeyId: 'STS.Example', accessKeySecret: new Secret('s'), securityToken: new Secret('t')}),
	};
	const user = await openYundeck({profiles, cloud: {regions}});
	expect(user.line('shop')).toContain('AccessKey');
	expect(user.line('environment')).toContain('STS token');
	await user.press('down', 'enter');
	await user.idle();
	expect(user.screen()).toContain('Regions');
	expect(user.lines()[0]).toContain('environment');
});

test('several arrow keys that arrive together all count', async () => {
	const user = await openYundeck({profiles: savedShop(), cloud: {regions}});
	await user.burst('down', 'down', 'up', 'down');
	expect(user.selected()).toContain('New AccessKey…');
	await user.press('1');
	await user.idle();
	expect(user.screen()).toContain('cn-hangzhou');
});

test('a digit opens the row that stands there, and none that is out of sight', async () => {
	const profiles = savedShop();
	for (let number = 2; number <= 12; number++) {
		profiles.saved.set(`shop-${number}`, {
			signIn: keySignIn({accessKeyId: `LTAI5tOther${number}`, accessKeySecret: new Secret('s')}),
		});
	}

	const user = await openYundeck({profiles, cloud: {regions}, size: {columns: 80, rows: 10}});
	const names = user.lines().flatMap(line => /shop(?:-\d+)?/.exec(line)?.[0] ?? []);
	expect(names.length).toBeLessThan(9);
	await user.press('9');
	await user.idle();
	expect(user.lines()[0]).toContain('not signed in');
	await user.press('3');
	await user.idle();
	expect(user.lines()[0]).toContain(names[2]);
});

test('a profile is deleted only after a question', async () => {
	const user = await openYundeck({profiles: savedShop()});
	await user.press('x');
	expect(user.screen()).toContain('Delete the saved profile “shop”?');
	await user.press('enter');
	expect(user.screen()).toContain('Delete the saved profile “shop”?');
	await user.press('n');
	expect(user.selected()).toContain('shop');

	await user.press('x', 'y');
	await user.idle();
	expect(user.profiles.saved.size).toBe(0);
	expect(user.screen()).toContain('The profile “shop” was deleted.');
	expect(user.line('AccessKey     LTAI')).toBeUndefined();

	await user.press('x');
	expect(user.screen()).toContain('only a saved profile of yundeck’s own');
});

test('a list that was read before a profile was deleted, and comes later, brings nothing back', async () => {
	const shop = savedShop();
	const gate = createGate();
	let isHeld = false;
	const profiles = {
		...shop,
		async list() {
			const listed = await shop.list();
			if (isHeld) {
				isHeld = false;
				await gate.hold();
			}

			return listed;
		},
	};
	const user = await openYundeck({profiles});
	expect(user.line('AccessKey     LTAI')).toBeDefined();
	isHeld = true;
	await user.press('r');
	await user.settle();
	expect(gate.waiting()).toBe(1);
	await user.press('x', 'y');
	await user.settle();
	expect(user.line('AccessKey     LTAI')).toBeUndefined();
	gate.letGo();
	await user.idle();
	expect(user.line('AccessKey     LTAI')).toBeUndefined();
});

test('a deletion that fails says so and loses nothing', async () => {
	const user = await openYundeck({profiles: savedShop()});
	user.profiles.failure = new CallError({kind: 'file-not-writable', place: '/config.json', code: 'EACCES'});
	await user.press('x', 'y');
	await user.idle();
	expect(user.text()).toContain('/config.json cannot be written (EACCES)');
	await user.press('n');
	expect(user.selected()).toContain('shop');
	expect(user.profiles.saved.size).toBe(1);
});

test('a file that was set aside is named', async () => {
	const shop = savedShop();
	const profiles = {...shop, list: async () => ({...(await shop.list()), setAside: '/config.json.damaged-1'})};
	const user = await openYundeck({profiles});
	expect(user.text()).toContain('/config.json.damaged-1');
});

test('a file that cannot be read says so and can be read again', async () => {
	const shop = savedShop();
	let isReadable = false;
	const profiles = {
		...shop,
		async list() {
			if (!isReadable) {
				throw new CallError({kind: 'file-not-readable', place: '/config.json', code: 'EACCES'});
			}

			return shop.list();
		},
	};
	const user = await openYundeck({profiles});
	expect(user.text()).toContain('/config.json cannot be read (EACCES)');
	isReadable = true;
	await user.press('r');
	await user.idle();
	expect(user.screen()).toContain('shop');
});

test('another account shows nothing of the one before', async () => {
	const profiles = savedShop();
	profiles.saved.set('other', {signIn: keySignIn({accessKeyId: 'LTAI5tOther', accessKeySecret: new Secret('s')})});
	const user = await openYundeck({profiles, cloud: {regions}});
	await user.press('enter');
	await user.idle();
	await user.press('P', 'down', 'enter');
	await user.idle();
	expect(user.cloud.calls.filter(call => call === 'DescribeRegions')).toHaveLength(2);
	expect(user.lines()[0]).toContain('other');
});
