import {extname} from 'node:path';
import {Worker} from 'node:worker_threads';
import type {Account} from '#domain/account.ts';
import {systemClock} from '#io/clock.ts';
import type {EcsSource} from '#io/ecs/ecs-source.ts';
import type {SourceSettings} from '#io/ecs/local-source.ts';
import {compiledCodeFolder} from '#io/files/compiled-code.ts';
import {known} from '#io/json-fields.ts';
import type {PackedPage} from '#io/lists/packed-page.ts';
import type {Clock} from '#ports.ts';
import {closeRecords} from './open-records.ts';
import {Pages} from './pages.ts';
import type {Found, PageMethod, ThreadData, ValueMethod} from './protocol.ts';
import {type Listener, ThreadLife} from './thread-life.ts';

/** The SDK in a thread of its own: what it takes to call, parse and pack keeps no key waiting. */
export type ApiThread = {
	/** Says where calls go. Once. */
	readonly open: (settings: SourceSettings) => EcsSource;
	/** Ends the thread and whatever is under way in it. */
	readonly close: () => Promise<void>;
};

export type ApiThreadOptions = {
	/** Whether the process lives until it is closed, even when nothing else keeps it alive. */
	readonly isKeepingAlive?: boolean | undefined;
	readonly startWorker?: (() => Worker) | undefined;
	readonly clock?: Pick<Clock, 'now'> | undefined;
};

// In `dist/` it lies next to this code as it does here.
const fileOfThread = new URL(
	new URL('./api-thread.ts', import.meta.url).href.replace(/\.ts$/, extname(import.meta.url)),
);
// Whatever breaks it may break it again, and a start costs a tenth of a second of both cores.
const shortestLife = 10_000;

type Call<M extends keyof EcsSource> = Parameters<EcsSource[M]>;
type Value<M extends ValueMethod> = Awaited<ReturnType<EcsSource[M]>>;

/**
 * Starts the thread, which begins to load the SDK. When it breaks down, what was under way fails, and the next call is
 * made by a new one; but no sooner than ten seconds after the last start, until when calls fail as well.
 */
export function startApiThread({
	isKeepingAlive = false,
	startWorker = startUsual,
	clock = systemClock,
}: ApiThreadOptions = {}): ApiThread {
	// A new thread knows nothing of who signed in, and must not take anybody else for that one.
	const found = new WeakMap<Account, Found>();
	let settings: SourceSettings | undefined;
	const live = (attempts: number) => new ThreadLife(startWorker(), {attemptsBefore: attempts, found, isKeepingAlive});
	let life = live(0);
	let startedAt = clock.now();
	let isClosed = false;

	/** The thread as it is, or a new one instead of one that has broken down. */
	function current(): ThreadLife {
		const now = clock.now();
		// A clock that was set back is no reason to wait for it.
		const isRested = now - startedAt >= shortestLife || now < startedAt;
		if (life.breakdown !== undefined && isRested && !isClosed) {
			life = live(life.attempts);
			startedAt = now;
			if (settings !== undefined) {
				life.open(settings);
			}
		}

		return life;
	}

	function begin(method: keyof EcsSource, call: readonly unknown[], listener: Listener): () => void {
		const thread = current();
		if (thread.breakdown !== undefined) {
			listener.failed(thread.breakdown);
			return () => undefined;
		}

		return thread.begin(method, call, listener);
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
		async identity(...call) {
			const [account, region] = call;
			const identity = await ask('identity', call);
			found.set(account, {region, identity});
			return identity;
		},
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
			settings = wanted;
			life.open(wanted);
			return source;
		},
		async close() {
			isClosed = true;
			await life.end();
		},
	};
}

function startUsual(): Worker {
	const data: ThreadData = {...known('compiledCodeFolder', compiledCodeFolder())};
	return new Worker(fileOfThread, {
		workerData: data,
		// It reads pages and forgets them: garbage is young, and a large room for it would only be memory.
		resourceLimits: {maxYoungGenerationSizeMb: 16},
	});
}
