/** Work that hands out items on the way. It stops when its controller is aborted, which it may do by itself. */
type Work<T> = (give: (item: T) => void, controller: AbortController) => Promise<void>;

/**
 * Gives the items of a work as they come. Fails when the work does, after what came before; given up, by the signal or
 * by nobody listening any more, it leaves nothing running.
 */
export async function* whileWorking<T>(signal: AbortSignal, work: Work<T>): AsyncGenerator<T, void, void> {
	const controller = new AbortController();
	const stop = (): void => controller.abort();
	signal.addEventListener('abort', stop);
	let items: T[] = [];
	let wake = (): void => undefined;
	let ended: {readonly error?: unknown} | undefined;
	const give = (item: T): void => {
		items.push(item);
		wake();
	};
	const working = work(give, controller).then(
		() => {
			ended = {};
			wake();
		},
		(error: unknown) => {
			ended = {error};
			// What else is under way serves nobody.
			stop();
			wake();
		},
	);

	try {
		for (;;) {
			const taken = items;
			items = [];
			for (const item of taken) {
				if (!signal.aborted) {
					yield item;
				}
			}

			if (ended !== undefined && items.length === 0) {
				break;
			}

			if (items.length === 0) {
				const {promise, resolve} = Promise.withResolvers<void>();
				wake = resolve;
				await promise;
			}
		}

		if ('error' in ended) {
			throw ended.error;
		}
	} finally {
		signal.removeEventListener('abort', stop);
		stop();
		await working;
	}
}
