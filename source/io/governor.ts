import {Limiter} from './limiter.ts';

// A little more than a browser opens to one host.
const mostPerLane = 8;
// Room for every region there is to be asked at once.
const mostTogether = 32;
const answersBeforeGrowth = 20;

/**
 * How many calls are under way at once. The API counts them by account, region and operation, so each of these is a
 * lane of its own: one that is throttled slows no other down, and one that hangs keeps no other waiting.
 */
export class Governor {
	/** Of all lanes together: what can be on the wires at the same time. */
	readonly wires = new Limiter(mostTogether);
	readonly #lanes = new Map<string, Lane>();

	lane(name: string): Lane {
		const lane = this.#lanes.get(name) ?? new Lane();
		this.#lanes.set(name, lane);
		return lane;
	}
}

/** Calls that are counted together. */
export class Lane {
	readonly #limiter = new Limiter(mostPerLane);
	readonly #secondAttempts = new Limiter(1);
	#limit = mostPerLane;
	#stumbling = 0;
	#sent = 0;
	/** Attempts up to this one were sent when more were allowed. */
	#sentBeforeLoss = 0;
	#answeredSince = 0;

	/** For a call with all of its attempts and the waits between them. Gives how to leave. */
	enter(signal: AbortSignal): Promise<() => void> {
		return this.#limiter.enter(signal);
	}

	/**
	 * An attempt has failed and there will be another. No new call starts until that is `over`, and those that are tried
	 * again go one at a time, each until it has ended: what stumbles under eight may well carry one.
	 */
	stumble(): Stumble {
		let leave = (): void => undefined;
		this.#stumbling++;
		this.#apply();
		return {
			wait: async signal => {
				leave = await this.#secondAttempts.enter(signal);
			},
			over: () => {
				leave();
				this.#stumbling--;
				this.#apply();
			},
		};
	}

	/** Gives the number of the attempt that is sent now. */
	send(): number {
		return ++this.#sent;
	}

	/** It went well: after many that did, one more at a time. */
	answered(): void {
		this.#answeredSince++;
		if (this.#answeredSince >= answersBeforeGrowth && this.#limit < mostPerLane) {
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
		this.#limiter.limit = this.#stumbling > 0 ? 0 : this.#limit;
	}
}

export type Stumble = {
	/** Waits for the turn of this call, or until the signal is aborted. */
	readonly wait: (signal: AbortSignal) => Promise<void>;
	readonly over: () => void;
};
