import {fitText} from '#domain/cells.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import type {Context} from './context.ts';
import {formatSeconds} from './format.ts';
import type {Tone} from './tone.ts';

const rowsWidth = 10;

/** What came of a call: HTTP status and rows, or the error's code and when it is tried again. */
export function resultText(
	{product, error, httpStatus, rows, retryInMilliseconds}: RequestRecord,
	{words}: Context,
): string {
	if (error) {
		// A program has no status; what is wrong with it fits into the place.
		const hasWords = error.kind === 'cancelled' || product === 'helper';
		const code = error.code || (hasWords ? words.errors.title({}, error.kind) : undefined);
		const retry = retryInMilliseconds === undefined ? '' : ` · ${words.log.retry(formatSeconds(retryInMilliseconds))}`;
		return `${code ?? httpStatus ?? words.log.none}${retry}`;
	}

	const status = String(httpStatus ?? (product === 'helper' ? words.log.done : words.log.none));
	return rows === undefined ? status : `${status}${fitText(words.log.rows(rows), rowsWidth, 'right')}`;
}

/** An error that is tried again is not the end yet; one of our own making is no error. */
export function resultTone({error, retryInMilliseconds}: RequestRecord): Tone {
	return error === undefined
		? 'normal'
		: error.kind === 'cancelled'
			? 'muted'
			: retryInMilliseconds === undefined
				? 'bad'
				: 'changing';
}

export function durationText({durationMilliseconds}: RequestRecord): string {
	return `${Math.round(durationMilliseconds)} ms`;
}
