import type {PackedPage} from '#io/lists/packed-page.ts';

/** Pages in the order in which they come, for somebody who takes one after the other. */
export class Pages implements AsyncIterable<PackedPage> {
	#waiting: PackedPage[] = [];
	#ended: {readonly error?: Error} | undefined;
	#wake: () => void = () => undefined;

	readonly add = (page: PackedPage): void => {
		this.#waiting.push(page);
		this.#wake();
	};

	/** With what went wrong, if something did: it is told of behind the pages. */
	readonly end = (error?: Error): void => {
		this.#ended ??= error === undefined ? {} : {error};
		this.#wake();
	};

	async *[Symbol.asyncIterator](): AsyncGenerator<PackedPage, void, void> {
		for (;;) {
			const pages = this.#waiting;
			this.#waiting = [];
			yield* pages;
			if (this.#waiting.length > 0) {
				continue;
			}

			if (this.#ended !== undefined) {
				break;
			}

			const {promise, resolve} = Promise.withResolvers<void>();
			this.#wake = resolve;
			await promise;
		}

		if (this.#ended?.error !== undefined) {
			throw this.#ended.error;
		}
	}
}
