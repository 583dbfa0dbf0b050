import {type Move, moveCursor} from '#domain/list-cursor.ts';
import type {ResourceName} from '#resources/registry.ts';
import {showsByItself} from '#resources/shown-columns.ts';
import type {ColumnTitle} from '#text/words.ts';
import {type ColumnPicker, columnChoice, columnEntries, isLastColumn} from './column-picker.ts';
import {layout} from './layout.ts';
import {listOf, tableOnScreen, withList} from './lists.ts';
import {listSettings} from './settings.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

export function openColumnPicker(state: State): Step {
	const name = tableOnScreen(state);
	return name
		? [
				{
					...state,
					overlay: {
						kind: 'columns',
						resource: name,
						entries: columnEntries(name, listOf(state, name).columns),
						index: 0,
						top: 0,
					},
				},
			]
		: [state];
}

export function moveInColumns(state: State, move: Move): Step {
	return changePicker(state, picker => withIndex(state, picker, move));
}

/** Shows or hides the column under the cursor; one has to stay. */
export function toggleColumn(state: State): Step {
	return changePicker(state, picker =>
		isLastColumn(picker)
			? picker
			: {
					...picker,
					entries: picker.entries.map((entry, index) =>
						index === picker.index ? {...entry, isShown: !entry.isShown} : entry,
					),
				},
	);
}

/** Moves the column under the cursor, and the cursor with it. */
export function moveColumn(state: State, toward: 1 | -1): Step {
	return changePicker(state, picker => {
		const {entries, index} = picker;
		const [moved, neighbour] = [entries[index], entries[index + toward]];
		return moved && neighbour
			? withIndex(
					state,
					{
						...picker,
						entries: entries.with(index, neighbour).with(index + toward, moved),
					},
					{rows: toward},
				)
			: picker;
	});
}

export function resetColumns(state: State): Step {
	return changePicker(state, picker => ({...picker, entries: columnEntries(picker.resource), index: 0, top: 0}));
}

/** The state with the columns as they are chosen so far, to show what that looks like. */
export function previewColumns(state: State): State {
	const [preview] = keepColumns(state);
	return state.overlay ? {...preview, overlay: state.overlay} : preview;
}

export function keepColumns(state: State): Step {
	const {overlay, ...below} = state;
	return overlay?.kind === 'columns' ? chooseColumns(below, overlay.resource, columnChoice(overlay)) : [state];
}

/** Shows these columns of a table from now on; undefined: those of the resource again. */
export function chooseColumns<K extends ResourceName>(
	state: State,
	name: K,
	columns: readonly ColumnTitle[] | undefined,
): Step {
	const {columns: before, picked, scrolled, ...list} = listOf(state, name);
	const isGone = picked !== undefined && columns && !columns.includes(picked) && !showsByItself(name, picked);
	return [
		withList(state, name, {
			...list,
			...(columns && {columns}),
			...(picked !== undefined && !isGone && {picked}),
			// From the first column on: what was scrolled away may be another one now.
			...(scrolled !== undefined && {scrolled: 0}),
		}),
		listSettings(name, {columns: columns ?? null}),
	];
}

function withIndex(state: State, picker: ColumnPicker, move: Move): ColumnPicker {
	const items = picker.entries.map(({title}) => ({id: title}));
	const {index, top} = moveCursor(picker, items, move, layout(state).overlayRows);
	return {...picker, index, top};
}

function changePicker(state: State, change: (picker: ColumnPicker) => ColumnPicker): Step {
	return state.overlay?.kind === 'columns' ? [{...state, overlay: change(state.overlay)}] : [state];
}
