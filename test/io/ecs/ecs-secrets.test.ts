import {inspect} from 'node:util';
import {expect, test} from 'vitest';
import {errorAnswer, regionsAnswer} from '../../support/io/answers.ts';
import {accountKeys, callsTo, failureOf, secret, temporaryAccount, token} from '../../support/io/calls.ts';
import {startServer} from '../../support/io/server.ts';

test('temporary credentials are sent as such', async () => {
	await using server = await startServer(regionsAnswer());
	const {api, context} = callsTo(server.url);

	await api.regions(temporaryAccount, 'en', context);

	expect(server.requests[0]?.headers).toMatchObject({
		'x-acs-accesskey-id': accountKeys.accessKeyId,
		'x-acs-security-token': token,
		'x-acs-version': '2014-05-26',
	});
});

test('no secret, token or signature comes back in a record, an error or what is printed of them', async () => {
	// A server that says everything it was sent.
	await using server = await startServer(
		errorAnswer(500, 'InternalError', `secret ${secret} token ${token} in https://host/?Signature=abc123signature`),
		errorAnswer(400, 'SignatureDoesNotMatch', `No. server string to sign is:POST\n${token}\nabc123signature`),
	);
	const {api, context, records} = callsTo(server.url);

	const error: unknown = await api.regions(temporaryAccount, 'en', context).catch((thrown: unknown) => thrown);

	const seen = [
		inspect(error, {depth: 9}),
		JSON.stringify(error),
		inspect(records, {depth: 9}),
		JSON.stringify(records),
	];
	for (const text of [...seen, inspect(api, {depth: 9}), inspect(temporaryAccount, {depth: 9, showHidden: true})]) {
		expect(text).not.toContain(secret);
		expect(text).not.toContain(token);
		expect(text).not.toContain('abc123signature');
		expect(text).not.toContain(server.requests[0]?.headers.authorization);
	}
});

test('DEBUG does not make the SDK print what it signs', async () => {
	const environment: NodeJS.ProcessEnv = {DEBUG: 'sign,httpx:*', HOME: '/home/user'};
	const {preload} = callsTo('http://127.0.0.1:1', {environment});

	await preload();

	expect(environment).toEqual({HOME: '/home/user'});
});

test('an error of the network does not show what was asked for', async () => {
	await using server = await startServer('drop');
	const {api, context} = callsTo(server.url);

	const failure = await failureOf(api.regions(temporaryAccount, 'en', context));

	expect(failure.message).toBe('socket hang up');
});
