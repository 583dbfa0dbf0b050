import {truncate} from '#domain/cells.ts';
import type {ListCursor} from '#domain/list-cursor.ts';
import {layout} from '#state/layout.ts';
import {hasPointer, isPanel} from '#state/overlay.ts';
import type {State} from '#state/state.ts';
import {pointerCells} from '#ui/row.tsx';
import {SelectList} from '#ui/select-list.tsx';
import {cutSpans, type Span} from '#ui/spans.ts';
import {themeFor} from '#ui/theme.ts';

type Props<T> = {
	readonly state: State;
	readonly items: readonly T[];
	readonly cursor: ListCursor;
	readonly isFocused: boolean;
	/** The item as a line of that many cells, in one style or in pieces. */
	readonly label: (item: T, width: number) => string | readonly Span[];
};

// While something above the list is picked.
const nowhere = -1;

/** A short list to pick one from: the part of it that is in sight. */
export function OptionList<T extends {readonly id: string}>({state, items, cursor, isFocused, label}: Props<T>) {
	const {listRows, columns} = layout(state);
	const width = columns - pointerCells - 1;
	return (
		<SelectList
			items={items.slice(cursor.top, cursor.top + listRows).map(item => toOption(item.id, label(item, width), width))}
			top={cursor.top}
			length={items.length}
			highlighted={hasPointer(state.overlay) ? nowhere : cursor.index - cursor.top}
			isFocused={isFocused && state.log.view !== 'focused' && !isPanel(state.overlay)}
			columns={columns}
			theme={themeFor(state.settings.hasColor)}
		/>
	);
}

function toOption(id: string, line: string | readonly Span[], width: number) {
	if (typeof line === 'string') {
		return {id, label: truncate(line, width)};
	}

	const spans = cutSpans(line, width);
	return {id, label: spans.map(({text}) => text).join(''), spans};
}
