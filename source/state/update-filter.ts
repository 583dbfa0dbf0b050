import {followItem} from '#domain/list-cursor.ts';
import {applyEdit, type TextEdit} from '#domain/text-edit.ts';
import {instanceArrangement} from './arrangement.ts';
import {type FilterState, initialFilter, withExpression} from './filter.ts';
import {layout} from './layout.ts';
import {arrange} from './list-pages.ts';
import {regionEntries} from './regions.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

type Filtered = 'regions' | 'instances';

export function filteredScreen({screen}: State): Filtered | undefined {
	return screen === 'regions' || screen === 'instances' ? screen : undefined;
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

export function clearFilter(state: State): Step {
	return changeFilter(state, () => initialFilter);
}

export function editFilter(state: State, screen: Filtered, change: (edit: TextEdit) => TextEdit): Step {
	const {filter} = state[screen];
	const text = change(filter.text);
	return applyFilter(state, screen, screen === 'instances' ? withExpression(filter, text) : {...filter, text});
}

function changeFilter(state: State, change: (filter: FilterState) => FilterState): Step {
	const screen = filteredScreen(state);
	return screen ? applyFilter(state, screen, change(state[screen].filter)) : [state];
}

function applyFilter(state: State, screen: Filtered, filter: FilterState): Step {
	const rows = layout(state).listRows;
	if (screen === 'regions') {
		const shown = regionEntries(state.regions.items, filter);
		const cursor = followItem(state.regions.cursor, shown, rows);
		return [{...state, regions: {...state.regions, filter, shown, cursor}}];
	}

	const isSame = filter.applied === state.instances.filter.applied;
	const next: State = {...state, instances: {...state.instances, filter}};
	return [isSame ? next : {...next, instances: arrange(next.instances, instanceArrangement(next))}];
}
