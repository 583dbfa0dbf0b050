import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {text} from 'node:stream/consumers';
import {expect, test} from 'vitest';
import {startServer} from '../support/io/server.ts';
import {openTerminal} from '../support/terminal.ts';
import {household} from './household.ts';
import {kindCalled} from './kinds.ts';
import {prepareMistake} from './mistake.ts';
import {Secrets} from './planted.ts';
import {program} from './run-watched.ts';

/** Somebody at an endpoint that does not answer, and a mistake that waits for a signal to be made, with the keys in it. */
async function homeWithMistake(url: string) {
	const home = await household(folder => [kindCalled('StsToken', {home: folder, endpoint: url})]);
	const [kind] = home.kinds;
	const secrets = new Secrets();
	secrets.add(...(kind?.secrets ?? []));
	const said = (kind?.secrets ?? []).map(({value}) => value).join(' ');
	return {home, secrets, environment: {...home.environment, ...(await prepareMistake(home, said))}};
}

test('a mistake in a script', async () => {
	await using server = await startServer('hang');
	const {home, secrets, environment} = await homeWithMistake(server.url);
	await using _ = home;
	const child = spawn(process.execPath, [program, 'regions', '--endpoint', server.url], {env: environment});
	const ended = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
	await server.nextRequest();
	child.kill('SIGUSR2');
	const [[exitCode], stdout, stderr] = await ended;

	expect(exitCode).toBe(1);
	expect(stderr).toContain('TypeError: Made by mistake: *** ***');
	expect(await home.leaks(secrets, [{place: 'output', text: stdout + stderr}])).toEqual([]);
});

test('a mistake in the app', async () => {
	await using server = await startServer('hang');
	const {home, secrets, environment} = await homeWithMistake(server.url);
	await using _ = home;
	await using terminal = openTerminal({
		command: process.execPath,
		args: [program, '--endpoint', server.url],
		environment,
	});
	await server.nextRequest();
	terminal.kill('SIGUSR2');

	expect(await terminal.exit).toMatchObject({exitCode: 1});
	expect(terminal.screen.text).toContain('Made by mistake: *** ***');
	expect(await home.leaks(secrets, [{place: 'output', text: terminal.output}])).toEqual([]);
});

test('an endpoint with a password in it is not repeated', async () => {
	await using home = await household(() => []);
	const secrets = new Secrets();
	secrets.add({what: 'password', value: 'Zq9PasswordOfAProxy77'});
	for (const args of [['regions', '--endpoint', 'https://me:Zq9PasswordOfAProxy77@ecs.example.com/?x'], ['regions']]) {
		const child = spawn(process.execPath, [program, ...args], {
			env: {...home.environment, ALIBABA_CLOUD_ENDPOINT: 'http://Zq9PasswordOfAProxy77@10.0.0.1'},
		});
		const [[exitCode], output] = await Promise.all([once(child, 'close'), text(child.stderr), text(child.stdout)]);
		expect(exitCode).toBe(2);
		expect(secrets.findIn(output)).toEqual([]);
	}
});
