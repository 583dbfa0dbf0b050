import {once} from 'node:events';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {expect, test} from 'vitest';
import {instanceNamed, instancesAnswer} from '../../support/io/answers.ts';
import {account, callsTo, collect, failureOf, hangzhou} from '../../support/io/calls.ts';
import {startServer} from '../../support/io/server.ts';

const megabytes = 1024 ** 2;

test('a list of ten megabytes is a list', async () => {
	const description = '🦉'.repeat((10 * megabytes) / 4 / 50);
	const instances = Array.from({length: 50}, (_, number) => ({
		...instanceNamed(`i-${number}`),
		Description: description,
	}));
	await using server = await startServer(instancesAnswer(instances));
	const {api, context} = callsTo(server.url);

	const [first, ...others] = await collect(api.instances(account, hangzhou, context));

	expect(others).toHaveLength(49);
	expect(first?.record.read().Description).toBe(description);
});

test.each([
	['anything', 'x'.repeat(10 * megabytes), 'broken-answer'],
	['a web page', `<html>${' '.repeat(10 * megabytes)}</html>`, 'not-the-api'],
])('ten megabytes of %s are told as what they are, and not repeated', async (_what, body, kind) => {
	await using server = await startServer({body});
	const {api, context} = callsTo(server.url);

	const failure = await failureOf(api.regions(account, 'en', context));

	expect(failure).toMatchObject({kind, httpStatus: 200, attempts: 1});
	expect(JSON.stringify(failure).length).toBeLessThan(1000);
});

test('an answer that goes on and on is given up, and its connection closed', async () => {
	const chunk = Buffer.alloc(megabytes, 'x');
	let sent = 0;
	const goOn = (response: ServerResponse): void => {
		if (!response.destroyed) {
			sent++;
			response.write(chunk, () => goOn(response));
		}
	};
	const closed = Promise.withResolvers<void>();
	const server = createServer((_request, response) => {
		response.on('close', closed.resolve);
		response.writeHead(200, {'content-type': 'application/json'});
		goOn(response);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const {api, context} = callsTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

	expect(await failureOf(api.regions(account, 'en', context))).toMatchObject({kind: 'broken-answer', attempts: 1});
	await closed.promise;
	expect(sent).toBeLessThan(128);
	server.close();
	await once(server, 'close');
});
