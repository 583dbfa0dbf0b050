import {cellWidth, truncate} from '#domain/cells.ts';
import type {ThemeTone} from './theme.ts';

/** A piece of a line in one style. Its text is printable and holds no line break. */
export type Span = {readonly text: string; readonly tone?: ThemeTone};

export function spansWidth(spans: readonly Span[]): number {
	return spans.reduce((width, {text}) => width + cellWidth(text), 0);
}

/** The spans cut to a width in cells. */
export function cutSpans(spans: readonly Span[], width: number): readonly Span[] {
	let left = width;
	return spans.flatMap(span => {
		const text = truncate(span.text, left);
		left -= cellWidth(text);
		return text === '' ? [] : [{...span, text}];
	});
}
