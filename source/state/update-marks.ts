import {moveCursor} from '#domain/list-cursor.ts';
import type {Listed} from '#domain/listed.ts';
import {layout} from './layout.ts';
import {type ListState, selectedItem} from './list.ts';
import {listOf, tableOnScreen, withList} from './lists.ts';
import {type Marks, marksOn, noMarks} from './marks.ts';
import type {State} from './state.ts';

/** Marks the row under the cursor, or takes the mark away, and goes on to the next one. */
export function markRow(state: State): State {
	const name = tableOnScreen(state);
	if (!name) {
		return state;
	}

	const list = listOf(state, name);
	const cursor = moveCursor(list.cursor, list.shown.items, {rows: 1}, layout(state).listRows);
	return selectedItem(list) ? withList(state, name, {...list, marks: toggled(list), cursor}) : state;
}

/** Marks everything that is shown between the row that was marked last and the cursor, both included. */
export function markRange(state: State): State {
	const name = tableOnScreen(state);
	if (!name) {
		return state;
	}

	const list = listOf(state, name);
	const row = selectedItem(list);
	return row ? withList(state, name, {...list, marks: marksOn(idsUpToCursor(list), row.id)}) : state;
}

export function clearMarks(state: State): State {
	const name = tableOnScreen(state);
	return name ? withList(state, name, {...listOf(state, name), marks: noMarks}) : state;
}

/** Whether any row of the table on the screen is marked. */
export function hasMarks(state: State): boolean {
	const name = tableOnScreen(state);
	return name !== undefined && listOf(state, name).marks.ids.size > 0;
}

function toggled<T extends Listed>(list: ListState<T>): Marks {
	const {ids, latest} = list.marks;
	const id = selectedItem(list)?.id ?? '';
	const next = new Set(ids);
	return next.delete(id) ? marksOn(next, latest) : marksOn(next.add(id), id);
}

// Without a row that was marked last, or while the filter hides it, the range is the row of the cursor alone.
function idsUpToCursor<T extends Listed>({marks, shown, cursor}: ListState<T>): ReadonlySet<string> {
	const found = marks.latest === undefined ? -1 : shown.items.findIndex(({id}) => id === marks.latest);
	const from = found === -1 ? cursor.index : found;
	const [first, last] = from < cursor.index ? [from, cursor.index] : [cursor.index, from];
	return new Set([...marks.ids, ...shown.items.slice(first, last + 1).map(({id}) => id)]);
}
