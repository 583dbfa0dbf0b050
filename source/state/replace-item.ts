import {replaceItems} from '#domain/replace-items.ts';
import type {ResourceItems, ResourceName} from '#resources/registry.ts';
import {arrangementOf} from './arrangement.ts';
import {differencesOf} from './differences.ts';
import {followRows} from './follow-rows.ts';
import {placeArrived, withLoad} from './list-pages.ts';
import {listOf, withList} from './lists.ts';
import {renewRows} from './place-renewed.ts';
import type {State} from './state.ts';

/** A row that was read again by itself: in its table, and in the details. */
export function replaceItem<K extends ResourceName>(state: State, name: K, item: ResourceItems[K]): State {
	const list = placeArrived(listOf(state, name), arrangementOf(state, name));
	const load = list.loads.find(({items}) => items.some(({id}) => id === item.id));
	const old = load?.items.find(({id}) => id === item.id);
	if (!load || !old) {
		return followRows(state, state, name, [item]);
	}

	const changed = new Map([[old, item]]);
	const items = replaceItems(load.items, changed);
	return withList(
		state,
		name,
		renewRows(withLoad(list, {...load, items}), changed, differencesOf(state, name), state.now),
	);
}
