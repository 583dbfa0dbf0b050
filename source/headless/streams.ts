import {CallError} from '#domain/app-error.ts';
import type {HeadlessContext} from './command.ts';
import {QuietEnd} from './ends.ts';
import {exitCodes} from './exit-codes.ts';
import type {Run} from './run.ts';

/** stdout and stderr, with what can go wrong there. */
export function createStreams({
	stdout,
	stderr,
	signal,
}: Pick<HeadlessContext, 'stdout' | 'stderr' | 'signal'>): Pick<Run, 'print' | 'tell'> {
	return {
		async print(text) {
			if (signal.aborted) {
				throw new QuietEnd(exitCodes.interrupted);
			}

			try {
				await stdout(text);
			} catch (error) {
				throw explainFailure(error);
			}
		},
		async tell(text) {
			try {
				await stderr(text);
			} catch {
				// There is nobody left to tell.
			}
		},
	};
}

function explainFailure(error: unknown): unknown {
	const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
	switch (code) {
		// The reader has seen enough, as `head` has after its lines.
		case 'EPIPE':
			return new QuietEnd(exitCodes.done);
		case 'ENOSPC':
			return new CallError({kind: 'disk-full', place: 'stdout', code});
		default:
			return error;
	}
}
