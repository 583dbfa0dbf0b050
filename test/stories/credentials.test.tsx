import {describe, expect, test} from 'vitest';
import {type AppError, CallError} from '#domain/app-error.ts';
import {fakeProfiles} from '../support/fake-ports.ts';
import {sampleRegions} from '../support/sample-regions.ts';
import {fails, savedShop, secretText} from '../support/sign-in.tsx';
import {openYundeck, type UserOptions} from '../support/user.tsx';

async function fillIn(options: UserOptions, fields: {id?: string; secret?: string; token?: string}) {
	const user = await openYundeck(options);
	await user.press('enter');
	await user.paste(fields.id ?? 'LTAI5tExampleKey01');
	await user.press('enter');
	await user.paste(fields.secret ?? secretText);
	await user.press('enter');
	if (fields.token !== undefined) {
		await user.paste(fields.token);
	}

	await user.press('enter');
	await user.idle();
	return user;
}

test('what is secret is never on the screen, only how long it is', async () => {
	const user = await openYundeck();
	await user.press('tab', 'tab');
	await user.type('hunter2');
	expect(user.line('AccessKey Secret')).toContain('•••••••');
	expect(user.screen()).not.toContain('hunter2');
	expect(JSON.stringify(user.app.state())).not.toContain('hunter2');
});

test('a field is edited as in a shell, in any language', async () => {
	const user = await openYundeck();
	await user.press('ctrl+u');
	await user.type('支付 生产');
	await user.press('ctrl+w');
	await user.type('prod');
	await user.press('ctrl+a');
	await user.type('x-');
	await user.press('ctrl+e', 'backspace');
	expect(user.line('Profile name')).toContain('x-支付 pro');
	await user.press('left', 'left', 'ctrl+k');
	expect(user.line('Profile name')).toMatch(/x-支付 p\s*$/);
});

test('letters are letters: no key of the app works in a text field', async () => {
	const user = await openYundeck();
	await user.press('ctrl+u');
	await user.type('q?@/');
	expect(user.line('Profile name')).toContain('q?@/');
	expect(user.exitCodes).toEqual([]);
	await user.press('ctrl+c');
	expect(user.exitCodes).toEqual([130]);
});

test('a pasted line break never submits', async () => {
	const user = await openYundeck();
	await user.press('enter');
	await user.paste('LTAI5tExampleKey01\n');
	await user.press('enter');
	await user.paste('first\rsecond\n');
	expect(user.selected()).toContain('AccessKey Secret');
	await user.press('enter', 'enter');
	expect(user.text()).toContain('The secret has a line break in it');
	expect(user.cloud.calls).toEqual([]);
});

test('keys that arrive together are keys: text, Enter, text', async () => {
	const user = await openYundeck();
	await user.burst('enter', ...'LTAI5tExampleKey01', 'enter', ...secretText, 'enter', 'enter');
	await user.idle();
	expect(user.screen()).toContain('Save this profile?');
});

describe('what is wrong is said before anybody is asked', () => {
	test.each([
		['no key id', {id: ' '}, 'Enter the AccessKey ID'],
		['something else', {id: 'my key!'}, 'An AccessKey ID has only letters and digits'],
		['Chinese letters', {id: '我的密钥'}, 'An AccessKey ID has only letters and digits'],
		['no secret', {secret: ' '}, 'Enter the AccessKey Secret'],
		['two lines', {secret: 'one\ntwo'}, 'The secret has a line break in it'],
		['a smart quote', {secret: '“secret”'}, 'The secret has spaces or characters'],
		['a broken token', {token: 'to ken'}, 'The security token has spaces or characters'],
	])('%s', async (_what, fields, sentence) => {
		const user = await fillIn({}, fields);
		expect(user.screen()).toContain(sentence);
		expect(user.cloud.calls).toEqual([]);
	});
});

test('a refused key says why and keeps what is not secret', async () => {
	let failure: AppError | undefined = {kind: 'wrong-secret', action: 'DescribeRegions', code: 'SignatureDoesNotMatch'};
	const user = await fillIn({cloud: {before: () => void (failure && fails(failure))}}, {});
	expect(user.text()).toContain('the AccessKey Secret does not belong to this AccessKey ID');
	expect(user.screen()).toContain('LTAI5tExampleKey01');
	expect(user.selected()).toContain('AccessKey Secret');
	expect(user.selected()).not.toContain('•');
	expect(user.profiles.saved.size).toBe(0);

	failure = undefined;
	await user.paste(secretText);
	await user.press('enter', 'enter');
	await user.idle();
	expect(user.screen()).toContain('Save this profile?');
});

