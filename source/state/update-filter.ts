import {followItem} from '#domain/list-cursor.ts';
import {applyEdit, editOf, type TextEdit} from '#domain/text-edit.ts';
import {isResourceName, type ResourceName} from '#resources/registry.ts';
import {arrangementOf} from './arrangement.ts';
import {type FilterState, initialFilter, withExpression} from './filter.ts';
import {layout} from './layout.ts';
import {filterAgain} from './list-pages.ts';
import {listOf, withList} from './lists.ts';
import {regionEntries} from './regions.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

type Filtered = 'regions' | ResourceName;

export function filteredScreen({screen}: State): Filtered | undefined {
	return screen === 'regions' || isResourceName(screen) ? screen : undefined;
}

/** The filter of a screen that has one. */
export function filterOf(state: State, screen: Filtered): FilterState {
	return screen === 'regions' ? state.regions.filter : listOf(state, screen).filter;
}

export function startFilter(state: State): Step {
	return changeFilter(state, filter => ({...filter, text: applyEdit(filter.text, 'end'), isEditing: true}));
}

/** Enter: the keys are the list's again. A wrong expression is not left behind: it stays in the field, with the reason. */
export function keepFilter(state: State): Step {
	if (state.overlay?.kind === 'help') {
		return [{...state, overlay: {...state.overlay, isSearching: false}}];
	}

	return changeFilter(state, filter => (filter.problem ? filter : {...filter, isEditing: false}));
}

/** Filters what is on the screen by an expression that was typed elsewhere. */
export function enterFilter(state: State, expression: string): Step {
	const screen = filteredScreen(state);
	return screen ? editFilter(state, screen, () => editOf(expression)) : [state];
}

export function clearFilter(state: State): Step {
	return changeFilter(state, () => initialFilter);
}

export function editFilter(state: State, screen: Filtered, change: (edit: TextEdit) => TextEdit): Step {
	const filter = filterOf(state, screen);
	const text = change(filter.text);
	return applyFilter(state, screen, screen === 'regions' ? {...filter, text} : withExpression(filter, text));
}

function changeFilter(state: State, change: (filter: FilterState) => FilterState): Step {
	const screen = filteredScreen(state);
	return screen ? applyFilter(state, screen, change(filterOf(state, screen))) : [state];
}

function applyFilter(state: State, screen: Filtered, filter: FilterState): Step {
	if (screen === 'regions') {
		const shown = regionEntries(state.regions.items, filter);
		const cursor = followItem(state.regions.cursor, shown, layout(state).listRows);
		return [{...state, regions: {...state.regions, filter, shown, cursor}}];
	}

	return [filterTable(state, screen, filter)];
}

/** Shows the rows of a table that another filter lets through. */
export function filterTable<K extends ResourceName>(state: State, name: K, filter: FilterState): State {
	const list = listOf(state, name);
	const next = withList(state, name, {...list, filter});
	return filter.applied === list.filter.applied
		? next
		: withList(next, name, filterAgain(listOf(next, name), arrangementOf(next, name)));
}
