import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync, rmSync} from 'node:fs';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {setTimeout} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {keySignIn, keysOf} from '#domain/sign-in.ts';
import {OwnProfiles} from '#io/profiles/own-profiles.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';
import {temporaryFolder} from '../../support/io/folder.ts';
import {folderKeychain, keysIn} from '../../support/io/keychain.ts';
import {isLong} from '../../support/long.ts';

const program = fileURLToPath(new URL('../../support/io/kill-profiles.ts', import.meta.url));
const later = 60 * 60_000;
// More than any action has: those that come to the end have one step too many. `npm run test:long` stops at each of them.
const steps = Array.from({length: 15}, (_, index) => index + 1).filter(step => isLong || step % 2 === 1);

function key(accessKeyId: string) {
	return keySignIn({accessKeyId, accessKeySecret: new Secret(`secret of ${accessKeyId}`)});
}

function profilesIn(folder: string, now = Date.now) {
	const storage = openProfileStorage({environment: {}, configFolder: folder});
	return {storage, own: new OwnProfiles({storage, keychain: folderKeychain(join(folder, 'keychain')), now})};
}

/** Whether it was killed. */
async function runKilled(folder: string, action: string, killAt: number): Promise<boolean> {
	return promisify(execFile)(process.execPath, [program, folder, action, String(killAt)]).then(
		() => false,
		error => {
			expect(error).toMatchObject({signal: 'SIGKILL'});
			return true;
		},
	);
}

/** What must be true whenever it was killed. */
async function look(action: string, killAt: number): Promise<boolean> {
	await using folder = await temporaryFolder();
	const before = profilesIn(folder.path);
	await before.own.save('other', {kind: 'EcsRamRole'});
	await before.own.save('work', key('LTAI-old'));
	if (action === 'to-keychain') {
		await before.own.moveSecrets('file');
	}

	const wasKilled = await runKilled(folder.path, action, killAt);

	const {own, storage} = profilesIn(folder.path, () => Date.now() + later);
	const names = own.list(await storage.read()).map(({name}) => name);
	expect(names).toContain('other');
	if (action !== 'remove') {
		expect(names).toHaveLength(2);
	}

	for (const name of names) {
		const account = await own.open(name);
		const keys = account && keysOf(account.signIn);
		expect(keys?.accessKeySecret.reveal()).toBe(name === 'other' ? undefined : `secret of ${keys?.accessKeyId}`);
	}

	// The next one clears up.
	await own.moveSecrets('keychain');
	await own.save('other', key('LTAI-other'));
	expect(keysIn(join(folder.path, 'keychain'))).toHaveLength(names.length);
	expect(await readFile(storage.path, 'utf8')).not.toMatch(/secret of|leftovers/);
	return wasKilled;
}

test.each(['save', 'rotate', 'rename', 'to-file', 'to-keychain', 'remove'])(
	'a kill at any step of “%s” loses nothing, and nothing stays behind in the keychain',
	async action => {
		const wereKilled = await Promise.all(steps.map(step => look(action, step)));

		// Before and after two writes of the file and a call of the keychain, at least.
		expect(steps[wereKilled.indexOf(false)]).toBeGreaterThan(6);
	},
	60_000,
);

test('a kill at any time while files are written leaves a whole file with all that was saved before', async () => {
	await using folder = await temporaryFolder();
	const saver = fileURLToPath(new URL('../../support/io/save-profiles.ts', import.meta.url));
	const {own, storage} = profilesIn(folder.path);
	await own.save('first', key('LTAI-first'));
	for (const milliseconds of [0, 3, 7, 11, 18]) {
		const round = `round-${milliseconds}`;
		const child = spawn(process.execPath, [saver, folder.path, round, '1000']);
		const ended = once(child, 'exit');
		while (!readFileSync(storage.path, 'utf8').includes(round)) {
			await setTimeout(1);
		}

		await setTimeout(milliseconds);
		child.kill('SIGKILL');
		await ended;
		// The next one would wait until it is old.
		rmSync(`${storage.path}.lock`, {force: true});
		expect(JSON.parse(readFileSync(storage.path, 'utf8'))).toMatchObject({profiles: {[`${round}-1`]: {}}});
	}

	const names = own.list(await storage.read()).map(({name}) => name);
	expect(names[0]).toBe('first');
	expect(names.length).toBeGreaterThanOrEqual(6);
	// As it looks when one is killed before it moves the new file over the old one.
	await writeFile(`${storage.path}.tmp-1234567890abcdef`, 'secret of LTAI-first');
	await own.remove('first');
	expect((await readdir(folder.path)).sort()).toEqual(['config.json', 'keychain']);
});
