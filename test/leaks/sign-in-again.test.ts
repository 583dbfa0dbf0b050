import {expect, test} from 'vitest';
import {temporaryKinds} from './kinds.ts';
import {allTyped, first, retype, second, signInTyped, typist} from './typed.ts';
import {isLoaded, visit} from './visit.ts';

// States are asked for when a list has ended: before that, `r` asks for nothing new.
const isReadToItsEnd = /DescribeInstanceSta\S+ +200/;
const expiry = {on: 'calls', answer: 'expiry'} as const;

test('typed credentials that are over are typed in again, and neither are anywhere', async () => {
	await visit({planted: allTyped, account: typist}, async ({terminal, home, tap, secrets}) => {
		await signInTyped(terminal, first);
		terminal.press('n');
		await terminal.waitFor('forgotten when yundeck ends');
		terminal.press(':', ...'instances cn-hangzhou', 'enter');
		await terminal.waitFor(isReadToItsEnd);
		tap.play(expiry);
		terminal.press('r');
		await terminal.waitFor('Enter asks for new credentials.');
		expect(tap.pranks()).toBeGreaterThan(0);
		terminal.press('enter');
		await terminal.waitFor(/❯ AccessKey ID +STS\.Typed/);
		tap.play();
		for (const [label, text] of [
			['AccessKey ID', second.id],
			['AccessKey Secret', second.secret.value],
			['Security token', second.token.value],
		] as const) {
			await terminal.waitFor(`❯ ${label}`);
			await retype(terminal, text);
			terminal.press('enter');
		}

		await terminal.waitFor('Save this profile?');
		terminal.press('n');
		await terminal.waitFor(isLoaded);
		expect(await home.leaks(secrets, [])).toEqual([]);
		terminal.press('ctrl+c');
		await terminal.exit;
	});
});

test.each([...temporaryKinds, 'an own profile in the keychain'])(
	'%s: over in words that repeat it, refused once more, and good again',
	async what => {
		await visit(
			{
				kinds: [what],
				args: [
					'--region',
					'cn-hangzhou',
					...(what === 'an own profile in the keychain' ? ['--profile', 'own-kept'] : []),
				],
				hasKeychain: what === 'an own profile in the keychain',
			},
			async ({terminal, tap}) => {
				await terminal.waitFor(isReadToItsEnd);
				tap.play(expiry);
				terminal.press('r');
				await terminal.waitFor('Sign in again');
				for (const others of [[], [{on: 'sign-in', answer: 'refusal'}]] as const) {
					const told = Promise.withResolvers<void>();
					const before = tap.pranks();
					tap.play(...[expiry, ...others].map(mischief => ({...mischief, after: told.promise})));
					terminal.press('enter');
					await terminal.waitFor('Signing in again…');
					told.resolve();
					await terminal.waitFor(({text}) => text.includes('Sign in again') && !text.includes('Signing in again…'));
					expect(tap.pranks()).toBeGreaterThan(before);
				}

				tap.play();
				terminal.press('enter');
				await terminal.waitFor(({text}) => isLoaded.test(text) && !text.includes('Sign in again'));
				terminal.press('ctrl+c');
				await terminal.exit;
			},
		);
	},
);
