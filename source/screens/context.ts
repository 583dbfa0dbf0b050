import type {Language} from '#domain/language.ts';
import type {Context} from '#resources/context.ts';
import {memoizeLatest} from '#state/memoize-latest.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';

const minute = 60_000;

/** What the values on the screen depend on. It changes once in a minute, and with it whatever was made with it. */
export function contextOf({now, language}: State): Context {
	return latestContext(Math.floor(now / minute) * minute, language);
}

const latestContext = memoizeLatest(
	(now: number, language: Language): Context => ({now, language, words: wordsFor(language)}),
);
