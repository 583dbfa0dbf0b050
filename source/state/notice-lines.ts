import {wrap} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import {explainError} from '#text/explain-error.ts';
import {type Words, wordsFor} from '#text/words.ts';
import type {Notice} from './notice.ts';
import type {State} from './state.ts';

/** How a notice is meant. */
export type NoticeTone = 'done' | 'note' | 'problem';

export type NoticeLines = {readonly tone: NoticeTone; readonly lines: readonly string[]};

const most = 3;

/** The notice, wrapped to the terminal. It stands above the hint bar and takes room only while it is there. */
export function noticeLines({notice, language, size}: State): NoticeLines | undefined {
	if (!notice) {
		return undefined;
	}

	const {tone, text} = say(notice, wordsFor(language));
	return {tone, lines: wrap(text, size.columns - 4).slice(0, most)};
}

function say(notice: Notice, words: Words): {readonly tone: NoticeTone; readonly text: string} {
	switch (notice.kind) {
		case 'profile-deleted':
			return {tone: 'done', text: words.profiles.deleted(toPrintable(notice.name))};
		case 'profile-saved':
			return {tone: 'done', text: words.credentials.saved(toPrintable(notice.name))};
		case 'profile-not-saved':
			return {tone: 'note', text: words.credentials.notSaved};
		case 'profile-gone':
			return {tone: 'note', text: words.profiles.gone(toPrintable(notice.name))};
		case 'profiles-set-aside':
			return {tone: 'problem', text: words.profiles.setAside(toPrintable(notice.path))};
		case 'key-disabled':
			return {
				tone: 'note',
				text: words.disabled.notHere(words.keys[notice.label], words.disabled[notice.reason]),
			};
		case 'failed': {
			const {title, hint} = explainError(notice.error, words);
			return {tone: 'problem', text: `${title}. ${hint}`};
		}
	}
}
