import type {AppError, ErrorKind} from '#domain/app-error.ts';

// Two calls with all of their attempts.
const failuresBeforeDown = 8;

const dead: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
	'host-not-found',
	'connection-refused',
	'connection-lost',
	'timed-out',
	'proxy-unreachable',
	'proxy-hung',
	'proxy-failed',
]);

/** How an attempt ended: undefined when it was given up, and nothing is known. */
export type AttemptEnd = 'answered' | AppError | undefined;

/** What becomes of an attempt that is about to be made. */
export type Admission =
	| {
			/** To be told how it has ended, and whether the call has given up. */
			readonly ended: (end: AttemptEnd, isLast: boolean) => void;
	  }
	/** Somebody else has just tried in vain, which is how this one went as well. */
	| {readonly failure: AppError};

/**
 * Whether a service answers at all. When a call has given up and the last attempts have all failed, it is taken for
 * dead: attempts go one at a time from then on, without another after them, and whoever waits for one meanwhile shares
 * what comes of it, until one is answered.
 */
export class ServiceHealth {
	#failures = 0;
	#isDown = false;
	#probe: PromiseWithResolvers<void> | undefined;
	/** Counts what has shown it to be dead. */
	#verdicts = 0;
	#verdict: AppError | undefined;

	/** Whether an attempt that failed with this is not worth another one. */
	isHopeless(error: AppError): boolean {
		return this.#isDown && isDead(error);
	}

	/** What is known up to now; an attempt that is waited for from now on shares only what comes later. */
	get verdicts(): number {
		return this.#verdicts;
	}

	/** Waits for somebody else's attempt if need be, until the signal is aborted: whoever waits looks at it then. */
	async admit(knownVerdicts: number, signal: AbortSignal): Promise<Admission> {
		while (this.#isDown && this.#probe !== undefined && !signal.aborted) {
			await settledOrAborted(this.#probe.promise, signal);
		}

		if (this.#isDown && this.#verdict !== undefined && this.#verdicts > knownVerdicts && !signal.aborted) {
			return {failure: this.#verdict};
		}

		const probe = this.#isDown ? Promise.withResolvers<void>() : undefined;
		this.#probe = probe;
		return {
			ended: (end, isLast) => {
				this.#learn(end, isLast);
				if (probe !== undefined && this.#probe === probe) {
					this.#probe = undefined;
				}

				probe?.resolve();
			},
		};
	}

	#learn(end: AttemptEnd, isLast: boolean): void {
		if (end === undefined) {
			return;
		}

		if (end === 'answered' || !isDead(end)) {
			this.#failures = 0;
			this.#isDown = false;
			return;
		}

		this.#failures++;
		if (isLast && this.#failures >= failuresBeforeDown) {
			this.#isDown = true;
			this.#verdicts++;
			this.#verdict = end;
		}
	}
}

/** No answer of the service's own: an error with a code of the API's is one. */
function isDead({kind, code}: AppError): boolean {
	return dead.has(kind) || (kind === 'service-failed' && code === undefined);
}

function settledOrAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
	return new Promise(resolve => {
		const end = (): void => {
			signal.removeEventListener('abort', end);
			resolve();
		};
		signal.addEventListener('abort', end);
		void promise.then(end);
	});
}
