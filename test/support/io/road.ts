import {once} from 'node:events';
import {type AddressInfo, connect, createServer, type Server, type Socket} from 'node:net';
import {createServer as createTlsServer, type TlsOptions} from 'node:tls';
import {testKey} from './certificates.ts';

/** What becomes of whoever comes along. */
export type RoadWork =
	/** Goes through, as it is. */
	| {readonly kind: 'plain'}
	/** Goes through after it has spoken TLS with this end of the road. */
	| {readonly kind: 'tls'; readonly options: TlsOptions}
	/** Nobody listens. */
	| {readonly kind: 'closed'}
	/** The connection is reset as soon as something was sent over it. */
	| {readonly kind: 'reset'};

/** A way to a port of this computer, at a port of its own, that may become another one at any time. */
export async function openRoad(leadsTo: number, first: RoadWork) {
	const sockets = new Set<Socket>();
	let server: Server | undefined;
	let port = 0;

	function pass(socket: Socket): void {
		const other = connect(leadsTo, '127.0.0.1');
		for (const [one, next] of [
			[socket, other],
			[other, socket],
		] as const) {
			sockets.add(one);
			one.on('error', () => next.destroy());
			one.on('close', () => {
				sockets.delete(one);
				next.destroy();
			});
			one.pipe(next);
		}
	}

	function serverOf(work: RoadWork): Server | undefined {
		switch (work.kind) {
			case 'plain':
				return createServer(pass);
			case 'tls':
				return createTlsServer({key: testKey, ...work.options}, pass).on('tlsClientError', () => undefined);
			case 'reset':
				return createServer(socket => {
					sockets.add(socket);
					socket.on('error', () => undefined);
					socket.once('data', () => socket.resetAndDestroy());
				});
			case 'closed':
				return undefined;
		}
	}

	async function close(): Promise<void> {
		const closed = server?.listening ? once(server, 'close') : undefined;
		server?.close();
		for (const socket of sockets) {
			socket.destroy();
		}

		await closed;
	}

	/** Whoever is on the way loses the connection. */
	async function become(work: RoadWork): Promise<void> {
		await close();
		server = serverOf(work);
		if (server !== undefined) {
			server.listen(port, '127.0.0.1');
			await once(server, 'listening');
			port = (server.address() as AddressInfo).port;
		}
	}

	await become(first);
	return {host: `localhost:${port}`, become, [Symbol.asyncDispose]: close};
}
