import {followItem} from '#domain/list-cursor.ts';
import {applyEdit, emptyEdit, type TextEdit} from '#domain/text-edit.ts';
import {type FilterState, matchingInstances, matchingRegions} from './filter.ts';
import {layout} from './layout.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

type Filtered = 'regions' | 'instances';

export function filteredScreen({screen}: State): Filtered | undefined {
	return screen === 'regions' || screen === 'instances' ? screen : undefined;
}

export function startFilter(state: State): Step {
	return changeFilter(state, ({text}) => ({text: applyEdit(text, 'end'), isEditing: true}));
}

export function keepFilter(state: State): Step {
	if (state.overlay?.kind === 'help') {
		return [{...state, overlay: {...state.overlay, isSearching: false}}];
	}

	return changeFilter(state, ({text}) => ({text, isEditing: false}));
}

export function clearFilter(state: State): Step {
	return changeFilter(state, () => ({text: emptyEdit, isEditing: false}));
}

export function editFilter(state: State, screen: Filtered, change: (edit: TextEdit) => TextEdit): Step {
	return applyFilter(state, screen, {...state[screen].filter, text: change(state[screen].filter.text)});
}

function changeFilter(state: State, change: (filter: FilterState) => FilterState): Step {
	const screen = filteredScreen(state);
	return screen ? applyFilter(state, screen, change(state[screen].filter)) : [state];
}

function applyFilter(state: State, screen: Filtered, filter: FilterState): Step {
	const rows = layout(state).listRows;
	if (screen === 'regions') {
		const shown = matchingRegions(state.regions.items, filter);
		return [
			{...state, regions: {...state.regions, filter, shown, cursor: followItem(state.regions.cursor, shown, rows)}},
		];
	}

	const isSame = filter.text.value === state.instances.filter.text.value;
	const shown = isSame ? state.instances.shown : matchingInstances(state.instances.items, filter);
	return [
		{...state, instances: {...state.instances, filter, shown, cursor: followItem(state.instances.cursor, shown, rows)}},
	];
}
