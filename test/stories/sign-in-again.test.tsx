import {describe, expect, test} from 'vitest';
import type {AppError} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {instancesNamed} from '../support/instances.ts';
import {fails, openInstances, savedShop} from '../support/sign-in.tsx';
import {openYundeck, type UserOptions} from '../support/user.tsx';

const hangzhou = {id: 'cn-hangzhou', name: 'China (Hangzhou)'};
const expired: AppError = {kind: 'expired-token', code: 'InvalidSecurityToken.Expired'};

/** Somebody whose credentials are over while he is at the 200th of many machines, with a filter and marks. */
async function openExpired(options: UserOptions = {}) {
	const session = {isOver: false};
	const user = await openInstances({
		...options,
		cloud: {
			instances: {'cn-hangzhou': instancesNamed('web', 250)},
			before: action => void (session.isOver && fails({...expired, action})),
			...options.cloud,
		},
	});
	await user.press('/');
	await user.type('web-2');
	await user.press('enter', 'j', 'j', ' ', 'j');
	const before = {selected: user.selected(), marks: user.line('1 marked')};
	session.isOver = true;
	await user.press('r');
	await user.idle();
	return {
		user,
		session,
		before,
		/** New credentials are there, and Enter takes them. Which calls that makes is in `cloud.calls`. */
		async signInAgain() {
			session.isOver = false;
			user.cloud.calls.length = 0;
			await user.press('enter');
			await user.idle();
		},
	};
}

test('a dialog asks to sign in again, and goes on exactly where it was', async () => {
	const {user, before, signInAgain} = await openExpired();
	expect(user.screen()).toContain('Sign in again');
	expect(user.text()).toContain('the temporary credentials have expired');
	expect(user.selected()).toContain('web-23');
	expect(user.lines()[0]).toContain('OLD');

	// Not yet: the dialog stays.
	await user.press('enter');
	await user.idle();
	expect(user.screen()).toContain('Sign in again');

	await signInAgain();
	expect(user.screen()).not.toContain('Sign in again');
	expect(user.selected()).toBe(before.selected);
	expect(user.line('1 marked')).toBe(before.marks);
	expect(user.lines()[0]).toContain('just now');
	// First who it is, then what failed: nothing else.
	expect(new Set(user.cloud.calls)).toEqual(new Set(['GetCallerIdentity', 'DescribeInstances cn-hangzhou']));
});

test('while one types nothing comes in between', async () => {
	const {user, session, signInAgain} = await openExpired();
	await signInAgain();
	await user.press('/');
	session.isOver = true;
	user.app.dispatch({type: 'refresh-requested'});
	await user.idle();
	expect(user.screen()).not.toContain('Sign in again');
	await user.press('escape');
	expect(user.screen()).toContain('Sign in again');
});

test('Esc goes on looking at what is there, as old, and asks for nothing more', async () => {
	const {user, session, before} = await openExpired();
	await user.press('escape');
	expect(user.screen()).not.toContain('Sign in again');
	expect(user.selected()).toBe(before.selected);
	expect(user.lines()[0]).toContain('OLD');
	expect(user.lines()[0]).toContain('READ-ONLY');
	user.cloud.calls.length = 0;
	user.clock.pass(600_000);
	await user.idle();
	expect(user.cloud.calls).toEqual([]);
	// By hand it is tried, and asks again.
	await user.press('r');
	await user.idle();
	expect(user.screen()).toContain('Sign in again');
	await user.press('escape');
	session.isOver = false;
	await user.press('r');
	await user.idle();
	expect(user.lines()[0]).not.toContain('OLD');
	expect(user.lines()[0]).not.toContain('READ-ONLY');
});

test('the command signs in again as well', async () => {
	const {user, signInAgain} = await openExpired();
	await user.press('escape');
	await user.command('signin');
	await signInAgain();
	expect(user.lines()[0]).not.toContain('OLD');
	await user.run('signin');
	expect(user.text()).toContain('the credentials are still good');
});

test('the details go on as well: what failed there is asked for again', async () => {
	const {user, session, signInAgain} = await openExpired();
	await signInAgain();
	await user.press('enter');
	session.isOver = true;
	await user.press('right');
	await user.idle();
	expect(user.screen()).toContain('Sign in again');
	await signInAgain();
	expect(user.cloud.calls).toContain('DescribeNetworkInterfaces cn-hangzhou');
	expect(user.screen()).not.toContain('Sign in again');
});

test('P picks another profile', async () => {
	const profiles = savedShop(hangzhou);
	profiles.saved.set('other', {signIn: keySignIn({accessKeyId: 'LTAI5tOther', accessKeySecret: new Secret('s')})});
	const {user, session} = await openExpired({profiles});
	session.isOver = false;
	await user.press('P');
	await user.idle();
	expect(user.selected()).toContain('shop');
	await user.press('down', 'enter');
	await user.idle();
	expect(user.lines()[0]).toContain('other');
	expect(user.screen()).toContain('Regions');
});

describe('a new login', () => {
	test('of somebody else shows nothing of the one before', async () => {
		const {user, session} = await openExpired();
		session.isOver = false;
		user.cloud.identity = {...user.cloud.identity, name: 'somebody'};
		await user.press('enter');
		await user.idle();
		expect(user.screen()).not.toContain('web-2');
		expect(user.screen()).toContain('Regions');
		expect(user.text()).toContain('This profile is somebody@1234567890123456 now');
	});

	test('with another key counts', async () => {
		const {user, session} = await openExpired();
		session.isOver = false;
		user.profiles.saved.set('shop', {
			signIn: keySignIn({accessKeyId: 'LTAI5tRotated', accessKeySecret: new Secret('new')}),
			region: hangzhou,
		});
		await user.press('enter');
		await user.idle();
		expect(user.selected()).toContain('web-23');
		expect(user.app.state().account?.signIn).toMatchObject({credentials: {accessKeyId: 'LTAI5tRotated'}});
	});

	test('of a profile that is gone says so, and the rows stay', async () => {
		const {user} = await openExpired();
		user.profiles.saved.clear();
		await user.press('enter');
		await user.idle();
		expect(user.text()).toContain('There is no profile “shop” any more.');
		expect(user.screen()).toContain('Sign in again');
		expect(user.screen()).toContain('web-23');
	});
});

test('credentials that were typed in and not saved are typed in again, and it goes on where it was', async () => {
	let isOver = false;
	const user = await openYundeck({
		cloud: {
			regions: [hangzhou],
			instances: {'cn-hangzhou': instancesNamed('web', 30)},
			before: action => void (isOver && fails({...expired, action})),
		},
	});
	const typeKey = async (id: string) => {
		await user.press('ctrl+u');
		await user.paste(id);
		await user.press('enter');
		await user.paste('a-secret');
		await user.press('enter');
		await user.paste('a-token');
		await user.press('enter');
		await user.idle();
		await user.press('n');
	};
	await user.press('enter');
	await typeKey('STS.First');
	await user.press('enter');
	await user.idle();
	await user.press('/');
	await user.type('web-2');
	await user.press('enter', 'G');
	const before = user.selected();
	isOver = true;
	await user.press('r');
	await user.idle();
	expect(user.screen()).toContain('Enter asks for new credentials.');
	await user.press('enter');
	expect(user.selected()).toContain('STS.First');
	isOver = false;
	await typeKey('STS.Second');
	await user.idle();
	expect(user.screen()).toContain('Filter: web-2');
	expect(user.selected()).toBe(before);
});
