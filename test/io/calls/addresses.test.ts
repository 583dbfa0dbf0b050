import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer, request} from 'node:http';
import {type AddressInfo, connect, type LookupFunction} from 'node:net';
import {networkInterfaces} from 'node:os';
import process from 'node:process';
import {expect, test} from 'vitest';
import {createConnections} from '#io/calls/connections.ts';
import {regionsAnswer} from '../../support/io/answers.ts';
import {account, callsTo, clock} from '../../support/io/calls.ts';
import {startServerAt} from '../../support/io/server.ts';

const hasIpv6 = Object.values(networkInterfaces()).some(addresses => addresses?.some(({address}) => address === '::1'));

test.skipIf(!hasIpv6)('a host that has IPv6 only is reached', async () => {
	await using server = await startServerAt('::1', regionsAnswer('cn-hangzhou'));
	const {api, context} = callsTo(server.url);

	expect(await api.regions(account, 'en', context)).toHaveLength(1);
});

/** A port of `::1` that answers nobody: its program stands still, and its line is full. */
async function startBlackHole() {
	const program =
		"const server = require('net').createServer().listen({port: 0, host: '::1', backlog: 1}, () => console.log(server.address().port))";
	const child = spawn(process.execPath, ['-e', program], {stdio: ['ignore', 'pipe', 'ignore']});
	const [line] = await once(child.stdout, 'data');
	const port = Number(line);
	child.kill('SIGSTOP');
	const inLine = [1, 2, 3].map(() => connect({port, host: '::1'}).on('error', () => undefined));
	await Promise.race(inLine.map(socket => once(socket, 'connect')));
	return {
		port,
		[Symbol.dispose]() {
			for (const socket of inLine) {
				socket.destroy();
			}

			child.kill('SIGKILL');
		},
	};
}

test.skipIf(!hasIpv6)('a host whose IPv6 address is dead is reached by the other one, a moment later', async () => {
	using hole = await startBlackHole();
	await using server = createServer((_request, response) => response.end()).listen(hole.port, '127.0.0.1');
	await once(server, 'listening');
	const lookup: LookupFunction = (_name, _options, callback) =>
		callback(null, [
			{address: '::1', family: 6},
			{address: '127.0.0.1', family: 4},
		]);
	const host = `both.yundeck.test:${(server.address() as AddressInfo).port}`;
	const agent = createConnections({}, clock).kept({protocol: 'http', host}).agent;

	const sentAt = performance.now();
	const response = request(`http://${host}`, {agent, lookup, signal: AbortSignal.timeout(5000)}).end();
	const [{statusCode}] = await once(response, 'response');

	expect(statusCode).toBe(200);
	expect(performance.now() - sentAt).toBeLessThan(2500);
	agent.destroy();
});
