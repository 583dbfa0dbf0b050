import {Text} from 'ink';
import {memo} from 'react';
import {type Span, spansWidth} from './spans.ts';
import {Styled} from './styled.tsx';
import type {Theme, ThemeTone} from './theme.ts';

/** Cells left of every row, where the pointer hangs. */
export const pointerCells = 2;

export type RowProps = {
	readonly spans: readonly Span[];
	readonly theme: Theme;
	/** Cells of the row, all included. */
	readonly columns: number;
	/** `unfocused`: the cursor is here, but the keys go elsewhere. */
	readonly selection?: 'focused' | 'unfocused' | undefined;
	readonly badge?: RowBadge | undefined;
	/** The scroll bar's piece at the right edge. */
	readonly scrollBar?: string | undefined;
};

/** What there is to say about a row as a whole, beside the pointer. */
export type RowBadge = 'marked' | 'added' | 'changed';

const badges = {
	marked: {glyph: '✓', tone: 'accent'},
	added: {glyph: '+', tone: 'changed'},
	changed: {glyph: '~', tone: 'changed'},
} as const satisfies Record<RowBadge, {readonly glyph: string; readonly tone: ThemeTone}>;

/**
 * One line of a list or a text, one `<Text>` for all of it: laid out as boxes it would take six times as long. Its
 * props are stable while nothing about it changes, so it is drawn again only then. The spaces up to the right edge are
 * left out where nothing is seen of them: every character costs time in every frame.
 */
export const Row = memo(function Row({spans, theme, columns, selection, badge, scrollBar}: RowProps) {
	const filling =
		selection === undefined && scrollBar === undefined
			? ''
			: ' '.repeat(Math.max(0, columns - pointerCells - 1 - spansWidth(spans)));
	return (
		<Text wrap="truncate">
			{selection === undefined && badge === undefined ? (
				'  '
			) : (
				<>
					<Text {...theme.accent}>{selection === undefined ? ' ' : '❯'}</Text>
					<Text {...(badge && theme[badges[badge].tone])}>{badge ? badges[badge].glyph : ' '}</Text>
				</>
			)}
			{selection === undefined ? (
				<Styled spans={spans} theme={theme} />
			) : (
				// In one style: colours inside of an inverse line are hard to read.
				<Text {...theme[selection === 'focused' ? 'selected' : 'strong']}>
					{spans.map(({text}) => text).join('') + filling}
				</Text>
			)}
			{scrollBar === undefined ? null : (
				<Text {...theme.muted}>{selection === undefined ? filling + scrollBar : scrollBar}</Text>
			)}
		</Text>
	);
});
