import {AsyncLocalStorage} from 'node:async_hooks';
import {subscribe} from 'node:diagnostics_channel';
import type {ClientRequest, IncomingMessage} from 'node:http';
import type {Socket} from 'node:net';
import {numberOf} from '#io/json-fields.ts';
import type {Reason} from './deadline.ts';
import {TunnelAgent} from './tunnel-agent.ts';

/**
 * What the SDK does not let through: a way to stop, and the status and headers of an answer it could not read. Node
 * itself announces every HTTP request it makes, and the asynchronous context says which of our calls it belongs to, so
 * this needs nothing of the SDK's inside. The channel is there since Node 22.12, as an experiment: should it go, calls work
 * as before, and only the sockets of those that were given up stay open until the SDK's own time limit.
 */
export class HttpTrace {
	readonly #requests = new Set<ClientRequest>();
	#stopped: Reason | undefined;
	#status: number | undefined;
	#requestId: string | undefined;
	#retryAfter: number | undefined;
	#secrets: readonly string[] = [];
	#proxy: string | undefined;
	#isWaitingForTunnel = false;
	#hasReusedConnection = false;
	#onSilence: () => void = () => undefined;

	/** What the requests were signed with, as it was sent. */
	get secrets(): readonly string[] {
		return this.#secrets;
	}

	get status(): number | undefined {
		return this.#status;
	}

	/** Of the header `x-acs-request-id`. */
	get requestId(): string | undefined {
		return this.#requestId;
	}

	/** The wait that the other side asks for (header `x-acs-retry-after`), milliseconds. */
	get retryAfter(): number | undefined {
		return this.#retryAfter;
	}

	/** The proxy that it goes through, `host[:port]`. */
	get proxy(): string | undefined {
		return this.#proxy;
	}

	/** Whether the proxy has not answered yet. */
	get isWaitingForTunnel(): boolean {
		return this.#isWaitingForTunnel;
	}

	/** Whether nothing has come back over a connection that was there before, and somebody waits for it. */
	get isOverDeadConnection(): boolean {
		return this.#stopped === undefined && this.#isSilent;
	}

	get #isSilent(): boolean {
		return this.#hasReusedConnection && this.#status === undefined;
	}

	/** The one of the call that this is a part of. */
	static current(): HttpTrace | undefined {
		return current.getStore();
	}

	/** Called when the time is up and nothing has come back over a connection that was there before. */
	set onSilence(onSilence: () => void) {
		this.#onSilence = onSilence;
	}

	/** Runs the call, so that its requests are known here. */
	run<T>(call: () => Promise<T>): Promise<T> {
		return current.run(this, call);
	}

	/** Closes the sockets of requests that are under way, now and later. */
	stop(reason: Reason): void {
		this.#stopped = reason;
		if (reason !== 'cancelled' && this.#isSilent) {
			this.#onSilence();
		}

		for (const request of this.#requests) {
			request.destroy();
		}

		this.#requests.clear();
	}

	/** Lets go of everything but the facts: a kept-alive socket remembers the context it was opened in. */
	finish(): void {
		for (const {socket} of this.#requests) {
			clearReadTimer(socket);
		}

		this.#requests.clear();
	}

	add(request: ClientRequest): void {
		if (this.#stopped !== undefined) {
			request.destroy();
			return;
		}

		this.#requests.add(request);
		this.#secrets = [...this.#secrets, ...secretsIn(request)];
		request.once('socket', () => {
			this.#hasReusedConnection ||= request.reusedSocket;
		});
		const agent: unknown = Reflect.get(request, 'agent');
		if (agent instanceof TunnelAgent) {
			this.#proxy = agent.proxy.place;
		}

		if (request.method === 'CONNECT') {
			this.#isWaitingForTunnel = true;
			request.once('connect', () => {
				this.#isWaitingForTunnel = false;
			});
			return;
		}

		request.once('response', (response: IncomingMessage) => {
			const requestId = response.headers['x-acs-request-id'];
			this.#status = response.statusCode;
			this.#requestId = typeof requestId === 'string' ? requestId : undefined;
			this.#retryAfter = numberOf(response.headers['x-acs-retry-after']?.toString());
		});
	}
}

// `ACS3-HMAC-SHA256 Credential=…,SignedHeaders=…,Signature=…`, `Bearer …`
function secretsIn(request: ClientRequest): readonly string[] {
	const authorization = String(request.getHeader('authorization') ?? '');
	const token = String(request.getHeader('x-aliyun-ecs-metadata-token') ?? '');
	const proxy = String(request.getHeader('proxy-authorization') ?? '');
	return [
		/(?:Signature=|Bearer )(.+)$/.exec(authorization)?.[1] ?? '',
		/Basic (.+)$/.exec(proxy)?.[1] ?? '',
		token,
	].filter(secret => secret !== '');
}

/**
 * The SDK's HTTP library forgets its timer when somebody else reads the answer: for as long as the time limit each one
 * would hold its request, with all that belongs to it.
 */
function clearReadTimer(socket: Socket | null): void {
	const key =
		socket && Object.getOwnPropertySymbols(socket).find(({description}) => description === 'TIMER::READ_TIMER');
	if (key) {
		clearTimeout((socket as unknown as Record<symbol, NodeJS.Timeout | undefined>)[key]);
	}
}

const current = new AsyncLocalStorage<HttpTrace>();

subscribe('http.client.request.created', message => {
	current.getStore()?.add((message as {readonly request: ClientRequest}).request);
});
