import {wrap} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import {explainCommandProblem, intervalText} from '#text/explain-command-problem.ts';
import {explainError} from '#text/explain-error.ts';
import {explainFilterProblem} from '#text/explain-filter-problem.ts';
import {explainUnusableProfile} from '#text/explain-profile-problem.ts';
import {type Words, wordsFor} from '#text/words.ts';
import type {CopiedThing} from './effect.ts';
import {listOf, tableOnScreen} from './lists.ts';
import type {Notice} from './notice.ts';
import type {State} from './state.ts';

/** How a notice is meant. */
export type NoticeTone = 'done' | 'note' | 'problem';

export type NoticeLines = {readonly tone: NoticeTone; readonly lines: readonly string[]};

const most = 3;

/** The notice, or what is wrong with the filter, wrapped to the terminal. It stands above the hint bar and takes room only while it is there. */
export function noticeLines(state: State): NoticeLines | undefined {
	const {notice, overlay, language, size} = state;
	const words = wordsFor(language);
	const name = tableOnScreen(state);
	const problem = name && listOf(state, name).filter.problem;
	const refusal = overlay?.kind === 'palette' ? overlay.problem : undefined;
	const said: Said | undefined = refusal
		? {tone: 'problem', text: explainCommandProblem(refusal, words)}
		: notice
			? say(notice, words)
			: problem
				? {tone: 'problem', text: explainFilterProblem(problem, words)}
				: undefined;
	if (!said) {
		return undefined;
	}

	const {tone, text} = said;
	return {tone, lines: wrap(text, size.columns - 4).slice(0, most)};
}

type Said = {readonly tone: NoticeTone; readonly text: string};

function say(notice: Notice, words: Words): Said {
	switch (notice.kind) {
		case 'profile-deleted':
			return {tone: 'done', text: words.profiles.deleted(toPrintable(notice.name))};
		case 'profile-saving':
			return {tone: 'note', text: words.credentials.savingProfile(toPrintable(notice.name))};
		case 'profile-saved':
			return {tone: 'done', text: words.credentials.saved(toPrintable(notice.name))};
		case 'profile-not-saved':
			return {tone: 'note', text: words.credentials.notSaved};
		case 'profile-gone':
			return {tone: 'note', text: words.profiles.gone(toPrintable(notice.name))};
		case 'profile-changed':
			return {tone: 'done', text: words.profileForm.changed(toPrintable(notice.name))};
		case 'profile-imported':
			return {tone: 'done', text: words.profileForm.imported(toPrintable(notice.name))};
		case 'secrets-moved':
			return {tone: 'done', text: words.profiles.secretsMoved[notice.to]};
		case 'identity-changed':
			return {tone: 'problem', text: words.session.somebodyElse(toPrintable(notice.who))};
		case 'profile-unusable':
			return {tone: 'problem', text: explainUnusableProfile(notice.profile, words)};
		case 'profiles-set-aside':
			return {tone: 'problem', text: words.profiles.setAside(toPrintable(notice.path))};
		case 'copied': {
			const {what, to} = notice;
			const count = what.kind === 'ids' ? what.count : 1;
			const thing = copiedName(what, words);
			return to === 'clipboard'
				? {tone: 'done', text: words.copy.copied(thing, count)}
				: {tone: 'note', text: words.copy.sent(thing, count)};
		}

		case 'not-copied':
			return {tone: 'problem', text: words.copy.problems[notice.problem]};
		case 'exported':
			return {tone: 'done', text: words.exported(notice.rows, toPrintable(notice.path))};
		case 'row-gone':
		case 'row-hidden': {
			const tell = notice.kind === 'row-gone' ? words.list.gone : words.list.hidden;
			const next = notice.next === undefined ? undefined : toPrintable(notice.next);
			return {tone: 'note', text: tell(toPrintable(notice.row), next)};
		}

		case 'console': {
			const url = toPrintable(notice.url);
			return notice.isOpen
				? {tone: 'done', text: words.console.opened(url)}
				: {tone: 'note', text: words.console.notOpened(url)};
		}

		case 'key-disabled':
			return {
				tone: 'note',
				text: words.disabled.notHere(words.keys[notice.label], words.disabled[notice.reason]),
			};
		case 'interval-chosen': {
			const {refreshSeconds} = notice;
			const {refreshed, notRefreshed} = words.palette;
			return {
				tone: 'done',
				text: refreshSeconds === 'off' ? notRefreshed : refreshed(intervalText(refreshSeconds, words)),
			};
		}

		case 'failed': {
			const {title, hint} = explainError(notice.error, words);
			return {tone: 'problem', text: `${title}. ${hint}`};
		}
	}
}

function copiedName(what: CopiedThing, words: Words): string {
	switch (what.kind) {
		case 'id':
			return toPrintable(what.id);
		case 'ids':
			return words.copy.ids(what.count);
		case 'field':
			return toPrintable(what.label);
		case 'record':
			return words.copy.record;
	}
}
