import {extname} from 'node:path';
import {Worker} from 'node:worker_threads';
import type {Account} from '#domain/account.ts';
import {CallError} from '#domain/app-error.ts';
import type {CallContext} from '#ports.ts';
import type {EcsSource} from '../ecs-source.ts';
import type {SourceSettings} from '../local-source.ts';
import type {PackedPage} from '../packed-page.ts';
import {bareSecrets} from './bare-secrets.ts';
import {closeRecords} from './open-records.ts';
import {Pages} from './pages.ts';
import type {News, Order, PageMethod, ValueMethod} from './protocol.ts';

/** The SDK in a thread of its own: what it takes to call, parse and pack keeps no key waiting. */
export type ApiThread = {
	/** Says where calls go. Once. */
	readonly open: (settings: SourceSettings) => EcsSource;
	/** Ends the thread and whatever is under way in it. */
	readonly close: () => Promise<void>;
};

// In `dist/` it lies next to this code as it does here.
const fileOfThread = new URL(
	new URL('./api-thread.ts', import.meta.url).href.replace(/\.ts$/, extname(import.meta.url)),
);

// Parsing a page is the longest that it is busy with.
const patience = 500;

type Listener = {
	readonly report: CallContext['report'];
	readonly page?: (page: PackedPage) => void;
	readonly done: (value: unknown) => void;
	readonly failed: (error: Error) => void;
};

type Call<M extends keyof EcsSource> = Parameters<EcsSource[M]>;
type Value<M extends ValueMethod> = Awaited<ReturnType<EcsSource[M]>>;

export type ApiThreadOptions = {
	/** Whether the process lives until it is closed, even when nothing else keeps it alive. */
	readonly isKeepingAlive?: boolean;
};

/** Starts the thread, which begins to load the SDK. */
export function startApiThread({isKeepingAlive = false}: ApiThreadOptions = {}): ApiThread {
	const worker = new Worker(fileOfThread, {
		// It reads pages and forgets them: garbage is young, and a large room for it would only be memory.
		resourceLimits: {maxYoungGenerationSizeMb: 16},
	});
	const listeners = new Map<number, Listener>();
	const accounts = new WeakMap<Account, number>();
	let accountCount = 0;
	let callCount = 0;
	let breakdown: Error | undefined;
	let latestReport: CallContext['report'] | undefined;

	function send(order: Order): void {
		worker.postMessage(order);
	}

	function fail(error: Error): void {
		breakdown = error;
		for (const {failed} of listeners.values()) {
			failed(error);
		}

		listeners.clear();
	}

	worker.on('error', fail);
	const ended = new Promise<void>(resolve => worker.once('exit', () => resolve()));
	worker.on('exit', () => fail(new Error('The thread that makes the calls has ended.')));
	worker.on('message', (news: News) => {
		const listener = listeners.get(news.call);
		switch (news.type) {
			case 'report':
				// What was begun for one call, such as renewing credentials, may end after it.
				(listener?.report ?? latestReport)?.(news.record);
				return;
			case 'page':
				listener?.page?.(news.page);
				return;
			case 'done':
				listeners.delete(news.call);
				listener?.done(news.value);
				return;
			case 'failed':
				listeners.delete(news.call);
				listener?.failed(new CallError(news.failure));
		}
	});
	if (!isKeepingAlive) {
		// A listener for messages makes it count again, so not before.
		worker.unref();
	}

	function numberOf(account: Account): number {
		const known = accounts.get(account);
		if (known !== undefined) {
			return known;
		}

		accountCount++;
		accounts.set(account, accountCount);
		send({type: 'account', account: accountCount, value: bareSecrets(account)});
		return accountCount;
	}

	/** Starts a call that is given up with its signal. Gives how to leave it, whatever has become of it. */
	function begin(method: keyof EcsSource, call: readonly unknown[], listener: Omit<Listener, 'report'>): () => void {
		const {signal, report} = call.at(-1) as CallContext;
		if (breakdown !== undefined) {
			listener.failed(breakdown);
			return () => undefined;
		}

		const number = ++callCount;
		const cancel = (): void => send({type: 'cancel', call: number});
		const account = numberOf(call[0] as Account);
		latestReport = report;
		listeners.set(number, {...listener, report});
		send({type: 'call', call: number, method, account, parameters: call.slice(1, -1)});
		signal.addEventListener('abort', cancel);
		if (signal.aborted) {
			cancel();
		}

		return () => {
			signal.removeEventListener('abort', cancel);
			if (listeners.has(number)) {
				cancel();
			}
		};
	}

	async function ask<M extends ValueMethod>(method: M, call: Call<M>): Promise<Value<M>> {
		const {promise, resolve, reject} = Promise.withResolvers<unknown>();
		const leave = begin(method, call, {done: resolve, failed: reject});
		try {
			return closeRecords(await promise) as Value<M>;
		} finally {
			leave();
		}
	}

	async function* pagesOf(method: PageMethod, call: readonly unknown[]): AsyncGenerator<PackedPage, void, void> {
		const pages = new Pages();
		const leave = begin(method, call, {page: pages.add, done: () => pages.end(), failed: pages.end});
		try {
			yield* pages;
		} finally {
			leave();
		}
	}

	const source: EcsSource = {
		regions: (...call) => ask('regions', call),
		identity: (...call) => ask('identity', call),
		instances: (...call) => pagesOf('instances', call),
		instancesById: (...call) => ask('instancesById', call),
		instanceStatuses: (...call) => ask('instanceStatuses', call),
		disks: (...call) => ask('disks', call),
		allDisks: (...call) => pagesOf('allDisks', call),
		networkInterfaces: (...call) => ask('networkInterfaces', call),
		securityGroups: (...call) => ask('securityGroups', call),
		snapshots: (...call) => ask('snapshots', call),
		events: (...call) => ask('events', call),
		monitorData: (...call) => ask('monitorData', call),
		consoleOutput: (...call) => ask('consoleOutput', call),
	};

	return {
		open(settings) {
			send({type: 'settings', settings});
			return source;
		},
		async close() {
			// Terminated at once, it would leave running what it has started.
			send({type: 'end'});
			const timer = setTimeout(() => worker.terminate(), patience);
			await ended;
			clearTimeout(timer);
		},
	};
}
