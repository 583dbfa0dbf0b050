import {Limiter} from './limiter.ts';

const answersBeforeGrowth = 20;

/** How many calls go at once: half as many when it was too much, one more at a time when all goes well. */
export class CallWindow {
	readonly #limiter: Limiter;
	readonly #most: number;
	#limit: number;
	#isClosed = false;
	#sent = 0;
	/** Attempts up to this one were sent when more were allowed. */
	#sentBeforeLoss = 0;
	#answeredSince = 0;

	constructor(most: number) {
		this.#most = most;
		this.#limit = most;
		this.#limiter = new Limiter(most);
	}

	/** While it is, nobody else comes in. */
	set isClosed(isClosed: boolean) {
		this.#isClosed = isClosed;
		this.#apply();
	}

	/** Gives how to leave. */
	enter(signal: AbortSignal): Promise<() => void> {
		return this.#limiter.enter(signal);
	}

	/** Gives the number of the attempt that is sent now. */
	send(): number {
		return ++this.#sent;
	}

	/** It went well: after many that did, one more at a time. */
	answered(): void {
		this.#answeredSince++;
		if (this.#answeredSince >= answersBeforeGrowth && this.#limit < this.#most) {
			this.#answeredSince = 0;
			this.#limit++;
			this.#apply();
		}
	}

	/**
	 * It was too much: half as many from now on. Those that were under way together are refused together, which is one
	 * refusal and not eight. Gives the new limit when it is a lower one.
	 */
	overloaded(attempt: number): number | undefined {
		this.#answeredSince = 0;
		if (attempt <= this.#sentBeforeLoss || this.#limit === 1) {
			return undefined;
		}

		this.#sentBeforeLoss = this.#sent;
		this.#limit = Math.floor(this.#limit / 2);
		this.#apply();
		return this.#limit;
	}

	#apply(): void {
		this.#limiter.limit = this.#isClosed ? 0 : this.#limit;
	}
}
