/** Ends after that time, or as soon as the signal is aborted: whoever waits looks at the signal then. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const sleep: Sleep = (milliseconds, signal) =>
	new Promise<void>(resolve => {
		const wake = (): void => {
			clearTimeout(timer);
			signal.removeEventListener('abort', wake);
			resolve();
		};
		const timer = setTimeout(wake, milliseconds);
		signal.addEventListener('abort', wake);
		if (signal.aborted) {
			wake();
		}
	});
