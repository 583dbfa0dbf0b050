import type {Banner as BannerState} from '#state/banner.ts';
import type {Span} from '#ui/spans.ts';

/** What went wrong, with a mark in front, and what to do about it. */
export function bannerLines({lines}: BannerState): readonly (readonly Span[])[] {
	return lines.map(({kind, text}, index) => {
		const isFirst = kind === 'problem' && index === 0;
		return kind === 'problem' ? [{text: `${isFirst ? '✗ ' : '  '}${text}`, tone: 'bad'}] : [{text: `  ${text}`}];
	});
}
