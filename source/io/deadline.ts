/** How a call ended that was not waited for. */
export class DeadlineError extends Error {
	override readonly name = 'DeadlineError';
	readonly reason: 'cancelled' | 'timed-out';

	constructor(reason: 'cancelled' | 'timed-out') {
		super(reason);
		this.reason = reason;
	}
}

type DeadlineOptions = {
	readonly signal: AbortSignal;
	readonly milliseconds: number;
	/** Gives the call up. */
	readonly stop: () => void;
};

/** Waits for a call no longer than that, and no longer than the signal allows. */
export function withDeadline<T>(call: () => Promise<T>, {signal, milliseconds, stop}: DeadlineOptions): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		if (signal.aborted) {
			reject(new DeadlineError('cancelled'));
			return;
		}

		const giveUp = (reason: DeadlineError['reason']): void => {
			settle();
			stop();
			reject(new DeadlineError(reason));
		};
		const onAbort = (): void => giveUp('cancelled');
		const timer = setTimeout(giveUp, milliseconds, 'timed-out' as const);
		const settle = (): void => {
			clearTimeout(timer);
			signal.removeEventListener('abort', onAbort);
		};
		signal.addEventListener('abort', onAbort);
		// Also swallows the failure of a call that was given up.
		call().then(resolve, reject).finally(settle);
	});
}
