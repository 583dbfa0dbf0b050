import type {AppError} from '#domain/app-error.ts';
import {toPrintable} from '#domain/printable.ts';
import type {ErrorFacts} from './error-facts.ts';
import type {Words} from './words.ts';

export type Explanation = {
	/** What happened, to which call. */
	readonly title: string;
	/** What to do. */
	readonly hint: string;
};

/** An error as a person is told about it. */
export function explainError(error: AppError, words: Words, retryKey?: string): Explanation {
	const reason = error.reason && explainError(error.reason, words, retryKey);
	const facts: ErrorFacts = {
		action: printable(error.action),
		region: printable(error.regionId),
		place: printable(error.place),
		proxy: printable(error.proxy),
		code: printable(error.code),
		message: printable(error.message),
		status: error.httpStatus,
		permission: printable(error.missingPermission),
		command: printable(error.command),
		reason: reason?.title,
		remedy: reason?.hint,
		identities: error.identities && {
			expected: toPrintable(error.identities.expected),
			found: toPrintable(error.identities.found),
		},
		counts: error.counts,
		retryKey,
	};
	return {title: words.errors.title(facts, error.kind), hint: words.errors.hint(facts, error.kind)};
}

function printable(text: string | undefined): string | undefined {
	return text === undefined ? undefined : toPrintable(text);
}
