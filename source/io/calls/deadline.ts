import type {SleepAlarm} from './sleep-alarm.ts';

export type Reason = 'cancelled' | 'timed-out' | 'computer-slept';

/** How a call ended that was not waited for. */
export class DeadlineError extends Error {
	override readonly name = 'DeadlineError';
	readonly reason: Reason;

	constructor(reason: Reason) {
		super(reason);
		this.reason = reason;
	}
}

type DeadlineOptions = {
	readonly signal: AbortSignal;
	readonly milliseconds: number;
	/** Goes off when the computer was asleep meanwhile: whoever was to answer has hung up. */
	readonly alarm?: SleepAlarm | undefined;
	/** Gives the call up. */
	readonly stop: (reason: Reason) => void;
};

/** Waits for a call no longer than that, and no longer than the signal allows; without any time it is not made at all. */
export function withDeadline<T>(
	call: () => Promise<T>,
	{signal, milliseconds, alarm, stop}: DeadlineOptions,
): Promise<T> {
	return new Promise<T>((resolve, reject) => {
		if (signal.aborted || milliseconds <= 0) {
			reject(new DeadlineError(signal.aborted ? 'cancelled' : 'timed-out'));
			return;
		}

		const giveUp = (reason: Reason): void => {
			settle();
			stop(reason);
			reject(new DeadlineError(reason));
		};
		const onAbort = (): void => giveUp('cancelled');
		const timer = setTimeout(giveUp, milliseconds, 'timed-out' as const);
		const turnOff = alarm?.set(() => giveUp('computer-slept'));
		const settle = (): void => {
			turnOff?.();
			clearTimeout(timer);
			signal.removeEventListener('abort', onAbort);
		};
		signal.addEventListener('abort', onAbort);
		// Also swallows the failure of a call that was given up.
		call().then(resolve, reject).finally(settle);
	});
}
