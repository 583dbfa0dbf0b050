import {toPrintable} from '#domain/printable.ts';
import {errorBanner} from '#state/banner.ts';
import {layout} from '#state/layout.ts';
import type {SignInAgain as DialogState} from '#state/overlay.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {Lines} from '#ui/lines.tsx';
import type {Span} from '#ui/spans.ts';
import {themeFor} from '#ui/theme.ts';
import {bannerLines} from './banner-lines.ts';
import {type Block, fitBlocks} from './blocks.ts';
import {blankLine, paragraph} from './paragraph.ts';

/** The credentials are over: why, and how to go on. */
export function SignInAgain({state, dialog}: {readonly state: State; readonly dialog: DialogState}) {
	const {size, settings, language, account} = state;
	const words = wordsFor(language).session;
	const isTyped = account?.source === 'prompt';
	const blocks: readonly Block<readonly Span[]>[] = [
		{lines: paragraph(words.reason(toPrintable(account?.name ?? '')), size.columns, 'strong'), priority: 4},
		{lines: bannerLines(errorBanner(dialog.error, state)), priority: 1, canBeCut: true},
		dialog.isBusy
			? {lines: paragraph(words.busy, size.columns, 'changing'), priority: 0}
			: {lines: paragraph(isTyped ? words.prompt : words.elsewhere, size.columns), priority: 0},
		{lines: [blankLine], priority: 5},
		{lines: paragraph(words.intro, size.columns, 'muted'), priority: 3},
	];
	return (
		<Lines
			// Below the title line.
			lines={fitBlocks(blocks, layout(state).dialogRows - 1)}
			columns={size.columns}
			theme={themeFor(settings.hasColor)}
		/>
	);
}
