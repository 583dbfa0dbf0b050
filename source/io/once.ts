/** Lets things of an id through once, and those without one never: there is nothing to call them by. */
export class Once {
	readonly #ids = new Set<string>();

	/** How many came through. */
	get count(): number {
		return this.#ids.size;
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

		return fresh.length === items.length ? items : fresh;
	}
}
