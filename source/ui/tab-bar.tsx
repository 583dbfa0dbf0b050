import {Text} from 'ink';
import {cellWidth} from '#domain/cells.ts';
import {pointerCells} from './row.tsx';
import {cutSpans, type Span} from './spans.ts';
import {Styled} from './styled.tsx';
import type {Theme} from './theme.ts';

type Props = {
	readonly titles: readonly string[];
	/** Index of the one that is shown. */
	readonly current: number;
	readonly columns: number;
	readonly theme: Theme;
};

const gap = '  ';

/** The titles of tabs on one line, as many as fit around the one that is shown. */
export function TabBar({titles, current, columns, theme}: Props) {
	const width = columns - pointerCells - 1;
	return (
		<Text wrap="truncate">
			{' '.repeat(pointerCells)}
			<Styled spans={cutSpans(tabSpans(titles, current, width), width)} theme={theme} />
		</Text>
	);
}

/** In brackets, so that the shown one is seen without colours as well. */
function tabSpans(titles: readonly string[], current: number, width: number): readonly Span[] {
	const texts = titles.map((title, index) => (index === current ? `[${title}]` : title));
	const {first, last} = visibleRange(texts.map(cellWidth), current, width);
	return [
		...(first > 0 ? [{text: `…${gap}`, tone: 'muted'} as const] : []),
		...texts
			.slice(first, last + 1)
			.flatMap((text, offset): readonly Span[] => [
				...(offset > 0 ? [{text: gap}] : []),
				{text, tone: first + offset === current ? 'heading' : 'muted'},
			]),
		...(last < titles.length - 1 ? [{text: `${gap}…`, tone: 'muted'} as const] : []),
	];
}

// The neighbours join in turn, on both sides, while there is room for them and the marks that more is hidden.
function visibleRange(widths: readonly number[], current: number, width: number) {
	let first = current;
	let last = current;
	let used = widths[current] ?? 0;
	const markWidth = 2 * (gap.length + 1);
	for (let isGrowing = true; isGrowing; ) {
		isGrowing = false;
		for (const index of [last + 1, first - 1]) {
			const added = gap.length + (widths[index] ?? Number.POSITIVE_INFINITY);
			const isLastOne = last - first + 2 === widths.length;
			if (used + added + (isLastOne ? 0 : markWidth) <= width) {
				used += added;
				first = Math.min(first, index);
				last = Math.max(last, index);
				isGrowing = true;
			}
		}
	}

	return {first, last};
}
