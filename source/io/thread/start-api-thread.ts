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

type Listener = {
	readonly report: CallContext['report'];
	readonly page?: (page: PackedPage) => void;
	readonly done: (value: unknown) => void;
	readonly failed: (error: Error) => void;
};

type Call<M extends keyof EcsSource> = Parameters<EcsSource[M]>;
type Value<M extends ValueMethod> = Awaited<ReturnType<EcsSource[M]>>;

/** Starts the thread, which begins to load the SDK. It keeps the process alive no longer than others do. */
export function startApiThread(): ApiThread {
	const listeners = new Map<number, Listener>();
	let accounts = new WeakMap<Account, number>();
	let accountCount = 0;
	let callCount = 0;
	let isClosed = false;
	/** Each thread numbers its attempts from 1. */
	let sequencesBefore = 0;
	let latestSequence = 0;
	let settings: SourceSettings | undefined;
	let latestReport: CallContext['report'] | undefined;
	let running: Worker | undefined = start();

	function start(): Worker {
		const worker = new Worker(fileOfThread, {
			// It reads pages and forgets them: garbage is young, and a large room for it would only be memory.
			resourceLimits: {maxYoungGenerationSizeMb: 16},
		});
		const end = (error: Error): void => {
			if (worker === running) {
				running = undefined;
				// The next one knows nobody.
				accounts = new WeakMap();
				sequencesBefore = latestSequence;
				const failed = [...listeners.values()];
				listeners.clear();
				for (const listener of failed) {
					listener.failed(error);
				}
			}
		};
		worker.on('error', end);
		worker.on('exit', () => end(new Error('The thread that makes the calls has ended.')));
		worker.on('message', hear);
		// A listener for messages makes it count again, so not before.
		worker.unref();
		return worker;
	}

	/** A mistake, of a package perhaps, that ended the thread has failed its calls. Those that come now get another one. */
	function send(order: Order): void {
		if (running === undefined && !isClosed) {
			running = start();
			if (settings !== undefined) {
				running.postMessage({type: 'settings', settings} satisfies Order);
			}
		}

		running?.postMessage(order);
	}

	function hear(news: News): void {
		const listener = listeners.get(news.call);
		switch (news.type) {
			case 'report':
				// What was begun for one call, such as renewing credentials, may end after it.
				latestSequence = sequencesBefore + news.record.sequence;
				(listener?.report ?? latestReport)?.({...news.record, sequence: latestSequence});
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
		if (isClosed) {
			listener.failed(new Error('The thread that makes the calls was closed.'));
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
		open(wanted) {
			send({type: 'settings', settings: wanted});
			settings = wanted;
			return source;
		},
		async close() {
			isClosed = true;
			await running?.terminate();
		},
	};
}
