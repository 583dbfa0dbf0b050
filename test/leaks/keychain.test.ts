import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {saveProfile} from '../e2e/yundeck.ts';
import {type Household, ownPath} from './household.ts';
import {keychainEntries, keychainGiven, keychainRefusal} from './keychain-stand-in.ts';
import {plant, type Secrets} from './planted.ts';
import {allTyped, first, goToField, retype, second, signInTyped, typist} from './typed.ts';
import {visit} from './visit.ts';

/** Which secrets are in the home folder, and in what. */
async function secretsIn(home: Household, secrets: Secrets): Promise<readonly string[]> {
	const leaks = await home.leaks(secrets, []);
	return [...new Set(leaks.map(({place, what}) => `${place.replace(/[^/]*$/, '')}: ${what}`))].toSorted();
}

const inKeychain = ({secret, token}: typeof first) => [secret, token].map(({what}) => `${keychainEntries}: ${what}`);

/** In the environment, and none of the keychain's business. */
const ofOthers = plant('token of somebody else');

test('with a keychain secrets are in it and nowhere else: saved, replaced, renamed, moved and deleted', async () => {
	await visit(
		{
			planted: [...allTyped, ofOthers],
			account: typist,
			hasKeychain: true,
			environment: {SOMEBODYS_TOKEN: ofOthers.value},
		},
		async ({terminal, home, secrets}) => {
			await signInTyped(terminal, first);
			expect(terminal.screen.text).toContain('into this computer’s keychain');
			expect(await secretsIn(home, secrets)).toEqual([]);
			await saveProfile(terminal);
			expect(await secretsIn(home, secrets)).toEqual(inKeychain(first));

			// Another key: at first a wrong secret, then the right one.
			terminal.press('P');
			await terminal.waitFor('New AccessKey…');
			terminal.press('g', 'e');
			await goToField(terminal, 'AccessKey ID');
			await retype(terminal, second.id);
			terminal.press('tab');
			await terminal.waitFor('❯ AccessKey Secret');
			await retype(terminal, first.secret.value);
			terminal.press('tab');
			await terminal.waitFor('❯ Security token');
			await retype(terminal, second.token.value);
			terminal.press('ctrl+s');
			await terminal.waitFor('does not belong to this');
			expect(await secretsIn(home, secrets)).toEqual(inKeychain(first));
			await goToField(terminal, 'AccessKey Secret');
			await retype(terminal, second.secret.value);
			terminal.press('tab');
			await terminal.waitFor('❯ Security token');
			await retype(terminal, second.token.value);
			terminal.press('ctrl+s');
			await terminal.waitFor('was changed');
			await terminal.waitFor('STS.Ty…0002');
			expect(await secretsIn(home, secrets)).toEqual(inKeychain(second));

			terminal.press('e');
			await terminal.waitFor('❯ Profile name');
			await retype(terminal, 'renamed');
			terminal.press('ctrl+s');
			await terminal.waitFor(/^❯ renamed/m);
			expect(await secretsIn(home, secrets)).toEqual(inKeychain(second));

			terminal.press(':', ...'secrets file', 'enter');
			await terminal.waitFor(/file now/);
			expect(new Set((await home.leaks(secrets, [])).map(({place}) => place))).toEqual(new Set([ownPath]));
			terminal.press(':', ...'secrets keychain', 'enter');
			await terminal.waitFor(/in the keychain now/);
			expect(await secretsIn(home, secrets)).toEqual(inKeychain(second));

			terminal.press('x');
			await terminal.waitFor('Delete');
			terminal.press('y');
			await terminal.waitFor(({text}) => !text.includes('STS.Ty'));
			expect(await secretsIn(home, secrets)).toEqual([]);
			// It was there all along, and searched as well.
			expect(await readFile(join(home.folder, keychainGiven), 'utf8')).toContain('DBUS_SESSION_BUS_ADDRESS');
			terminal.press('ctrl+c');
			expect(await terminal.exit).toEqual({exitCode: 130, signal: 0});
		},
	);
});

test('a keychain that takes nothing and repeats what it was given', async () => {
	await visit(
		{
			planted: allTyped,
			account: typist,
			hasKeychain: true,
			// In the end they are where the question said.
			allowed: secrets => ({[ownPath]: secrets.valuesOf(/first typed/)}),
		},
		async ({terminal, home, secrets}) => {
			await writeFile(join(home.folder, keychainRefusal), '');
			await signInTyped(terminal, first);
			terminal.press('y');
			await terminal.waitFor('It is locked: ***');
			expect(await secretsIn(home, secrets)).toEqual([]);
			await terminal.waitFor('into the file');
			await saveProfile(terminal);
			await rm(join(home.folder, keychainRefusal));
			terminal.press('ctrl+c');
			await terminal.exit;
		},
	);
});
