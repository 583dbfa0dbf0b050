/** Lets things of an id through once, and those without one never: there is nothing to call them by. */
export class Once {
	readonly #ids = new Set<string>();
	/** By id, how many times more than once it stood on one and the same page. */
	readonly #twins = new Map<string, number>();

	/** How many there are as the API counts them: one that is twice on a page is two. */
	get count(): number {
		let count = this.#ids.size;
		for (const more of this.#twins.values()) {
			count += more;
		}

		return count;
	}

	has(id: string): boolean {
		return this.#ids.has(id);
	}

	/** Those that were not there before. */
	sift<T extends {readonly id: string}>(items: readonly T[]): readonly T[] {
		const fresh: T[] = [];
		for (const item of items) {
			if (item.id !== '' && !this.#ids.has(item.id)) {
				this.#ids.add(item.id);
				fresh.push(item);
			}
		}

		if (fresh.length < items.length) {
			this.#countTwins(items);
		}

		return fresh.length === items.length ? items : fresh;
	}

	#countTwins(items: readonly {readonly id: string}[]): void {
		const times = new Map<string, number>();
		for (const {id} of items) {
			times.set(id, (times.get(id) ?? 0) + 1);
		}

		for (const [id, count] of times) {
			if (id !== '' && count > 1) {
				this.#twins.set(id, Math.max(count - 1, this.#twins.get(id) ?? 0));
			}
		}
	}
}
