/** Lets so many in at a time; the others stand in line. */
export class Limiter {
	#limit: number;
	#inside = 0;
	readonly #line = new Set<() => void>();

	constructor(limit: number) {
		this.#limit = limit;
	}

	get limit(): number {
		return this.#limit;
	}

	/** A lower one turns nobody out: it is reached as they leave. */
	set limit(limit: number) {
		this.#limit = limit;
		this.#admit();
	}

	/**
	 * Ends when there is room, or as soon as the signal is aborted: whoever waits looks at the signal then. Gives how to
	 * leave, which is to be called in either case.
	 */
	enter(signal: AbortSignal): Promise<() => void> {
		return new Promise(resolve => {
			const giveUp = (): void => {
				this.#line.delete(admit);
				resolve(() => undefined);
			};
			const admit = (): void => {
				this.#line.delete(admit);
				signal.removeEventListener('abort', giveUp);
				this.#inside++;
				resolve(this.#leaving());
			};
			if (signal.aborted) {
				giveUp();
				return;
			}

			signal.addEventListener('abort', giveUp, {once: true});
			this.#line.add(admit);
			this.#admit();
		});
	}

	#leaving(): () => void {
		let isInside = true;
		return () => {
			if (isInside) {
				isInside = false;
				this.#inside--;
				this.#admit();
			}
		};
	}

	#admit(): void {
		for (const admit of this.#line) {
			if (this.#inside >= this.#limit) {
				return;
			}

			admit();
		}
	}
}
