import {followItem} from '#domain/list-cursor.ts';
import type {ResourceName} from '#resources/registry.ts';
import type {View} from './history.ts';
import {viewOf} from './history.ts';
import {layout} from './layout.ts';
import {listOf, withList} from './lists.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {filterTable} from './update-filter.ts';
import {openTable} from './update-list.ts';
import {showRegions} from './update-regions.ts';

/** `[` and `]`: the view before or behind this one. */
export function walkHistory(state: State, toward: 'back' | 'forward'): Step {
	const {past, future} = state.history;
	const target = (toward === 'back' ? past : future).at(-1);
	const current = viewOf(state);
	if (!target || !current) {
		return [state];
	}

	const history =
		toward === 'back'
			? {past: past.slice(0, -1), future: [...future, current]}
			: {past: [...past, current], future: future.slice(0, -1)};
	return showView({...state, history}, target);
}

/** `-`: the view before this one, as a step of its own: once more leads back here. */
export function showLastView(state: State): Step {
	const target = state.history.past.at(-1);
	return target ? showView(state, target) : [state];
}

/** Goes to a view as it was left, as far as what it shows is known. */
export function showView(state: State, view: View): Step {
	switch (view.screen) {
		case 'regions':
			return showRegions(state);
		case 'table':
			return andThen(openTable(state, view.resource, view.place), opened => [asLeft(opened, view.resource, view)]);
		case 'details':
			return [{...state, screen: 'details', place: view.place, details: view.details}];
	}
}

/** The table as it was left, as far as its rows are there. */
function asLeft<K extends ResourceName>(
	state: State,
	name: K,
	{filter, cursor}: Extract<View, {screen: 'table'}>,
): State {
	const filtered = filterTable(state, name, filter);
	const list = listOf(filtered, name);
	const {items} = list.shown;
	return items.length === 0
		? filtered
		: withList(filtered, name, {...list, cursor: followItem(cursor, items, layout(filtered).listRows)});
}
