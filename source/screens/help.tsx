import {cellWidth, fitText} from '#domain/cells.ts';
import {topOfText} from '#domain/list-cursor.ts';
import {type HelpRow, helpRows} from '#keys/help.ts';
import {layout} from '#state/layout.ts';
import type {HelpOverlay} from '#state/overlay.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {Lines} from '#ui/lines.tsx';
import {cutSpans, type Span} from '#ui/spans.ts';
import {themeFor} from '#ui/theme.ts';
import {MessageLines} from './message-lines.tsx';

const gap = '  ';

/** Every key and command with what it does, and why it does not work now where it does not. */
export function Help({state, help}: {readonly state: State; readonly help: HelpOverlay}) {
	const {size, settings, language} = state;
	const {overlayRows} = layout(state);
	const rows = helpRows(state);
	if (rows.length === 0) {
		return <MessageLines state={state} text={wordsFor(language).help.noMatch} />;
	}

	const columnOf = (kind: HelpRow['kind']) =>
		Math.min(
			Math.floor(size.columns * 0.4),
			Math.max(0, ...rows.map(row => (row.kind === kind && row.kind !== 'group' ? cellWidth(row.keys) : 0))),
		);
	const columns = {group: 0, key: columnOf('key'), command: columnOf('command')};
	const top = topOfText(help.top, rows.length, overlayRows);
	return (
		<Lines
			lines={rows
				.slice(top, top + overlayRows)
				.map(row => cutSpans(rowSpans(row, columns[row.kind]), size.columns - 4))}
			top={top}
			length={rows.length}
			columns={size.columns}
			theme={themeFor(settings.hasColor)}
		/>
	);
}

function rowSpans(row: HelpRow, keyColumn: number): readonly Span[] {
	return row.kind === 'group'
		? [{text: row.title, tone: 'heading'}]
		: [
				{text: fitText(row.keys, keyColumn) + gap, tone: row.disabledReason === undefined ? 'key' : 'muted'},
				{text: row.label, tone: row.disabledReason === undefined ? 'normal' : 'muted'},
				...(row.disabledReason === undefined ? [] : [{text: ` · ${row.disabledReason}`, tone: 'muted'} as const]),
			];
}
