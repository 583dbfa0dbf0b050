import {type ErrorKind, toAppError} from '#domain/app-error.ts';
import {toPrintable} from '#domain/printable.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import {Stop} from './ends.ts';
import {exitCodes} from './exit-codes.ts';
import {failureText} from './failure-text.ts';
import type {Run} from './run.ts';

// Nobody has refused anything: there is nothing to call Alibaba Cloud with.
const withoutCredentials: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
	'not-an-instance',
	'no-instance-role',
	'uri-refused',
	'helper-missing',
	'helper-failed',
	'helper-hung',
	'helper-garbage',
	'login-needed',
]);

/** A profile that gives no credentials ends the command as one that is broken; what is refused stays a failed call. */
export async function usingProfile<T>({words}: Run, {name}: ProfileSummary, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (thrown) {
		const error = toAppError(thrown);
		if (!withoutCredentials.has(error.kind)) {
			throw thrown;
		}

		const sentence = words.headless.unusableProfile(toPrintable(name));
		throw new Stop(exitCodes.noCredentials, failureText(error, words, sentence));
	}
}
