import {cellWidth, fitText, truncate} from '#domain/cells.ts';
import {scrollToCursor} from '#domain/list-cursor.ts';
import {type FieldEntry, fieldEntries} from '#state/fields.ts';
import {layout} from '#state/layout.ts';
import type {FieldsOverlay} from '#state/overlay.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {pointerCells} from '#ui/row.tsx';
import type {Span} from '#ui/spans.ts';
import {Table} from '#ui/table.tsx';
import {themeFor} from '#ui/theme.ts';
import {MessageLines} from './message-lines.tsx';

const gap = 2;

/** Every value of a thing, one a line. */
export function Fields({state, overlay}: {readonly state: State; readonly overlay: FieldsOverlay}) {
	const {size, settings, language} = state;
	const entries = fieldEntries(state, overlay);
	if (entries.length === 0) {
		return <MessageLines state={state} text={wordsFor(language).fields.noMatch(overlay.search.value)} />;
	}

	const {overlayRows} = layout(state);
	const {top, index} = scrollToCursor(overlay.cursor, entries.length, overlayRows);
	const visible = entries.slice(top, top + overlayRows);
	const width = size.columns - pointerCells - 1;
	const labelColumn = Math.min(
		Math.floor(width * 0.45),
		entries.reduce((widest, {label}) => Math.max(widest, cellWidth(label)), 0),
	);
	return (
		<Table
			rows={visible.map(entry => toSpans(entry, labelColumn, width))}
			top={top}
			length={entries.length}
			cursor={index}
			isFocused
			columns={size.columns}
			theme={themeFor(settings.hasColor)}
		/>
	);
}

function toSpans({label, value}: FieldEntry, labelColumn: number, width: number): readonly Span[] {
	return [{text: fitText(label, labelColumn + gap), tone: 'muted'}, {text: truncate(value, width - labelColumn - gap)}];
}
