import {CallError} from '#domain/app-error.ts';

/**
 * Work that several callers wait for. One who is cancelled leaves it to the others; when the last one is gone it is
 * given up, unless it was begun for nobody in particular.
 */
export class SharedWork<T> {
	readonly #abort = new AbortController();
	readonly #result: Promise<T>;
	#waiting: number;

	constructor(work: (signal: AbortSignal) => Promise<T>, {isBackground}: {readonly isBackground: boolean}) {
		this.#waiting = isBackground ? 1 : 0;
		this.#result = work(this.#abort.signal);
		// It may fail with nobody waiting; whoever does hears of it.
		this.#result.catch(() => undefined);
	}

	get isGivenUp(): boolean {
		return this.#abort.signal.aborted;
	}

	wait(signal: AbortSignal): Promise<T> {
		const {promise, resolve, reject} = Promise.withResolvers<T>();
		this.#waiting++;
		const leave = (): void => {
			signal.removeEventListener('abort', leave);
			this.#waiting--;
			if (this.#waiting === 0) {
				this.#abort.abort();
			}

			reject(new CallError({kind: 'cancelled'}));
		};
		signal.addEventListener('abort', leave);
		if (signal.aborted) {
			leave();
		}

		this.#result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
		return promise;
	}
}
