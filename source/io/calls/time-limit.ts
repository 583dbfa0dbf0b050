import type {Clock} from '#ports.ts';

/** How long something may take that is made of several attempts, or of several calls. */
export class TimeLimit {
	readonly #clock: Pick<Clock, 'now'>;
	readonly #milliseconds: number;
	#end: number;

	constructor(clock: Pick<Clock, 'now'>, milliseconds: number) {
		this.#clock = clock;
		this.#milliseconds = milliseconds;
		this.#end = clock.now() + milliseconds;
	}

	/** Milliseconds; 0 when it is over. */
	get left(): number {
		const left = this.#end - this.#clock.now();
		// A clock that was set back gives nobody more time than there was.
		return Math.max(0, Math.min(left, this.#milliseconds));
	}

	/** The clock has run on while nothing else did. */
	startAnew(): void {
		this.#end = this.#clock.now() + this.#milliseconds;
	}
}
