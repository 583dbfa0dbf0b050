/** Does something with each item, so many at a time; gives the results in the order of the items. */
export async function* mapInOrder<T, R>(
	items: readonly T[],
	atOnce: number,
	task: (item: T) => Promise<R>,
): AsyncGenerator<R, void, void> {
	const results = items.map(item => ({item, ...Promise.withResolvers<R>()}));
	const waiting = results.values();
	const work = async () => {
		// All workers take from the same iterator.
		for (const {item, resolve, reject} of waiting) {
			await task(item).then(resolve, reject);
		}
	};

	for (let worker = 0; worker < atOnce; worker++) {
		void work();
	}

	for (const {promise} of results) {
		// One that fails before anybody waits for it, or after nobody does any more, must not end the process.
		promise.catch(() => {});
	}

	for (const {promise} of results) {
		yield await promise;
	}
}
