import {followFiltered} from '#domain/list-cursor.ts';
import {applyEdit, editOf, type TextEdit} from '#domain/text-edit.ts';
import {isResourceName, type ResourceName, resourceOf} from '#resources/registry.ts';
import {arrangementOf} from './arrangement.ts';
import {asTyped, type FilterState, keptInHistory, withExpression, withoutExpression} from './filter.ts';
import {waysToComplete} from './filter-completion.ts';
import {layout} from './layout.ts';
import {type Follow, filterAgain} from './list-pages.ts';
import {listOf, tableOnScreen, withList} from './lists.ts';
import {profileEntries} from './profiles.ts';
import {regionEntries} from './regions.ts';
import {keepSearch, startSearch} from './search-details.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

type Filtered = 'profiles' | 'regions' | ResourceName;

export function filteredScreen({screen}: State): Filtered | undefined {
	return screen === 'profiles' || screen === 'regions' || isResourceName(screen) ? screen : undefined;
}

/** The filter of a screen that has one. */
export function filterOf(state: State, screen: Filtered): FilterState {
	return screen === 'profiles' || screen === 'regions' ? state[screen].filter : listOf(state, screen).filter;
}

export function startFilter(state: State): Step {
	const {overlay} = state;
	if (overlay?.kind === 'help' || overlay?.kind === 'fields') {
		return [{...state, overlay: {...overlay, isSearching: true}}];
	}

	if (state.screen === 'details') {
		return startSearch(state);
	}

	return changeFilter(state, filter => ({...filter, text: applyEdit(filter.text, 'end'), isEditing: true}));
}

/** Enter: the keys are the list's again. A wrong expression is not left behind: it stays in the field, with the reason. */
export function keepFilter(state: State): Step {
	const {overlay} = state;
	if (overlay?.kind === 'help' || overlay?.kind === 'fields') {
		return [{...state, overlay: {...overlay, isSearching: false}}];
	}

	if (state.screen === 'details') {
		return keepSearch(state);
	}

	return changeFilter(settleCursor(state), filter =>
		filter.problem ? filter : keptInHistory({...asTyped(filter), isEditing: false}),
	);
}

/** What the filter was kept for is what the cursor is on now; there is no way back to where it was before. */
function settleCursor(state: State): State {
	const name = tableOnScreen(state);
	return name ? settleIn(state, name) : state;
}

function settleIn<K extends ResourceName>(state: State, name: K): State {
	const list = listOf(state, name);
	const {left, ...cursor} = list.cursor;
	return left === undefined || cursor.id === undefined ? state : withList(state, name, {...list, cursor});
}

/** Filters what is on the screen by an expression that was typed elsewhere. */
export function enterFilter(state: State, expression: string): Step {
	const screen = filteredScreen(state);
	return screen
		? applyFilter(state, screen, keptInHistory(withText(screen, asTyped(filterOf(state, screen)), editOf(expression))))
		: [state];
}

export function clearFilter(state: State): Step {
	return changeFilter(state, withoutExpression);
}

export function editFilter(state: State, screen: Filtered, change: (edit: TextEdit) => TextEdit): Step {
	const filter = asTyped(filterOf(state, screen));
	return applyFilter(state, screen, withText(screen, filter, change(filter.text)));
}

/** An expression that was kept before, or what was typed before going back to those. */
export function recallFilter(state: State, toward: 'older' | 'newer'): Step {
	const name = tableOnScreen(state);
	if (!name) {
		return [state];
	}

	const {completed, recalled, ...filter} = listOf(state, name).filter;
	const index = (recalled?.index ?? -1) + (toward === 'older' ? 1 : -1);
	const draft = recalled?.draft ?? filter.text;
	const text = filter.history[index];
	if (text === undefined) {
		return index < 0 ? applyFilter(state, name, withText(name, filter, draft)) : [state];
	}

	return applyFilter(state, name, {...withText(name, filter, editOf(text)), recalled: {index, draft}});
}

/** Completes the word at the cursor; again, in the next way there is. */
export function completeFilterText(state: State, toward: 1 | -1): Step {
	const name = tableOnScreen(state);
	return name ? completeTable(state, name, toward) : [state];
}

function completeTable<K extends ResourceName>(state: State, name: K, toward: 1 | -1): Step {
	const {recalled, completed, ...filter} = listOf(state, name).filter;
	const ways = completed?.ways ?? waysToComplete(state, name);
	const index = completed ? (completed.index + toward + ways.length) % ways.length : toward === 1 ? 0 : ways.length - 1;
	const text = ways[index];
	return text
		? applyFilter(state, name, {...withText(name, filter, text), ...(ways.length > 1 && {completed: {ways, index}})})
		: [state];
}

function withText(screen: Filtered, filter: FilterState, text: TextEdit): FilterState {
	return screen === 'profiles' || screen === 'regions'
		? {...filter, text}
		: withExpression(filter, text, resourceOf(screen).language);
}

function changeFilter(state: State, change: (filter: FilterState) => FilterState): Step {
	const screen = filteredScreen(state);
	return screen ? applyFilter(state, screen, change(filterOf(state, screen))) : [state];
}

function applyFilter(state: State, screen: Filtered, filter: FilterState): Step {
	if (screen === 'profiles') {
		const profiles = {...state.profiles, filter};
		const entries = profileEntries(profiles, state.account);
		const cursor = followFiltered(profiles.cursor, entries, layout(state).listRows, filter);
		return [{...state, profiles: {...profiles, cursor}}];
	}

	if (screen === 'regions') {
		const shown = regionEntries(state.regions.items, filter);
		const cursor = followFiltered(state.regions.cursor, shown, layout(state).listRows, filter);
		return [{...state, regions: {...state.regions, filter, shown, cursor}}];
	}

	return [filterTable(state, screen, filter)];
}

/** Shows the rows of a table that another filter lets through. */
export function filterTable<K extends ResourceName>(state: State, name: K, filter: FilterState): State {
	const list = listOf(state, name);
	const next = withList(state, name, {...list, filter});
	if (filter.applied === list.filter.applied) {
		return next;
	}

	const {isEditing} = filter;
	const follow: Follow = (cursor, items, height, before) => followFiltered(cursor, items, height, {before, isEditing});
	// Until it is on a thing it stays at the top.
	const isNowhere = list.cursor.id === undefined && list.cursor.left === undefined;
	const filtered = filterAgain(listOf(next, name), arrangementOf(next, name), isNowhere ? undefined : follow);
	return withList(next, name, filtered);
}
