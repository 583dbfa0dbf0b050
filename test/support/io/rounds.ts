/**
 * Time in which every call takes as long as any other. Whatever starts in a turn of the event loop ends together in the
 * next: their number says how long a work takes, without a clock.
 */
export class Rounds {
	#number = 0;
	#waiting: Array<() => void> = [];
	#most = 0;

	/** How many there were. */
	get number(): number {
		return this.#number;
	}

	/** How many calls were under way at once. */
	get most(): number {
		return this.#most;
	}

	/** The time of one call. */
	pass(): Promise<void> {
		return new Promise(resolve => {
			this.#waiting.push(resolve);
			if (this.#waiting.length === 1) {
				setImmediate(() => this.#next());
			}
		});
	}

	#next(): void {
		const ended = this.#waiting;
		this.#waiting = [];
		this.#number++;
		this.#most = Math.max(this.#most, ended.length);
		for (const resolve of ended) {
			resolve();
		}
	}
}
