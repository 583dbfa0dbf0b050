import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {fillIn} from '../e2e/yundeck.ts';
import {ownPath} from './household.ts';
import {plantedAccount} from './kinds.ts';
import {allTyped, first, goToField, retype, second, signInTyped, typist} from './typed.ts';
import {isLoaded, type Visit, visit} from './visit.ts';

const account = {...plantedAccount, users: [...(plantedAccount.users ?? []), ...typist.users]};
const common = {planted: allTyped, account, mistake: allTyped.map(({value}) => value).join(' ')};

/** Ends in a mistake that repeats all that was typed: it is told, and written down, without that. */
async function crash({terminal, home}: Visit): Promise<void> {
	terminal.kill('SIGUSR2');
	expect(await terminal.exit).toMatchObject({exitCode: 1});
	expect(terminal.screen.text).toContain('Made by mistake: ***');
	expect(await readdir(join(home.folder, 'tmp'))).toContainEqual(expect.stringMatching(/^yundeck-crash-/));
}

test('a prompt that is left has forgotten what was typed; so does one in the middle of which yundeck breaks down', async () => {
	await visit({...common, kinds: ['AK']}, async at => {
		const {terminal, home, secrets} = at;
		await terminal.waitFor(isLoaded);
		const fillInHalf = async () => {
			await fillIn(terminal, {accessKeyId: first.id, accessKeySecret: first.secret.value});
			await retype(terminal, first.token.value);
		};
		terminal.press('P');
		await terminal.waitFor('New AccessKey…');
		terminal.press('+');
		await fillInHalf();
		terminal.press('escape');
		await terminal.waitFor('New AccessKey…');
		terminal.press('+');
		await terminal.waitFor(({text}) => text.includes('❯ Profile name') && !text.includes('•'));
		expect(terminal.screen.text).not.toContain(first.id);
		await fillInHalf();
		expect(await home.leaks(secrets, [])).toEqual([]);
		await crash(at);
	});
});

test('what is not to be saved is in no file, whatever is done with it', async () => {
	await visit(common, async at => {
		const {terminal, home, secrets} = at;
		await signInTyped(terminal, first);
		terminal.press('n');
		await terminal.waitFor('forgotten when yundeck ends');
		terminal.press(':', ...'instances cn-hangzhou', 'enter');
		await terminal.waitFor(isLoaded);
		terminal.press('@');
		await terminal.waitFor(/^❯.*DescribeInstances/m);
		terminal.press('enter');
		await terminal.waitFor('aliyun ecs');
		terminal.press('escape');
		await terminal.waitFor(({text}) => !text.includes('aliyun ecs'));
		terminal.press('P');
		await terminal.waitFor('New AccessKey…');
		terminal.press(':', 'up');
		await terminal.waitFor(/instances cn-hangzhou/);
		terminal.press('escape');
		await terminal.waitFor(({text}) => !text.includes('instances cn-hangzhou'));
		terminal.press('enter');
		await terminal.waitFor(isLoaded);
		expect(await home.leaks(secrets, [])).toEqual([]);
		await crash(at);
	});
});

test('a profile that is changed, in a form that is left and in one in which yundeck breaks down', async () => {
	await visit(
		// It was there before, and place and profile are kept in it.
		{
			...common,
			kinds: ['an own profile'],
			allowed: secrets => ({[ownPath]: secrets.valuesOf(/^(AccessKey secret|STS)/)}),
		},
		async at => {
			const {terminal} = at;
			await terminal.waitFor('❯ own');
			const fillInHalf = async () => {
				terminal.press('e');
				await terminal.waitFor('❯ Profile name');
				await goToField(terminal, 'AccessKey Secret');
				await retype(terminal, second.secret.value);
				terminal.press('tab');
				await terminal.waitFor('❯ Security token');
				terminal.paste(`${second.token.value}\n`);
				await terminal.waitFor(/❯ Security token +•{20}/);
			};
			await fillInHalf();
			terminal.press('escape');
			await terminal.waitFor('❯ own');
			terminal.press('e');
			await terminal.waitFor(({text}) => text.includes('❯ Profile name') && !text.includes('•'));
			terminal.press('escape');
			await terminal.waitFor('❯ own');
			await fillInHalf();
			await crash(at);
		},
	);
});

test('a profile that is taken over has its secret in our file, and nowhere else', async () => {
	await visit(
		{kinds: ['AK'], account, allowed: secrets => ({[ownPath]: secrets.valuesOf(/^AccessKey secret/)})},
		async ({terminal, home, secrets}) => {
			await terminal.waitFor(isLoaded);
			terminal.press('P');
			await terminal.waitFor(/^❯ key/m);
			terminal.press('i');
			await terminal.waitFor('into the file');
			expect(await home.leaks(secrets, [])).toEqual([]);
			terminal.press('ctrl+s');
			await terminal.waitFor('of yundeck’s own now');
			expect((await home.leaks(secrets, [])).map(({place}) => place)).toEqual([ownPath]);
			terminal.press('ctrl+c');
			await terminal.exit;
		},
	);
});
