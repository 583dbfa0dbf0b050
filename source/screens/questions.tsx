import {errorBanner} from '#state/banner.ts';
import {layout} from '#state/layout.ts';
import type {Overlay} from '#state/overlay.ts';
import type {State} from '#state/state.ts';
import {type Words, wordsFor} from '#text/words.ts';
import {Lines} from '#ui/lines.tsx';
import type {Span} from '#ui/spans.ts';
import {themeFor} from '#ui/theme.ts';
import {bannerLines} from './banner-lines.ts';
import {type Block, fitBlocks} from './blocks.ts';
import {blankLine, paragraph} from './paragraph.ts';
import {secretPlaceText} from './secret-place-text.ts';

type Line = readonly Span[];
type Question = Extract<Overlay, {kind: 'delete-profile' | 'save-profile'}>;

const blank = (priority: number): Block<Line> => ({lines: [blankLine], priority});

/** A question that is answered with y or n. */
export function Questions({state, question}: {readonly state: State; readonly question: Question}) {
	const {size, settings, language} = state;
	const words = wordsFor(language);
	const isBusy = question.kind === 'delete-profile' && question.isBusy;
	const lines = fitBlocks<Line>(
		[
			...(question.kind === 'save-profile' ? saveBlocks(state, question.account.name, words) : []),
			...(question.kind === 'delete-profile'
				? [{lines: paragraph(words.profiles.deleteQuestion(question.name), size.columns), priority: 0}]
				: []),
			blank(8),
			...(question.error
				? [{lines: bannerLines(errorBanner(question.error, state)), priority: 2, canBeCut: true as const}, blank(7)]
				: []),
			{lines: [isBusy ? [{text: words.credentials.saving, tone: 'changing'}] : answers(words)], priority: 1},
		],
		// Below the title line.
		layout(state).dialogRows - 1,
	);
	return <Lines lines={lines} columns={size.columns} theme={themeFor(settings.hasColor)} />;
}

function saveBlocks({profiles, settings, size}: State, name: string, words: Words): readonly Block<Line>[] {
	const {credentials} = words;
	const isReplaced = profiles.items.some(profile => profile.source === 'yundeck' && profile.name === name);
	return [
		{lines: paragraph(credentials.saveQuestion(name), size.columns, 'strong'), priority: 0},
		{
			lines: paragraph(secretPlaceText(profiles.secretPlace, settings.profilePath, words), size.columns),
			priority: 4,
			canBeCut: true,
		},
		...(isReplaced ? [{lines: paragraph(credentials.saveReplaces(name), size.columns, 'changing'), priority: 3}] : []),
		{lines: paragraph(credentials.saveNowhere, size.columns, 'muted'), priority: 6},
	];
}

function answers({keys}: Words): Line {
	return [{text: 'y', tone: 'key'}, {text: ` ${keys.yes}    `}, {text: 'n', tone: 'key'}, {text: ` ${keys.no}`}];
}
