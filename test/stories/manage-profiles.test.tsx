import {describe, expect, test} from 'vitest';
import {type AppError, CallError} from '#domain/app-error.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {fails, openInstances, savedShop, secretText} from '../support/sign-in.tsx';
import {openYundeck} from '../support/user.tsx';

const hangzhou = {id: 'cn-hangzhou', name: 'China (Hangzhou)'};

function keyOf(user: Awaited<ReturnType<typeof openYundeck>>, name: string) {
	const signIn = user.profiles.saved.get(name)?.signIn;
	return signIn && 'credentials' in signIn ? signIn.credentials : undefined;
}

async function openForm(options: Parameters<typeof openYundeck>[0] = {}) {
	const user = await openYundeck({profiles: savedShop(hangzhou), ...options});
	await user.press('e');
	await user.idle();
	return user;
}

describe('changing a profile', () => {
	test('name, marks and region, with no call', async () => {
		const user = await openForm();
		expect(user.screen()).toContain('Change “shop”');
		expect(user.line('AccessKey ID')).toContain('LTAI5tExampleKey01');
		await user.press('ctrl+u');
		await user.type('store');
		await user.press('enter', 'enter', 'enter', 'enter');
		await user.press('ctrl+u');
		await user.type('cn-beijing');
		await user.press('tab', 'right', 'tab', ' ', 'tab', 'right');
		expect(user.line('Colour')).toContain('red');
		expect(user.line('Read-only')).toContain('‹ yes ›');
		await user.press('enter');
		await user.idle();
		expect(user.screen()).toContain('The profile “store” was changed.');
		expect(user.selected()).toMatch(/store\s+PRODUCTION/);
		expect(user.profiles.saved.get('store')).toMatchObject({
			region: {id: 'cn-beijing'},
			marks: {color: 'red', isProduction: true, isReadOnly: true},
		});
		expect(user.profiles.saved.has('shop')).toBe(false);
		expect(keyOf(user, 'store')?.accessKeySecret.reveal()).toBe(secretText);
		expect(user.cloud.calls).toEqual([]);
	});

	test('a new secret takes the place of the old one once it works', async () => {
		const user = await openForm();
		await user.press('tab', 'tab');
		await user.paste('TheNewSecret');
		expect(user.screen()).not.toContain('TheNewSecret');
		await user.press('ctrl+s');
		await user.idle();
		expect(user.cloud.calls).toEqual(['DescribeRegions']);
		expect(keyOf(user, 'shop')?.accessKeySecret.reveal()).toBe('TheNewSecret');
		expect(keyOf(user, 'shop')?.accessKeyId).toBe('LTAI5tExampleKey01');
	});

	test('one that is refused does not: the old one stays', async () => {
		let failure: AppError | undefined = {kind: 'wrong-secret', action: 'DescribeRegions'};
		const user = await openForm({cloud: {before: () => void (failure && fails(failure))}});
		await user.press('tab', 'tab');
		await user.paste('TheWrongSecret');
		await user.press('ctrl+s');
		await user.idle();
		expect(user.text()).toContain('the AccessKey Secret does not belong to this AccessKey ID');
		expect(user.selected()).toContain('AccessKey Secret');
		expect(user.selected()).not.toContain('•');
		expect(keyOf(user, 'shop')?.accessKeySecret.reveal()).toBe(secretText);
		failure = undefined;
		await user.press('escape');
		await user.idle();
		expect(user.selected()).toContain('shop');
	});

	test('another key needs its own secret', async () => {
		const user = await openForm();
		await user.press('tab', 'ctrl+u');
		await user.type('LTAI5tRotated');
		await user.press('ctrl+s');
		expect(user.screen()).toContain('Enter the AccessKey Secret.');
		await user.paste('TheNewSecret');
		await user.press('ctrl+s');
		await user.idle();
		expect(keyOf(user, 'shop')?.accessKeyId).toBe('LTAI5tRotated');
	});

	test('a name must be free, a region must look like one', async () => {
		const profiles = savedShop(hangzhou);
		profiles.saved.set('other', {signIn: keySignIn({accessKeyId: 'LTAI5tOther', accessKeySecret: new Secret('s')})});
		const user = await openForm({profiles});
		await user.press('ctrl+u');
		await user.type('other');
		await user.press('ctrl+s');
		expect(user.screen()).toContain('There is another saved profile of this name.');
		await user.type('-2');
		await user.press('up', 'tab', 'tab', 'tab', 'tab');
		await user.type('!');
		await user.press('ctrl+s');
		expect(user.screen()).toContain('This is no region id.');
	});

	test('that can’t be saved says why, and can be saved again', async () => {
		const user = await openForm();
		user.profiles.failure = new CallError({kind: 'disk-full', place: user.profiles.path});
		await user.type('-2');
		await user.press('ctrl+s');
		await user.idle();
		expect(user.text()).toContain('the disk is full');
		user.profiles.failure = undefined;
		await user.press('ctrl+s');
		await user.idle();
		expect([...user.profiles.saved.keys()]).toEqual(['shop-2']);
	});

	test('the one in use stays in use under its new name, with its rows', async () => {
		const user = await openInstances({profiles: savedShop(hangzhou)});
		await user.press('P');
		await user.idle();
		await user.press('e');
		await user.idle();
		await user.type('-2');
		await user.press('ctrl+s');
		await user.idle();
		expect(user.lines()[0]).toContain('shop-2');
		user.cloud.calls.length = 0;
		await user.press('enter');
		await user.idle();
		expect(user.lines()[0]).toMatch(/shop-2 .*cn-hangzhou/);
	});

	test('only own ones can be changed', async () => {
		const profiles = savedShop(hangzhou);
		profiles.found.push({summary: {name: 'cli', kind: 'AccessKey', source: 'aliyun', hint: 'LTAI5t…cli1'}});
		const user = await openYundeck({profiles});
		await user.press('down', 'e');
		expect(user.text()).toContain('change profile: only a saved profile of yundeck’s own');
	});
});

