import {writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {inspect} from 'node:util';
import {expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {createSystemKeychain} from '#io/profiles/system-keychain.ts';
import {failureOf} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';

const environment = {DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'planted'};

/** A keychain that is kept by a program of the test's own, which gets lines and answers with lines. */
async function keychainOf(folder: string, onRequest: string) {
	const program = join(folder, 'program.mjs');
	await writeFile(
		program,
		`import {createInterface} from 'node:readline';
		const kept = new Map();
		const say = answer => console.log(JSON.stringify(answer));
		createInterface({input: process.stdin}).on('line', line => {
			const request = JSON.parse(line);
			if (request.action === 'connect') {
				return say({secret: null});
			}
			${onRequest}
		}).on('close', () => process.exit());`,
	);
	return createSystemKeychain({environment, program, connectMilliseconds: 5000, answerMilliseconds: 300});
}

test('what is put in is there, and gone when it is removed', async () => {
	await using folder = await temporaryFolder();
	const keychain = await keychainOf(
		folder.path,
		`if (request.action === 'set') kept.set(request.key, request.secret);
		if (request.action === 'remove') kept.delete(request.key);
		say({secret: request.action === 'get' ? kept.get(request.key) ?? null : null});`,
	);
	const secret = new Secret('line\n“quoted” \u{1F511}');

	expect(await keychain.isAvailable()).toBe(true);
	await Promise.all([keychain.set('a', secret), keychain.set('b', new Secret('other'))]);
	expect((await keychain.get('a'))?.reveal()).toBe(secret.reveal());
	await keychain.remove('a');
	expect(await keychain.get('a')).toBeUndefined();
	expect(inspect(keychain, {depth: 9, showHidden: true})).not.toContain('other');
});

test.each([
	['hangs', '', 'no answer in time'],
	['dies', 'process.exit(1);', 'it ended without an answer'],
	['talks nonsense', 'console.log(request.secret);', 'an answer that is none'],
	['fails', "say({failure: 'locked: ' + request.secret});", 'locked: ***'],
	['fails and quotes', "say({failure: 'locked: ' + btoa(request.secret)});", 'locked: ***'],
	['fails and quotes a part', "say({failure: 'locked: ' + request.secret.slice(3, 20)});", 'locked: ***'],
])('a keychain that %s is a failure, tells no secret, and is asked again', async (_what, onRequest, message) => {
	await using folder = await temporaryFolder();
	const keychain = await keychainOf(
		folder.path,
		`if (request.action === 'set') {${onRequest}} else say({secret: 'x'});`,
	);

	const secret = new Secret('{"accessKeySecret": "the secret of a key"}');
	expect(await failureOf(keychain.set('a', secret))).toEqual({kind: 'keychain-failed', message});
	expect((await keychain.get('a'))?.reveal()).toBe('x');
});

test('the program gets nothing of the environment but what finds the keychain', async () => {
	await using folder = await temporaryFolder();
	const keychain = await keychainOf(folder.path, 'say({secret: JSON.stringify([process.env, process.argv])});');

	const seen = (await keychain.get('a'))?.reveal();

	expect(seen).toContain('/nowhere');
	expect(seen).not.toContain('planted');
});

test.each([
	['the owner wants it left alone', {...environment, YUNDECK_KEYCHAIN: 'off'}, 'darwin'],
	['there is no bus to find it on', {}, 'linux'],
] as const)('nothing is started when %s', async (_what, environmentGiven, platform) => {
	const keychain = createSystemKeychain({environment: environmentGiven, program: '/nowhere.mjs'}, platform);

	expect(await keychain.isAvailable()).toBe(false);
	expect(await failureOf(keychain.get('a'))).toEqual({kind: 'keychain-failed'});
});

test('a program that can’t be started is no keychain', async () => {
	const keychain = createSystemKeychain({environment, program: '/nowhere.mjs'}, 'linux');

	expect(await keychain.isAvailable()).toBe(false);
});

test.runIf(process.platform === 'linux')('the real package: a bus that is not there says why', async () => {
	const keychain = createSystemKeychain({environment});

	expect(await keychain.isAvailable()).toBe(false);
	expect(await failureOf(keychain.get('a'))).toMatchObject({
		kind: 'keychain-failed',
		message: expect.stringMatching(/D-?Bus/i),
	});
});

test.runIf(process.platform === 'linux')('the real package: a bus that never answers holds nothing up', async () => {
	await using folder = await temporaryFolder();
	const path = join(folder.path, 'bus');
	const server = createServer().listen(path);
	const keychain = createSystemKeychain({
		environment: {DBUS_SESSION_BUS_ADDRESS: `unix:path=${path}`},
		connectMilliseconds: 300,
	});
	const answer = keychain.isAvailable();

	// Our own thread goes on meanwhile.
	let turns = 0;
	while (turns < 100) {
		await setImmediate();
		turns++;
	}

	expect(await answer).toBe(false);
	server.close();
});
