import type {Worker} from 'node:worker_threads';
import type {Account} from '#domain/account.ts';
import {CallError} from '#domain/app-error.ts';
import type {EcsSource} from '#io/ecs/ecs-source.ts';
import type {SourceSettings} from '#io/ecs/local-source.ts';
import {known} from '#io/json-fields.ts';
import type {PackedPage} from '#io/lists/packed-page.ts';
import type {CallContext} from '#ports.ts';
import {bareSecrets} from './bare-secrets.ts';
import type {Found, News, Order} from './protocol.ts';

/** Who waits for a call. */
export type Listener = {
	readonly page?: (page: PackedPage) => void;
	readonly done: (value: unknown) => void;
	readonly failed: (error: Error) => void;
};

type Reports = Pick<CallContext, 'report' | 'reportShort'>;

export type ThreadLifeOptions = {
	/** So that the number of an attempt is never used twice in a run. */
	readonly attemptsBefore: number;
	/** Who accounts turned out to be, whichever life has asked. */
	readonly found: WeakMap<Account, Found>;
	/** Whether the process lives until it has ended, even when nothing else keeps it alive. */
	readonly isKeepingAlive: boolean;
};

// Parsing a page is the longest that it is busy with.
const patience = 500;

/** The thread that makes the calls from its start to its end, whether that was wanted or not. */
export class ThreadLife {
	readonly #worker: Worker;
	readonly #listeners = new Map<number, Listener & Reports>();
	readonly #accounts = new WeakMap<Account, number>();
	readonly #found: WeakMap<Account, Found>;
	/** Attempts that were numbered by the lives before this one. */
	readonly #attemptsBefore: number;
	#attempts: number;
	#accountCount = 0;
	#callCount = 0;
	#breakdown: CallError | undefined;
	#latestReport: CallContext['report'] | undefined;
	readonly #exit: Promise<void>;

	constructor(worker: Worker, {attemptsBefore, found, isKeepingAlive}: ThreadLifeOptions) {
		this.#worker = worker;
		this.#found = found;
		this.#attemptsBefore = attemptsBefore;
		this.#attempts = attemptsBefore;
		worker.on('error', error => this.#breakDown(error));
		worker.on('exit', () => this.#breakDown());
		worker.on('message', (news: News) => this.#hear(news));
		this.#exit = new Promise(resolve => worker.once('exit', () => resolve()));
		if (!isKeepingAlive) {
			// A listener for messages makes it count again, so not before.
			worker.unref();
		}
	}

	/** Why it has ended. */
	get breakdown(): CallError | undefined {
		return this.#breakdown;
	}

	/** How many attempts were numbered in this run. */
	get attempts(): number {
		return this.#attempts;
	}

	/** Says where calls go. Once, before the first call. */
	open(settings: SourceSettings): void {
		this.#send({type: 'settings', settings});
	}

	/** Starts a call that is given up with its signal. Gives how to leave it, whatever has become of it. */
	begin(method: keyof EcsSource, call: readonly unknown[], listener: Listener): () => void {
		const {signal, report, reportShort} = call.at(-1) as CallContext;
		const number = ++this.#callCount;
		const cancel = (): void => this.#send({type: 'cancel', call: number});
		const account = this.#numberOf(call[0] as Account);
		this.#latestReport = report;
		this.#listeners.set(number, {...listener, report, ...known('reportShort', reportShort)});
		this.#send({type: 'call', call: number, method, account, parameters: call.slice(1, -1)});
		signal.addEventListener('abort', cancel);
		if (signal.aborted) {
			cancel();
		}

		return () => {
			signal.removeEventListener('abort', cancel);
			if (this.#listeners.has(number)) {
				cancel();
			}
		};
	}

	/** Ends the thread and whatever is under way in it. */
	async end(): Promise<void> {
		this.#breakdown ??= new CallError({kind: 'cancelled'});
		// Terminated at once, it would leave running what it has started.
		this.#send({type: 'end'});
		const timer = setTimeout(() => this.#worker.terminate(), patience);
		await this.#exit;
		clearTimeout(timer);
	}

	#send(order: Order): void {
		this.#worker.postMessage(order);
	}

	#numberOf(account: Account): number {
		const known = this.#accounts.get(account);
		if (known !== undefined) {
			return known;
		}

		this.#accountCount++;
		this.#accounts.set(account, this.#accountCount);
		const found = this.#found.get(account);
		this.#send({type: 'account', account: this.#accountCount, value: bareSecrets(account), ...(found && {found})});
		return this.#accountCount;
	}

	#hear(news: News): void {
		const listener = this.#listeners.get(news.call);
		switch (news.type) {
			case 'report': {
				const sequence = this.#attemptsBefore + news.record.sequence;
				this.#attempts = Math.max(this.#attempts, sequence);
				// What was begun for one call, such as renewing credentials, may end after it.
				(listener?.report ?? this.#latestReport)?.({...news.record, sequence});
				return;
			}

			case 'short':
				listener?.reportShort?.(news.failure);
				return;
			case 'page':
				listener?.page?.(news.page);
				return;
			case 'done':
				this.#listeners.delete(news.call);
				listener?.done(news.value);
				return;
			case 'failed':
				this.#listeners.delete(news.call);
				listener?.failed(new CallError(news.failure));
		}
	}

	/** Whoever waits is told why; the first reason counts. */
	#breakDown(error?: Error): void {
		this.#breakdown ??= new CallError({kind: 'calls-broken', ...known('message', error?.message)});
		for (const {failed} of this.#listeners.values()) {
			failed(this.#breakdown);
		}

		this.#listeners.clear();
	}
}
