import {closeSync, openSync, rmSync, statSync} from 'node:fs';
import {sleep} from '#io/calls/sleep.ts';
import {codeOf} from './file-errors.ts';

// The work is a few milliseconds of reading and writing: a lock that is older belongs to a process that died.
const staleAfter = 5000;
const lookAgainAfter = 15;

/**
 * Does synchronous work on a file while no other yundeck does: between reading and writing it again, what the other
 * one has just saved would be lost.
 */
export async function withFileLock<T>(path: string, work: () => T): Promise<T> {
	const lock = `${path}.lock`;
	while (!take(lock)) {
		await sleep(lookAgainAfter, new AbortController().signal);
	}

	try {
		return work();
	} finally {
		rmSync(lock, {force: true});
	}
}

function take(lock: string): boolean {
	try {
		closeSync(openSync(lock, 'wx', 0o600));
		return true;
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') {
			throw error;
		}
	}

	const takenAt = statSync(lock, {throwIfNoEntry: false})?.mtimeMs;
	if (takenAt !== undefined && Math.abs(Date.now() - takenAt) > staleAfter) {
		rmSync(lock, {force: true});
	}

	return false;
}
