import {Box, Text} from 'ink';
import {scrollToCursor} from '#domain/list-cursor.ts';
import {fitColumns} from '#resources/fit-columns.ts';
import {requestFields} from '#resources/request-line.ts';
import {layout} from '#state/layout.ts';
import type {LogEntry} from '#state/log.ts';
import {memoizeLatest} from '#state/memoize-latest.ts';
import {hasPointer} from '#state/overlay.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {pointerCells} from '#ui/row.tsx';
import {ruleText} from '#ui/rule-text.ts';
import {Table} from '#ui/table.tsx';
import {themeFor} from '#ui/theme.ts';
import {contextOf} from './context.ts';
import {rowCache} from './row-cache.ts';

const fieldGap = 1;

/** The latest API calls, one per line. */
export function LogPane({state}: {readonly state: State}) {
	const {log, size, settings, language} = state;
	const theme = themeFor(settings.hasColor);
	const words = wordsFor(language).log;
	const isFocused = log.view === 'focused' && state.overlay === undefined;
	const rows = layout(state).logRows - 1;
	// It is lower while something lies over the screen.
	const {top, index} = scrollToCursor(log.cursor, log.entries.length, rows);
	const fields = fittedFields(size.columns - pointerCells - 1);
	const context = contextOf(state);
	return (
		<Box flexDirection="column" flexShrink={0} height={rows + 1}>
			<Text wrap="truncate" {...theme[isFocused ? 'heading' : 'muted']}>
				{ruleText(
					words.title,
					log.entries.length > 0 ? words.position(index + 1, log.entries.length) : '',
					size.columns,
				)}
			</Text>
			{log.entries.length === 0 ? (
				<Text wrap="truncate" {...theme.muted}>{`  ${words.empty}`}</Text>
			) : (
				<Table
					rows={log.entries.slice(top, top + rows).map(entry => cells(entry, fields, context))}
					top={top}
					length={log.entries.length}
					{...(log.view === 'focused' && !hasPointer(state.overlay) && {cursor: index})}
					isFocused={isFocused}
					columns={size.columns}
					theme={theme}
				/>
			)}
		</Box>
	);
}

const fittedFields = memoizeLatest((width: number) => fitColumns(requestFields, width, fieldGap));
const cells = rowCache<LogEntry>(fieldGap);
