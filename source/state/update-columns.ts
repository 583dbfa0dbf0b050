import {scrolledTo} from '#resources/fit-columns.ts';
import type {ResourceName} from '#resources/registry.ts';
import type {ColumnSize, Sort} from '#resources/resource.ts';
import {shownColumns} from '#resources/shown-columns.ts';
import type {ColumnTitle} from '#text/words.ts';
import {arrangementOf} from './arrangement.ts';
import {tableWidth} from './layout.ts';
import {arrange} from './list-pages.ts';
import {listOf, tableOnScreen, withList} from './lists.ts';
import {isMany} from './place.ts';
import {listSettings} from './settings.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** Sorts by a column; by the same one again, the other way round. */
export function sortBy(state: State, column: ColumnTitle, isDescending?: boolean): Step {
	const name = tableOnScreen(state);
	if (!name) {
		return [state];
	}

	const {sort: before} = listOf(state, name);
	const flipped = before.column === column ? !before.isDescending : isDescendingAtFirst(column);
	const sort = {column, isDescending: isDescending ?? flipped};
	return [sortTable(state, name, sort), listSettings(name, {sort})];
}

/** Ages sort the youngest first. */
export function isDescendingAtFirst(column: ColumnTitle): boolean {
	return column === 'created';
}

/** Puts the rows of a table into another order. */
function sortTable<K extends ResourceName>(state: State, name: K, sort: Sort): State {
	const before = arrangementOf(state, name).order;
	const next = withList(state, name, {...listOf(state, name), sort});
	return withList(next, name, arrange(listOf(next, name), arrangementOf(next, name), before));
}

export function sortByPicked(state: State): Step {
	const name = tableOnScreen(state);
	if (!name) {
		return [state];
	}

	const {picked, sort} = listOf(state, name);
	return sortBy(state, picked ?? sort.column);
}

type PickableColumn = ColumnSize & {readonly title: ColumnTitle; readonly sortKey?: unknown};

/** Moves the mark to the next column that can be sorted by, round and round; it is always in sight. */
export function pickColumn(state: State, toward: 1 | -1): Step {
	const name = tableOnScreen(state);
	if (!name) {
		return [state];
	}

	const list = listOf(state, name);
	const all: readonly PickableColumn[] = shownColumns(name, isMany(state.place), list.columns);
	const columns = all.filter(({sortKey}) => sortKey);
	const current = columns.findIndex(({title}) => title === (list.picked ?? list.sort.column));
	// From a column that is not shown it goes to the first or the last one.
	const start = current === -1 && toward === -1 ? 0 : current;
	const picked = columns[(start + toward + columns.length) % columns.length];
	if (!picked) {
		return [state];
	}

	const {scrolled} = list;
	const inSight = scrolled === undefined ? {} : {scrolled: scrolledTo(all, tableWidth(state), scrolled, picked)};
	return [withList(state, name, {...list, picked: picked.title, ...inSight})];
}

/** Scrolls the columns under the first one, which stays. Back at the start the most important ones are shown again. */
export function scrollColumns(state: State, by: 1 | -1): Step {
	const name = tableOnScreen(state);
	if (!name) {
		return [state];
	}

	const {scrolled, ...list} = listOf(state, name);
	const last = Math.max(0, shownColumns(name, isMany(state.place), list.columns).length - 2);
	const next = (scrolled ?? 0) + by;
	return [withList(state, name, next < 0 ? list : {...list, scrolled: Math.min(last, next)})];
}

/** All columns in their order, or the most important ones that fit. */
export function toggleWide(state: State): Step {
	const name = tableOnScreen(state);
	if (!name) {
		return [state];
	}

	const {scrolled, ...list} = listOf(state, name);
	return [withList(state, name, scrolled === undefined ? {...list, scrolled: 0} : list)];
}
