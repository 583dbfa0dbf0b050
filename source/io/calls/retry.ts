import type {AppError, ErrorKind} from '#domain/app-error.ts';

const maximumAttempts = 4;

const longestServerWait = 60_000;
const longestBackoff = 20_000;
const passing: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
	'throttled',
	'service-failed',
	'connection-lost',
	'timed-out',
	'computer-slept',
	'proxy-hung',
	'proxy-failed',
]);

type FailedAttempt = {
	readonly error: AppError;
	/** 1 for the first. */
	readonly attempt: number;
	/** What the server asked for, milliseconds. */
	readonly retryAfter: number | undefined;
	/** In [0, 1). */
	readonly random: () => number;
};

/**
 * How long to wait before a read call is tried again; undefined when it is not worth it. A refusal stays a refusal, a
 * closed port stays closed for longer than anybody waits, and a certificate that is refused once is never tried again.
 */
export function waitBeforeRetry({error, attempt, retryAfter, random}: FailedAttempt): number | undefined {
	if (attempt >= maximumAttempts || !isPassing(error)) {
		return undefined;
	}

	// What is waited for is long over.
	if (error.kind === 'computer-slept') {
		return 0;
	}

	if (retryAfter !== undefined && retryAfter > 0) {
		return Math.min(retryAfter, longestServerWait);
	}

	// Full jitter, so that many who were refused together don't come back together. Limits count by the minute.
	const base = error.kind === 'throttled' ? 2000 : 400;
	return Math.round(Math.min(base * 2 ** (attempt - 1), longestBackoff) * random());
}

function isPassing(error: AppError): boolean {
	return passing.has(error.kind) || (error.kind === 'host-not-found' && error.code === 'EAI_AGAIN');
}
