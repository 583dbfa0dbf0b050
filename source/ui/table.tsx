import {Box, Text} from 'ink';
import {Row, type RowBadge} from './row.tsx';
import {scrollBar} from './scroll-bar.ts';
import type {Span} from './spans.ts';
import type {Theme} from './theme.ts';

type Props = {
	/** The column titles; without them the rows stand alone. */
	readonly head?: string;
	/** The rows of the window, already cut. The same object for a row that has not changed. */
	readonly rows: readonly (readonly Span[])[];
	/** By row of the window. */
	readonly badges?: readonly (RowBadge | undefined)[];
	/** Index of the first row of the window in the whole list, and the length of that. */
	readonly top: number;
	readonly length: number;
	/** Index of the row under the cursor in the whole list. */
	readonly cursor?: number;
	readonly isFocused: boolean;
	readonly columns: number;
	readonly theme: Theme;
};

/** A window of a long list, with the cursor on one row. */
export function Table({head, rows, badges, top, length, cursor, isFocused, columns, theme}: Props) {
	const bar = scrollBar(top, rows.length, length);
	return (
		<Box flexDirection="column">
			{head === undefined ? null : (
				<Text wrap="truncate" {...theme.heading}>
					{`  ${head}`}
				</Text>
			)}
			{rows.map((spans, index) => (
				<Row
					// A row keeps its place in the list, not on the screen: scrolling moves rows and redraws few.
					// biome-ignore lint/suspicious/noArrayIndexKey: it is the index in the whole list
					key={top + index}
					spans={spans}
					theme={theme}
					columns={columns}
					selection={top + index === cursor ? (isFocused ? 'focused' : 'unfocused') : undefined}
					badge={badges?.[index]}
					scrollBar={bar[index]}
				/>
			))}
		</Box>
	);
}
