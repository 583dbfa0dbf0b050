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
		// A wide character that did not fit leaves a cell, which is not for the next one.
		left = text === span.text ? left - cellWidth(text) : 0;
		return text === '' ? [] : [{...span, text}];
	});
}

/** The spans with other looks where a text was found. The ranges are sorted, in code units of the whole line. */
export function markSpans(
	spans: readonly Span[],
	ranges: readonly {readonly start: number; readonly end: number}[],
	tone: ThemeTone,
): readonly Span[] {
	let offset = 0;
	return spans.flatMap(span => {
		const pieces: Span[] = [];
		const end = offset + span.text.length;
		let from = offset;
		for (const range of ranges) {
			const start = Math.max(from, range.start);
			const stop = Math.min(end, range.end);
			if (start < stop) {
				pieces.push({...span, text: span.text.slice(from - offset, start - offset)});
				pieces.push({text: span.text.slice(start - offset, stop - offset), tone});
				from = stop;
			}
		}

		pieces.push({...span, text: span.text.slice(from - offset)});
		offset = end;
		return pieces.filter(({text}) => text !== '');
	});
}

/** The same line of as few pieces as possible, without spaces at its end: less work for every frame. */
export function joinSpans(spans: readonly Span[]): readonly Span[] {
	const joined: Span[] = [];
	for (const span of spans) {
		const last = joined.at(-1);
		if (last && last.tone === span.tone) {
			joined[joined.length - 1] = {...last, text: last.text + span.text};
		} else {
			joined.push(span);
		}
	}

	const last = joined.pop();
	return last ? [...joined, {...last, text: last.text.trimEnd()}] : joined;
}
