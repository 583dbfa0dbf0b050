import {once} from 'node:events';
import {createServer, type IncomingMessage} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import {type AddressInfo, connect, type Socket} from 'node:net';
import type {Duplex} from 'node:stream';
import {testCertificates, testKey} from './certificates.ts';

type ProxyOptions = {
	readonly protocol?: 'http' | 'https';
	/** Of the proxy itself, when it is reached by https. */
	readonly certificate?: string;
	/** `user:password` that it asks for. */
	readonly login?: string;
	/** Where whatever is asked for really is, so that names need not exist. */
	readonly leadsTo?: number;
	/** What it does instead of its work. */
	readonly behaviour?: Behaviour | (() => Behaviour | undefined);
};

/** Answers with that, as it is; says nothing, ever; or hangs up. */
type Behaviour = {readonly answer: string} | 'hang' | 'drop';

/** A proxy on this computer that makes tunnels (CONNECT), and nothing else. */
export async function startProxy({
	protocol = 'http',
	certificate = testCertificates.fine,
	login,
	leadsTo,
	behaviour,
}: ProxyOptions = {}) {
	const targets: string[] = [];
	const sockets = new Set<Duplex>();
	const server =
		protocol === 'http' ? createServer() : createTlsServer({key: testKey, cert: certificate}, () => undefined);
	let onClose: () => void = () => undefined;

	server.on('connect', (request: IncomingMessage, socket: Duplex) => {
		const target = request.url ?? '';
		targets.push(target);
		sockets.add(socket);
		socket.on('error', () => undefined);
		socket.once('close', () => {
			sockets.delete(socket);
			onClose();
		});
		const misbehaviour = typeof behaviour === 'function' ? behaviour() : behaviour;
		if (misbehaviour === 'hang') {
			// Nobody else reads it and so notices that the other side is gone.
			socket.resume().once('end', () => socket.destroy());
			return;
		}

		if (misbehaviour === 'drop') {
			socket.destroy();
			return;
		}

		if (misbehaviour !== undefined) {
			socket.end(misbehaviour.answer);
			return;
		}

		if (login !== undefined && request.headers['proxy-authorization'] !== basic(login)) {
			socket.end(
				'HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\ncontent-length: 0\r\n\r\n',
			);
			return;
		}

		const [, host = '', port = ''] = /^\[?(.*?)\]?:(\d+)$/.exec(target) ?? [];
		join(socket, leadsTo === undefined ? connect(Number(port), host) : connect(leadsTo, '127.0.0.1'));
	});
	server.on('request', (_request, response) => response.writeHead(501).end());
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const {port} = server.address() as AddressInfo;
	const user = login === undefined ? '' : `${login.split(':').map(encodeURIComponent).join(':')}@`;

	return {
		url: `${protocol}://${user}127.0.0.1:${port}`,
		host: `127.0.0.1:${port}`,
		/** What it was asked to reach, `host:port`. */
		targets,
		/** When a connection to it has been closed. */
		closed: () =>
			new Promise<void>(resolve => {
				onClose = resolve;
			}),
		/** Cuts all tunnels, without a word. */
		cut() {
			for (const socket of sockets) {
				socket.destroy();
			}
		},
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			for (const socket of sockets) {
				socket.destroy();
			}

			server.close();
			await once(server, 'close');
		},
	};
}

function join(near: Duplex, far: Socket): void {
	far.once('connect', () => {
		near.write('HTTP/1.1 200 Connection established\r\n\r\n');
		near.pipe(far).pipe(near);
	});
	far.on('error', () => near.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n'));
	far.once('close', () => near.destroy());
	near.once('close', () => far.destroy());
}

function basic(login: string): string {
	return `Basic ${Buffer.from(login).toString('base64')}`;
}