test('a failure on the way keeps everything: Enter tries again', async () => {
	let isDown = true;
	const user = await fillIn(
		{cloud: {before: () => void (isDown && fails({kind: 'host-not-found', place: 'ecs.aliyuncs.com'}))}},
		{},
	);
	expect(user.text()).toContain('the host ecs.aliyuncs.com was not found');
	isDown = false;
	await user.press('enter');
	await user.idle();
	expect(user.screen()).toContain('Save this profile?');
});

test('a key without permission is a right key: the regions say what is missing', async () => {
	const user = await fillIn(
		{
			cloud: {
				before: () =>
					fails({kind: 'no-permission', action: 'DescribeRegions', missingPermission: 'ecs:DescribeRegions'}),
			},
		},
		{},
	);
	await user.press('n');
	expect(user.text()).toContain('lacks the permission ecs:DescribeRegions');
});

test('leaving the prompt abandons the check; its late answer opens nothing', async () => {
	let answer: () => void = () => {};
	const user = await openYundeck({
		cloud: {before: () => new Promise<void>(resolve => (answer = resolve))},
		profiles: savedShop(),
	});
	await user.press('+', 'enter');
	await user.paste('LTAI5tOther');
	await user.press('enter');
	await user.paste('other');
	await user.press('enter', 'enter');
	expect(user.screen()).toContain('Checking the AccessKey');
	await user.press('escape');
	expect(user.cloud.signals[0]?.aborted).toBe(true);
	answer();
	await user.idle();
	expect(user.selected()).toContain('shop');
});

test('where the secret will rest is said before it is saved', async () => {
	const profiles = fakeProfiles();
	const user = await fillIn({profiles}, {});
	expect(user.text()).toContain(`The secret goes into the file ${profiles.path} (0600: only you can read it).`);
	profiles.secretPlace = 'keychain';
	const other = await fillIn({profiles}, {});
	expect(other.text()).toContain('The secret goes into this computer’s keychain.');

	// A keychain that refuses one is not asked again.
	profiles.failure = new CallError({kind: 'keychain-failed'});
	await other.press('y');
	await other.idle();
	expect(other.text()).toContain('keychain cannot be used');
	expect(other.text()).not.toContain('The secret goes into this computer’s keychain.');
	expect(other.text()).toContain(`The secret goes into the file ${profiles.path}`);
});

test('saving can fail, be tried again, and be declined', async () => {
	const user = await fillIn({}, {});
	user.profiles.failure = new CallError({kind: 'disk-full', place: user.profiles.path});
	await user.press('y');
	await user.idle();
	expect(user.text()).toContain('the disk is full');
	user.profiles.failure = undefined;
	await user.press('y');
	await user.idle();
	expect([...user.profiles.saved.keys()]).toEqual(['default']);

	const other = await fillIn({}, {});
	await other.press('n');
	await other.idle();
	expect(other.profiles.saved.size).toBe(0);
	expect(other.screen()).toContain('the AccessKey is forgotten when yundeck ends');
	// Still signed in, and found again from the first screen.
	await other.press('escape');
	expect(other.selected()).toContain('not saved');
});

test('nothing waits for a profile that is being saved', async () => {
	const user = await fillIn({cloud: {regions: sampleRegions('en')}}, {});
	const saved = Promise.withResolvers<void>();
	const {save} = user.profiles;
	Object.assign(user.profiles, {
		async save(...profile: Parameters<typeof save>) {
			await saved.promise;
			await save(...profile);
		},
	});

	await user.press('y');
	expect(user.screen()).toContain('Saving the profile “default”…');
	await user.press('down', 'down');
	const place = user.selected() ?? '';
	saved.resolve();
	await user.idle();

	expect(place).not.toContain('All regions');
	expect(user.selected()).toBe(place);
	expect([...user.profiles.saved.keys()]).toEqual(['default']);
	expect(user.screen()).toContain('The profile “default” was saved.');
});

test('a name that is taken is said to be replaced', async () => {
	const user = await openYundeck({profiles: savedShop()});
	await user.press('+', 'ctrl+u');
	await user.type('shop');
	await user.press('enter');
	await user.paste('LTAI5tOther');
	await user.press('enter');
	await user.paste('other');
	await user.press('enter', 'enter');
	await user.idle();
	expect(user.text()).toContain('A profile “shop” is saved already; it will be replaced.');
});

test('the whole prompt in Chinese', async () => {
	const user = await fillIn({language: 'zh-CN'}, {id: '!'});
	expect(user.screen()).toContain('使用 AccessKey 登录');
	expect(user.screen()).toContain('AccessKey ID 只包含字母和数字');
});
