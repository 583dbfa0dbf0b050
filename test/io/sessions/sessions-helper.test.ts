import process from 'node:process';
import {inspect} from 'node:util';
import {expect, test} from 'vitest';
import type {EcsSourceOptions} from '#io/ecs/local-source.ts';
import {regionsAnswer} from '../../support/io/answers.ts';
import {callsTo, failureOf} from '../../support/io/calls.ts';
import {startServer} from '../../support/io/server.ts';
import {accountOf} from '../../support/io/sign-in.ts';

const keys = JSON.stringify({
	mode: 'StsToken',
	access_key_id: 'STS.OfTheHelper',
	access_key_secret: 'SecretOfTheHelper',
	sts_token: 'TokenOfTheHelper',
	expiration: '2026-01-15T09:30:00Z',
});

/** Of Node, as a program that is there on every system. */
function node(script: string, ...words: readonly string[]): readonly string[] {
	return [process.execPath, '-e', script, ...words];
}

const prints = (text: string) => node(`process.stdout.write(${JSON.stringify(text)})`);

function helperCalls(url: string, options: Partial<EcsSourceOptions> = {}) {
	const calls = callsTo(url, options);
	return {
		...calls,
		regions: (command: readonly string[]) =>
			calls.api.regions(accountOf({kind: 'External', command}), 'en', calls.context),
	};
}

test('a program’s credentials sign, and all that is told is its name', async () => {
	await using server = await startServer(regionsAnswer('cn-hangzhou'));
	const {regions, records} = helperCalls(server.url);

	await regions([...prints(`\n  ${keys}\n`), 'SecretInTheArguments']);

	expect(server.requests[0]?.headers).toMatchObject({
		'x-acs-accesskey-id': 'STS.OfTheHelper',
		'x-acs-security-token': 'TokenOfTheHelper',
	});
	expect(records[0]).toMatchObject({product: 'helper', action: 'RunHelper', endpoint: 'node', parameters: {}});
	expect(inspect(records, {depth: 9})).not.toMatch(/OfTheHelper|Arguments/);
});

test('a program has the environment of the user, and no shell', async () => {
	await using server = await startServer(regionsAnswer('cn-hangzhou'));
	const {regions} = helperCalls(server.url, {environment: {...process.env, HELPER_WORDS: keys}});

	await regions(
		node(
			'if (process.argv[1] !== "$(exit) * ; \'") process.exit(1); console.log(process.env.HELPER_WORDS)',
			"$(exit) * ; '",
		),
	);

	expect(server.requests).toHaveLength(1);
});

test.each<[what: string, command: readonly string[], failure: object]>([
	['is not there', ['/nowhere/yundeck-no-such-helper', 'SecretWord'], {kind: 'helper-missing', code: 'ENOENT'}],
	['is nothing', [], {kind: 'helper-missing'}],
	['is given what is no word', [...node(''), '\0SecretWord'], {kind: 'helper-missing'}],
	['fails', node('console.log("SecretWord"); process.exit(3)'), {kind: 'helper-failed', code: 'exit 3'}],
	['is killed', node('process.kill(process.pid, "SIGKILL")'), {kind: 'helper-failed', code: 'SIGKILL'}],
	['prints nothing', node(''), {kind: 'helper-garbage'}],
	['prints no JSON', prints('SecretWord'), {kind: 'helper-garbage'}],
	['prints more than that', prints(`${keys}SecretWord`), {kind: 'helper-garbage'}],
	['prints a list', prints('["SecretWord"]'), {kind: 'helper-garbage'}],
	['prints no mode', prints('{"access_key_id": "SecretWord", "access_key_secret": "x"}'), {kind: 'helper-garbage'}],
	[
		'prints another mode',
		prints('{"mode": "External", "access_key_id": "SecretWord", "access_key_secret": "x"}'),
		{kind: 'helper-garbage'},
	],
	[
		'prints no token',
		prints('{"mode": "StsToken", "access_key_id": "SecretWord", "access_key_secret": "x"}'),
		{kind: 'helper-garbage'},
	],
	[
		'prints without end',
		node('setInterval(() => process.stdout.write("SecretWord".repeat(10000)))'),
		{kind: 'helper-garbage'},
	],
	['complains', node('console.error("SecretWord"); process.exit(1)'), {kind: 'helper-failed', code: 'exit 1'}],
])('a program that %s', async (_what, command, failure) => {
	const {regions, records} = helperCalls('http://127.0.0.1:1');

	const thrown: unknown = await regions(command).catch((error: unknown) => error);

	expect(await failureOf(Promise.reject(thrown))).toMatchObject({...failure, action: 'RunHelper', attempts: 1});
	expect(records).toMatchObject([{action: 'RunHelper', error: failure}]);
	expect(inspect([thrown, records], {depth: 9, showHidden: true})).not.toMatch(/SecretWord|OfTheHelper/);
});

// Connects by itself and by a program of its own, and stays.
const stays = (url: string) =>
	node(
		`const visit = ${JSON.stringify(`require('node:http').get(${JSON.stringify(url)})`)};
		require('node:child_process').spawn(process.execPath, ['-e', visit], {stdio: 'inherit'});
		eval(visit);`,
	);

test('a program that hangs is killed, with all that it has started', async () => {
	await using server = await startServer('hang');
	const {regions, records} = helperCalls('http://127.0.0.1:1', {helperTimeoutMilliseconds: 2000});

	const failed = failureOf(regions(stays(server.url)));
	await server.nextRequest();
	await server.nextRequest();

	expect((await failed).kind).toBe('helper-hung');
	await Promise.all(server.requests.map(({disconnected}) => disconnected));
	expect(records).toMatchObject([{action: 'RunHelper', error: {kind: 'helper-hung', place: 'node'}}]);
});

test('a program is killed when the call is cancelled', async () => {
	await using server = await startServer('hang');
	const {regions, abort} = helperCalls('http://127.0.0.1:1');

	const failed = failureOf(regions(stays(server.url)));
	await server.nextRequest();
	await server.nextRequest();
	abort.abort();

	expect((await failed).kind).toBe('cancelled');
	await Promise.all(server.requests.map(({disconnected}) => disconnected));
});

test('what a program leaves running is not waited for', async () => {
	await using elsewhere = await startServer('hang');
	await using server = await startServer(regionsAnswer('cn-hangzhou'));
	const {regions} = helperCalls(server.url);
	const visit = `require('node:http').get(${JSON.stringify(elsewhere.url)}).on('error', () => process.exit())`;

	await regions(
		node(
			`const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(visit)}], {
				stdio: 'inherit',
				detached: true,
			});
			child.unref();
			process.stdout.write(${JSON.stringify(keys)});`,
		),
	);

	expect(server.requests).toHaveLength(1);
});
