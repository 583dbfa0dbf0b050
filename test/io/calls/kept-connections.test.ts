import {once} from 'node:events';
import {createServer} from 'node:http';
import {type AddressInfo, createServer as createNetServer, type Socket} from 'node:net';
import {describe, expect, test} from 'vitest';
import {regionsAnswer} from '../../support/io/answers.ts';
import {account, callsTo, failureOf} from '../../support/io/calls.ts';

const body = JSON.stringify((regionsAnswer('cn-hangzhou') as {readonly body: unknown}).body);
const answer = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** Says what becomes of each request of each connection, both counted from 1. */
async function startByHand(give: (connection: number, request: number, socket: Socket) => void) {
	let connections = 0;
	const sockets = new Set<Socket>();
	const server = createNetServer(socket => {
		const connection = ++connections;
		let requests = 0;
		sockets.add(socket);
		socket.on('error', () => undefined);
		socket.on('data', data => {
			if (data.includes('\r\n\r\n')) {
				give(connection, ++requests, socket);
			}
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		connections: () => connections,
		async [Symbol.asyncDispose]() {
			for (const socket of sockets) {
				socket.destroy();
			}

			server.close();
			await once(server, 'close');
		},
	};
}

describe('a connection that the server has forgotten while nobody used it', () => {
	test('costs no error and no wait: the request goes over a new one at once', async () => {
		await using server = await startByHand((connection, request, socket) => {
			if (connection === 1 && request > 1) {
				socket.resetAndDestroy();
			} else {
				socket.write(answer);
			}
		});
		const {api, context, records, waits} = callsTo(server.url);

		await api.regions(account, 'en', context);
		expect(await api.regions(account, 'en', context)).toHaveLength(1);

		expect(server.connections()).toBe(2);
		expect(waits).toEqual([]);
		expect(records).toMatchObject([
			{attempt: 1, httpStatus: 200},
			{attempt: 1, httpStatus: 200},
		]);
		expect(records[1]).not.toHaveProperty('error');
	});

	test('is not believed in twice: one that breaks when it is new is an error', async () => {
		await using server = await startByHand((connection, request, socket) => {
			if (connection === 1 && request === 1) {
				socket.write(answer);
			} else {
				socket.resetAndDestroy();
			}
		});
		const {api, context, records} = callsTo(server.url);

		await api.regions(account, 'en', context);
		expect(await failureOf(api.regions(account, 'en', context))).toMatchObject({kind: 'connection-lost', attempts: 4});

		// One over the old connection, four over new ones.
		expect(server.connections()).toBe(1 + 4);
		expect(records).toHaveLength(1 + 4);
	});

	test('is not repeated when half of the answer was there', async () => {
		await using server = await startByHand((connection, request, socket) => {
			if (connection === 1 && request > 1) {
				socket.write(answer.slice(0, -20), () => socket.resetAndDestroy());
			} else {
				socket.write(answer);
			}
		});
		const {api, context, records} = callsTo(server.url);

		await api.regions(account, 'en', context);
		await api.regions(account, 'en', context);

		expect(records).toMatchObject([{attempt: 1}, {attempt: 1, error: {kind: 'connection-lost'}}, {attempt: 2}]);
	});
});

test('when one has died without a word, the next attempt takes none of the others', async () => {
	await using server = await startByHand((connection, request, socket) => {
		if (connection > 3 || request === 1) {
			socket.write(answer);
		}
	});
	const {api, context, records} = callsTo(server.url, {timeoutMilliseconds: 100});
	await Promise.all([1, 2, 3].map(() => api.regions(account, 'en', context)));
	expect(server.connections()).toBe(3);

	expect(await api.regions(account, 'en', context)).toHaveLength(1);

	expect(server.connections()).toBe(4);
	expect(records.slice(3)).toMatchObject([{attempt: 1, error: {kind: 'timed-out'}}, {attempt: 2}]);
});

test('one that has rested longer than a minute, as over a night’s sleep, is not used again', async () => {
	let now = Date.UTC(2026, 0, 15);
	let connections = 0;
	await using server = createServer((_request, response) => {
		response.setHeader('content-type', 'application/json');
		response.end(body);
	});
	server.on('connection', () => connections++);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const {port} = server.address() as AddressInfo;
	const {api, context} = callsTo(`http://127.0.0.1:${port}`, {clock: {now: () => now, every: () => () => undefined}});
	const ask = async () => {
		await api.regions(account, 'en', context);
		return connections;
	};

	expect(await ask()).toBe(1);
	now += 59_000;
	expect(await ask()).toBe(1);
	now += 8 * 3_600_000;
	expect(await ask()).toBe(2);
	server.closeAllConnections();
});
