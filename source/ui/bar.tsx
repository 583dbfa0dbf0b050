import {Text} from 'ink';
import {toPrintable} from '#domain/printable.ts';
import {cutSpans, type Span, spansWidth} from './spans.ts';
import {Styled} from './styled.tsx';
import type {Theme, ThemeTone} from './theme.ts';

/** A part of a line that stays or goes as a whole. */
export type Segment = {
	readonly spans: readonly Span[];
	/** The smaller, the longer it stays when there is little room. */
	readonly priority: number;
	readonly side?: 'right';
	/** May be cut down to this many cells instead of leaving. */
	readonly shrinksTo?: number;
};

type Props = {
	readonly segments: readonly Segment[];
	readonly columns: number;
	readonly theme: Theme;
};

const margin = 2;
const gap = 2;

/** One line with parts at the left and at the right edge. */
export function Bar({segments, columns, theme}: Props) {
	const fitted = fitSegments(segments, columns - margin - 1);
	const left = joined(fitted.filter(({side}) => side === undefined));
	const right = joined(fitted.filter(({side}) => side === 'right'));
	const filling = ' '.repeat(Math.max(0, columns - margin - 1 - spansWidth(left) - spansWidth(right)));
	return (
		<Text wrap="truncate">
			{' '.repeat(margin)}
			<Styled spans={left} theme={theme} />
			{right.length > 0 ? filling : ''}
			<Styled spans={right} theme={theme} />
		</Text>
	);
}

export function segment(text: string, priority: number, tone: ThemeTone = 'normal'): Segment {
	return {spans: [{text: toPrintable(text), tone}], priority};
}

/** The segments that have room, in their order. */
export function fitSegments(segments: readonly Segment[], width: number): readonly Segment[] {
	const fitted = new Map<Segment, Segment>();
	let left = width + gap;
	for (const item of segments.toSorted((a, b) => a.priority - b.priority)) {
		const wanted = spansWidth(item.spans);
		const got = Math.min(wanted, left - gap);
		if (wanted === 0 || got < Math.min(wanted, item.shrinksTo ?? wanted) || got <= 0) {
			continue;
		}

		fitted.set(item, got === wanted ? item : {...item, spans: cutSpans(item.spans, got)});
		left -= got + gap;
	}

	return segments.flatMap(item => fitted.get(item) ?? []);
}

function joined(segments: readonly Segment[]): readonly Span[] {
	return segments.flatMap(({spans}, index) => (index === 0 ? spans : [{text: ' '.repeat(gap)}, ...spans]));
}
