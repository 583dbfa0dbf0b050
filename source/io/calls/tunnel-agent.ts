import {type ClientRequest, type ClientRequestArgs, type IncomingMessage, request as requestHttp} from 'node:http';
import {Agent, type AgentOptions, request as requestHttps} from 'node:https';
import {isIP, type Socket} from 'node:net';
import type {Duplex} from 'node:stream';
import type {ErrorKind} from '#domain/app-error.ts';
import {kindOfSystemError} from './network-errors.ts';
import type {WebProxy} from './proxy.ts';
import {ProxyError} from './proxy-error.ts';

type Callback = (error: Error | null, stream: Duplex) => void;

/**
 * Makes each connection through a tunnel that the proxy is asked for (CONNECT), by Node's own client. The request for it
 * is announced like any other, so that whoever gives up a call closes it as well.
 */
export class TunnelAgent extends Agent {
	readonly proxy: WebProxy;

	constructor(proxy: WebProxy, options: AgentOptions) {
		super(options);
		this.proxy = proxy;
	}

	override createConnection(options: ClientRequestArgs, callback?: Callback): null {
		// Node gives whoever waits no stream with an error.
		const fail = callback as ((error: Error) => void) | undefined;
		const request = this.#askFor(`${bracketed(options.host ?? '')}:${options.port ?? 443}`);
		request.once('error', error => fail?.(this.#errorOf(error)));
		request.once('connect', (response: IncomingMessage, socket: Socket, rest: Buffer) => {
			if (response.statusCode === 200 && rest.length === 0) {
				callback?.(null, super.createConnection({...options, socket} as ClientRequestArgs) as Duplex);
				return;
			}

			socket.destroy();
			fail?.(this.#refusal(response));
		});
		// What is no answer to CONNECT, such as a web page that comes for whatever is asked.
		request.once('response', response => {
			response.destroy();
			fail?.(this.#refusal(response));
		});
		request.end();
		return null;
	}

	#askFor(target: string): ClientRequest {
		const {protocol, hostname, port, authorization} = this.proxy;
		const ask = protocol === 'https' ? requestHttps : requestHttp;
		return ask({
			method: 'CONNECT',
			host: hostname,
			port,
			path: target,
			agent: false,
			headers: {
				host: target,
				...(authorization !== undefined && {'proxy-authorization': authorization.reveal()}),
			},
		});
	}

	#refusal({statusCode = 0}: IncomingMessage): ProxyError {
		return new ProxyError(kindOfStatus(statusCode), {proxy: this.proxy.place, statusCode});
	}

	#errorOf(error: Error): ProxyError {
		const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
		return new ProxyError(kindOfError(error), {proxy: this.proxy.place, code});
	}
}

function bracketed(host: string): string {
	return isIP(host) === 6 ? `[${host}]` : host;
}

function kindOfStatus(status: number): ErrorKind {
	if (status === 407) {
		return 'proxy-login';
	}

	// It went on its way and did not arrive.
	if (status >= 500 || status === 429) {
		return 'proxy-failed';
	}

	return status >= 400 ? 'proxy-refused' : 'proxy-garbage';
}

/** What a failure on the way to the proxy, or to its answer, means. */
function kindOfError(error: Error): ErrorKind {
	const kind = kindOfSystemError(error);
	switch (kind) {
		case 'host-not-found':
		case 'connection-refused':
			return 'proxy-unreachable';
		case 'timed-out':
			return 'proxy-hung';
		case 'connection-lost':
			return 'proxy-failed';
		case 'certificate-refused':
		case 'certificate-outdated':
		case 'certificate-of-another':
			return kind;
		default:
			return 'proxy-garbage';
	}
}
