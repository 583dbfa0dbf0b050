import type {AppError} from '#domain/app-error.ts';
import {wrap} from '#domain/cells.ts';
import {endsSession} from '#domain/ends-session.ts';
import type {RemoteStatus} from '#domain/remote.ts';
import {explainError} from '#text/explain-error.ts';
import {wordsFor} from '#text/words.ts';
import {failureOf, summarize} from './list.ts';
import {listOf, tableOnScreen} from './lists.ts';
import {isMany} from './place.ts';
import {regionStrip} from './region-strip.ts';
import type {State} from './state.ts';

/** Lines above a screen's list that say what went wrong and what to do. */
export type Banner = {readonly lines: readonly BannerLine[]};

/** `strip`: how far each of several regions has come. */
export type BannerLine = {
	readonly kind: 'problem' | 'advice' | 'strip';
	readonly text: string;
	/** The line before begins the sentence. */
	readonly isContinued?: true;
};

const none: Banner = {lines: []};
// A list must stay visible below: long sentences are cut on narrow terminals. Where there is none, what to do has room.
const linesPerSentence = 2;
const linesOfAdvice = 6;
const marginColumns = 4;

/** What is wrong with the data of the screen, if anything. */
export function banner(state: State): Banner {
	const {place, language, size} = state;
	const name = tableOnScreen(state);
	if (name && isMany(place)) {
		return {lines: regionStrip(listOf(state, name).loads, wordsFor(language), size.columns - marginColumns)};
	}

	const error = screenError(state);
	// The dialog below says the same.
	const isTold = state.overlay?.kind === 'sign-in-again' && error && endsSession(error);
	return error && !isTold ? errorBanner(error, state, 'r') : none;
}

/**
 * An error's sentence and advice, wrapped to the terminal. `retryKey`: the key that tries again on this screen, above
 * whose list it stands.
 */
export function errorBanner(error: AppError, state: State, retryKey?: string): Banner {
	const {size, language} = state;
	const words = wordsFor(language);
	const {title, hint} = explainError(error, words, retryKey);
	const name = tableOnScreen(state);
	const summary = summarize(name ? listOf(state, name).loads : []);
	const {kept, incomplete} = words.errors;
	// A thing whose details are shown was there before, or nothing of it would be to be seen.
	const isThing = state.screen === 'details' && retryKey !== undefined;
	const rows = isThing ? `${kept} ` : summary.count === 0 ? '' : `${summary.isComplete ? kept : incomplete} `;
	const sentence = (kind: BannerLine['kind'], text: string) =>
		wrap(text, size.columns - marginColumns)
			.slice(0, kind === 'advice' && retryKey === undefined ? linesOfAdvice : linesPerSentence)
			.map((line, index): BannerLine => ({kind, text: line, ...(index > 0 && {isContinued: true})}));
	return {
		lines: [...sentence('problem', title), ...sentence('advice', rows + hint)],
	};
}

function screenError(state: State): AppError | undefined {
	const {screen, profiles, regions, details} = state;
	switch (screen) {
		case 'start':
		case 'profiles':
			return errorOf(profiles.status);
		case 'regions':
			return errorOf(regions.status);
		case 'credentials':
		case 'profile-form':
			return undefined;
		case 'details':
			// Of the thing itself; what else a tab shows tells its own story there.
			return errorOf(details.parts.item.status);
		default: {
			const {loads} = listOf(state, screen);
			// Of several regions each tells its own story, see the strip of regions.
			return loads.length === 1 && loads[0] ? failureOf(loads[0]) : undefined;
		}
	}
}

function errorOf(status: RemoteStatus): AppError | undefined {
	return status.phase === 'failed' ? status.error : undefined;
}
