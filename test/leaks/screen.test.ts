import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {pickProfile} from '../e2e/pick-profile.ts';
import {fillIn, saveProfile} from '../e2e/yundeck.ts';
import {ownPath} from './household.ts';
import {temporaryKinds} from './kinds.ts';
import {plant} from './planted.ts';
import {recordOf} from './recorders.ts';
import {isLoaded, visit} from './visit.ts';

const signedIn = ['AK', ...temporaryKinds];

test('every kind of profile, one after the other, and the requests that it took', async () => {
	await visit(
		{
			kinds: ['an own profile', 'an AccessKey of the SDKs', 'BearerToken', ...signedIn],
			environment: {ALIBABA_CLOUD_PROFILE: 'login'},
			// It was there before, and place and profile are kept in it.
			allowed: secrets => ({[ownPath]: secrets.valuesOf(/AccessKey secret|STS token/)}),
		},
		async ({terminal}) => {
			await terminal.waitFor(isLoaded);
			terminal.press('@');
			await terminal.waitFor(/^❯.*Describe/m);
			terminal.press('g');
			await terminal.waitFor(/^❯.*RefreshOAuthToken/m);
			terminal.press('enter');
			await terminal.waitFor('grant_type');
			terminal.press('escape');
			await terminal.waitFor(({text}) => !text.includes('grant_type'));
			terminal.press('@');
			await terminal.waitFor(({text}) => !text.includes('RefreshOAuthToken'));
			const others = ['own', 'sdk-key', 'token', 'role', 'machine', 'cluster', 'address', 'program', 'sso', 'key'];
			for (const name of others) {
				await pickProfile(terminal, name);
				await terminal.waitFor(({text}) => isLoaded.test(text) || /Regions +\d+\/\d+/.test(text));
			}

			await terminal.waitFor(isLoaded);
			terminal.press('enter');
			await terminal.waitFor('Overview');
			terminal.press('y');
			await terminal.waitFor('"InstanceChargeType":');
			terminal.kill('SIGTERM');
			expect(await terminal.exit).toEqual({exitCode: 143, signal: 0});
		},
	);
});

test('what is copied, exported and opened takes nothing along', async () => {
	await visit(
		{kinds: ['a token of the environment, in another spelling'], args: ['--region', 'cn-hangzhou']},
		async ({terminal, home}) => {
			await terminal.waitFor(isLoaded);
			terminal.press('c');
			await terminal.waitFor(/copied/i);
			terminal.press('o');
			await terminal.waitFor('Opened');
			terminal.press('ctrl+s');
			await terminal.waitFor('JSON:');
			terminal.press('down', 'enter');
			await terminal.waitFor('.json');
			terminal.press('ctrl+s');
			await terminal.waitFor('JSON:');
			terminal.press('enter');
			await terminal.waitFor('.csv');
			terminal.press('enter');
			await terminal.waitFor('Overview');
			terminal.press('Y');
			await terminal.waitFor(/^❯/m);
			terminal.press('enter');
			await terminal.waitFor(/copied/i);
			terminal.press('y');
			await terminal.waitFor('"InstanceChargeType":');
			terminal.press('c');
			await terminal.waitFor(/record.*copied|copied.*record/i);
			const written = await readdir(home.folder);
			expect(written).toEqual(
				expect.arrayContaining([expect.stringMatching(/\.json$/), expect.stringMatching(/\.csv$/), 'calls.log']),
			);
			expect(await readFile(join(home.folder, 'calls.log'), 'utf8')).toContain('DescribeInstances');
			expect(await readFile(recordOf(home.folder, 'xclip', 'input'), 'utf8')).not.toBe('');
			expect(await readFile(recordOf(home.folder, 'xclip', 'environment'), 'utf8')).toContain('DISPLAY=');
			expect(await readFile(recordOf(home.folder, 'xdg-open', 'arguments'), 'utf8')).toContain('https://');
			terminal.press('ctrl+c');
			expect(await terminal.exit).toEqual({exitCode: 130, signal: 0});
		},
	);
});

test('a sign-in that is refused in words that repeat it', async () => {
	await visit({kinds: ['OAuth'], mischief: {on: 'sign-in', answer: 'refusal'}}, async ({terminal, tap}) => {
		await terminal.waitFor('RefreshOAuthToken');
		terminal.press('@');
		await terminal.waitFor(/^❯.*RefreshOAuthToken/m);
		terminal.press('enter');
		await terminal.waitFor('grant_type');
		expect(tap.pranks()).toBeGreaterThan(0);
		terminal.press('ctrl+c');
		await terminal.exit;
	});
});

const typedSecret = plant('typed AccessKey secret');
const typedToken = plant('typed STS token');
const typedKeyId = 'STS.TypedKeyId0001';

test('typed credentials that are refused, then others that are saved and deleted', async () => {
	const account = {
		users: [
			{
				name: 'typist',
				accessKeys: [{id: typedKeyId, secret: typedSecret.value, securityToken: typedToken.value}],
			},
		],
	};
	await visit({planted: [typedSecret, typedToken], account}, async ({terminal, home, secrets}) => {
		await fillIn(terminal, {accessKeyId: 'STS.NobodysKeyId01', accessKeySecret: typedSecret.value});
		terminal.paste(typedToken.value);
		await terminal.waitFor('•'.repeat(20));
		terminal.press('enter');
		await terminal.waitFor('does not know this');
		expect(await home.leaks(secrets, [])).toEqual([]);
		terminal.press('ctrl+u');
		for (const text of [typedKeyId, typedSecret.value, typedToken.value]) {
			terminal.paste(text);
			await terminal.waitFor(text === typedKeyId ? text : /❯.*•{20}/);
			terminal.press('enter');
			await terminal.waitFor(text === typedKeyId ? '❯ AccessKey Secret' : /❯ Security token|Save this/);
		}

		await terminal.waitFor('Save this profile?');
		expect(await home.leaks(secrets, [])).toEqual([]);
		await saveProfile(terminal);
		expect((await home.leaks(secrets, [])).map(({place}) => place)).toEqual([ownPath, ownPath]);
		terminal.press('P');
		await terminal.waitFor(/^[ ❯] default +saved profile/m);
		terminal.press('g');
		await terminal.waitFor(/^❯ default/m);
		terminal.press('x');
		await terminal.waitFor('Delete');
		terminal.press('y');
		await terminal.waitFor(({text}) => !text.includes('STS.Ty'));
		terminal.press('ctrl+c');
		await terminal.exit;
	});
});
