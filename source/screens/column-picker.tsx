import {cellWidth, fitText} from '#domain/cells.ts';
import {scrollToCursor} from '#domain/list-cursor.ts';
import {showsByItself} from '#resources/shown-columns.ts';
import type {ColumnPicker as Picker} from '#state/column-picker.ts';
import {layout} from '#state/layout.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {cutSpans, type Span} from '#ui/spans.ts';
import {Table} from '#ui/table.tsx';
import {themeFor} from '#ui/theme.ts';

type Props = {readonly state: State; readonly picker: Picker};

const gap = 2;

/** Every column of a table, with a mark in front of those that are shown. */
export function ColumnPicker({state, picker}: Props) {
	const {settings, size, language} = state;
	const {columns, palette} = wordsFor(language);
	const {overlayRows} = layout(state);
	const {entries, index, resource} = picker;
	const {top} = scrollToCursor(picker, entries.length, overlayRows);
	const titleColumn = Math.max(...entries.map(({title}) => cellWidth(columns[title])));
	const rows = entries.slice(top, top + overlayRows).map(({title, isShown}): readonly Span[] => {
		const note = !isShown && showsByItself(resource, title) ? ` · ${palette.picker.byItself}` : '';
		return [
			{text: isShown ? '✓ ' : '  ', tone: 'good'},
			{text: fitText(columns[title], titleColumn + gap), tone: isShown ? 'strong' : 'muted'},
			{text: `${title}${note}`, tone: 'muted'},
		];
	});
	return (
		<Table
			rows={rows.map(spans => cutSpans(spans, size.columns - 4))}
			top={top}
			length={entries.length}
			cursor={index}
			isFocused
			columns={size.columns}
			theme={themeFor(settings.hasColor)}
		/>
	);
}