describe('making a profile of another program an own one', () => {
	const cli = {
		summary: {name: 'shop', kind: 'AccessKey', source: 'aliyun', hint: 'LTAI5t…cli1'} satisfies ProfileSummary,
		account: {
			name: 'shop',
			source: 'aliyun',
			signIn: keySignIn({accessKeyId: 'LTAI5tFromCli', accessKeySecret: new Secret('CliSecret')}),
		},
	} as const;

	test('asks for its name and says where the secret will rest', async () => {
		const profiles = savedShop(hangzhou);
		profiles.found.push(cli);
		profiles.secretPlace = 'keychain';
		const user = await openYundeck({profiles});
		await user.press('down', 'i');
		await user.idle();
		expect(user.line('Profile name')).toContain('shop-2');
		expect(user.line('AccessKey ID')).toBeUndefined();
		expect(user.text()).toContain('The secret goes into this computer’s keychain.');
		await user.press('ctrl+s');
		await user.idle();
		expect(user.screen()).toContain('“shop-2” is a profile of yundeck’s own now.');
		expect(user.selected()).toContain('shop-2');
		expect(keyOf(user, 'shop-2')?.accessKeySecret.reveal()).toBe('CliSecret');
	});

	test('a login that belongs to the other program stays there', async () => {
		const profiles = savedShop(hangzhou);
		profiles.found.push({summary: {name: 'sso', kind: 'CloudSSO', source: 'aliyun', hint: 'Administrator'}});
		const user = await openYundeck({profiles});
		await user.press('down', 'i');
		expect(user.text()).toContain('its login belongs to aliyun-cli');
	});
});

test('one that can’t be used is listed with the reason, and says it when it is chosen', async () => {
	const profiles = savedShop(hangzhou);
	profiles.found.push({
		summary: {
			name: 'chain',
			kind: 'ChainableRamRoleArn',
			source: 'aliyun',
			hint: '',
			problem: {kind: 'missing-source', name: 'base'},
		},
	});
	const user = await openYundeck({profiles, size: {columns: 110, rows: 24}});
	expect(user.line('chain')).toContain('✗ its source profile “base” does not exist');
	await user.press('down', 'enter');
	expect(user.text()).toContain(
		'The profile “chain” (aliyun-cli) can’t be used: its source profile “base” does not exist.',
	);
	await user.idle();
	expect(user.app.state().account).toBeUndefined();
});

test('many profiles are filtered', async () => {
	const profiles = savedShop(hangzhou);
	for (let number = 1; number <= 40; number++) {
		profiles.found.push({
			summary: {name: `client-${number}`, kind: 'AccessKey', source: 'aliyun', hint: `LTAI5t…c${number}`},
			account: {
				name: `client-${number}`,
				source: 'aliyun',
				signIn: keySignIn({accessKeyId: `LTAI5tC${number}`, accessKeySecret: new Secret('s')}),
			},
		});
	}

	const user = await openYundeck({profiles});
	await user.press('/');
	await user.type('client-37');
	expect(user.selected()).toContain('client-37');
	expect(user.line('shop')).toBeUndefined();
	await user.type('x');
	expect(user.screen()).toContain('No profile matches “client-37x”.');
	await user.press('backspace', 'enter', 'enter');
	await user.idle();
	expect(user.lines()[0]).toContain('client-37');
	await user.press('P');
	await user.idle();
	expect(user.line('client-36')).toBeDefined();
	expect(user.selected()).toContain('client-37');
});

test('all secrets move to the keychain and back', async () => {
	const user = await openYundeck({profiles: savedShop(hangzhou), size: {columns: 132, rows: 24}});
	expect(user.line('shop')).toMatch(/file\s*$/);
	await user.run('secrets keychain');
	expect(user.text()).toContain('The secrets of all own profiles are in the keychain now.');
	expect(user.line('shop')).toMatch(/keychain\s*$/);
	user.profiles.failure = new CallError({kind: 'file-not-writable', place: '/config.json', code: 'EROFS'});
	await user.run('secrets file');
	expect(user.text()).toContain('/config.json cannot be written (EROFS)');
	await user.run('secrets drawer');
	expect(user.text()).toContain('Secrets can’t be kept in “drawer”; there are keychain and file.');
});
