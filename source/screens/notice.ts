import {type NoticeTone, noticeLines} from '#state/notice-lines.ts';
import type {State} from '#state/state.ts';
import type {Span} from '#ui/spans.ts';
import type {ThemeTone} from '#ui/theme.ts';

const looks = {
	done: {mark: '✓', tone: 'good'},
	note: {mark: ' ', tone: 'changing'},
	problem: {mark: '✗', tone: 'bad'},
} as const satisfies Record<NoticeTone, {readonly mark: string; readonly tone: ThemeTone}>;

/** The rows of the notice, with a mark in front that tells how it is meant. */
export function noticeRows(state: State): readonly (readonly Span[])[] {
	const notice = noticeLines(state);
	if (!notice) {
		return [];
	}

	const {mark, tone} = looks[notice.tone];
	return notice.lines.map((text, index) => [{text: `${index === 0 ? mark : ' '} ${text}`, tone}]);
}
