import type {BannerLine, Banner as BannerState} from '#state/banner.ts';
import type {Span} from '#ui/spans.ts';
import type {ThemeTone} from '#ui/theme.ts';

const tones = {problem: 'bad', advice: 'normal', strip: 'muted'} as const satisfies Record<
	BannerLine['kind'],
	ThemeTone
>;

/** What is to be said above a list: what went wrong, with a mark in front, and what to do about it. */
export function bannerLines({lines}: BannerState): readonly (readonly Span[])[] {
	return lines.map(({kind, text, isContinued}) => {
		const mark = kind === 'problem' && !isContinued ? '✗ ' : '  ';
		return [{text: mark + text, tone: tones[kind]}];
	});
}
