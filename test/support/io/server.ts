import {once} from 'node:events';
import {createServer, type IncomingMessage, type RequestListener, type ServerResponse} from 'node:http';
import {createServer as createTlsServer, type ServerOptions} from 'node:https';
import type {AddressInfo, Socket} from 'node:net';
import {testCertificates, testKey} from './certificates.ts';

export type Answer =
	| {
			readonly status?: number;
			readonly headers?: Readonly<Record<string, string>>;
			/** Anything but a text is sent as JSON. */
			readonly body?: unknown;
	  }
	/** Closes the connection without a word. */
	| 'drop'
	/** Sends half of an answer, then closes the connection. */
	| 'drop-in-body'
	/** Sends the headers and half of an answer, and leaves it there. */
	| 'stall-in-body'
	/** Says nothing, ever. */
	| 'hang';

export type ReceivedRequest = {
	readonly action: string;
	readonly parameters: Readonly<Record<string, string>>;
	readonly headers: IncomingMessage['headers'];
	/** Resolves when the other side has closed the connection. */
	readonly disconnected: Promise<void> | undefined;
};

/** What to answer, or how to find out. */
type Script = Answer | ((request: ReceivedRequest) => Answer);

/** A server that answers what the test says, in that order, the last answer again and again. */
export function startServer(...answers: readonly Script[]) {
	return serve(answers, {protocol: 'http', listenOn: '127.0.0.1', create: listener => createServer(listener)});
}

/** The same by https, with a certificate that only the tests trust. */
export function startTlsServer(options: ServerOptions, ...answers: readonly Script[]) {
	return serve(answers, {
		protocol: 'https',
		listenOn: '127.0.0.1',
		create: listener => createTlsServer({key: testKey, cert: testCertificates.fine, ...options}, listener),
	});
}

/** The same at an address of another family. */
export function startServerAt(listenOn: string, ...answers: readonly Script[]) {
	return serve(answers, {protocol: 'http', listenOn, create: listener => createServer(listener)});
}

type Kind = {
	readonly protocol: 'http' | 'https';
	readonly listenOn: string;
	readonly create: (listener: RequestListener) => ReturnType<typeof createServer>;
};

async function serve(answers: readonly Script[], {protocol, listenOn, create}: Kind) {
	const requests: ReceivedRequest[] = [];
	let onRequest: (request: ReceivedRequest) => void = () => undefined;
	const closed = new WeakMap<Socket, Promise<void>>();
	const server = create((request, response) => {
		const url = new URL(request.url ?? '/', 'http://localhost');
		const received: ReceivedRequest = {
			action: String(request.headers['x-acs-action']),
			parameters: Object.fromEntries(url.searchParams),
			headers: request.headers,
			disconnected: closed.get(request.socket),
		};
		requests.push(received);
		const script = answers[Math.min(requests.length, answers.length) - 1] ?? 'hang';
		give(typeof script === 'function' ? script(received) : script, response);
		onRequest(received);
	});
	server.on('connection', socket => {
		closed.set(socket, new Promise(resolve => socket.once('close', () => resolve())));
	});
	server.listen(0, listenOn);
	await once(server, 'listening');
	const {port} = server.address() as AddressInfo;
	const host = `${listenOn.includes(':') ? `[${listenOn}]` : listenOn}:${port}`;

	return {
		url: `${protocol}://${host}`,
		host,
		port,
		requests,
		/** The next request that arrives. */
		nextRequest(): Promise<ReceivedRequest> {
			return new Promise(resolve => {
				onRequest = resolve;
			});
		},
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

function give(answer: Answer, response: ServerResponse): void {
	if (answer === 'hang') {
		return;
	}

	if (answer === 'drop') {
		response.destroy();
		return;
	}

	if (answer === 'drop-in-body' || answer === 'stall-in-body') {
		response.writeHead(200, {'content-type': 'application/json'});
		response.write('{"RequestId":"HALF","Inst', () => {
			if (answer === 'drop-in-body') {
				response.destroy();
			}
		});
		return;
	}

	const {status = 200, headers = {}, body = ''} = answer;
	response.writeHead(status, {'content-type': 'application/json;charset=utf-8', ...headers});
	response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
