import type {AppError} from '#domain/app-error.ts';
import type {Remote} from '#domain/remote.ts';
import {explainError} from '#text/explain-error.ts';
import type {Context} from '../context.ts';
import type {Line} from '../line.ts';
import {textLines} from './text-lines.ts';

// The key that asks again.
const retryKey = 'r';

type Show<T> = {
	/** While nothing has come yet. */
	readonly loading: string;
	/** When what came gives no line. */
	readonly none: string;
	readonly lines: (value: T) => readonly Line[];
};

/**
 * What is to be said of something fetched: that it is on its way, why it could not be had, or what it is. What came
 * before stays below a failure, and while it is asked for again.
 */
export function remoteLines<T>(
	{status, value}: Remote<T>,
	{loading, none, lines}: Show<T>,
	context: Context,
	width: number,
): readonly Line[] {
	const shown = value === undefined ? [] : lines(value);
	switch (status.phase) {
		case 'idle':
		case 'loading':
			return shown.length > 0 ? shown : textLines(loading, width, 'muted');
		case 'loaded':
			return status.shortfall === undefined
				? shown.length > 0
					? shown
					: textLines(none, width, 'muted')
				: [...shortfallLines(status.shortfall, context, width), ...shown];
		case 'failed':
			return [
				...failureLines(status.error, context, width),
				...(shown.length > 0 ? [...textLines(context.words.errors.kept, width, 'muted'), ...shown] : []),
			];
	}
}

/** That what is there is not all there is, and what to do. */
export function shortfallLines(shortfall: AppError, context: Context, width: number): readonly Line[] {
	return [...failureLines(shortfall, context, width), ...textLines(context.words.errors.incomplete, width, 'muted')];
}

/** What went wrong, and what to do. */
export function failureLines(error: AppError, {words}: Context, width: number): readonly Line[] {
	const {title, hint} = explainError(error, words, retryKey);
	return [...textLines(`✗ ${title}`, width, 'bad'), ...textLines(hint, width)];
}
