import type {ResourceItems, ResourceName} from '#resources/registry.ts';
import {arrangementOf} from './arrangement.ts';
import type {RowsComparison} from './compare-rows.ts';
import {differencesOf} from './differences.ts';
import {replaceRows, withNoticed} from './finish-region.ts';
import {followRows} from './follow-rows.ts';
import {placeArrived, withLoad} from './list-pages.ts';
import {listOf, withList} from './lists.ts';
import type {State} from './state.ts';

/** A row that was read again by itself: in its table, and in the details. */
export function replaceItem<K extends ResourceName>(state: State, name: K, item: ResourceItems[K]): State {
	const arrangement = arrangementOf(state, name);
	const list = placeArrived(listOf(state, name), arrangement);
	const load = list.loads.find(({items}) => items.some(({id}) => id === item.id));
	const old = load?.items.find(({id}) => id === item.id);
	if (!load || !old) {
		return followRows(state, state, name, [item]);
	}

	const items = load.items.map(other => (other === old ? item : other));
	const rows: Omit<RowsComparison<ResourceItems[K]>, 'untouched'> = {
		same: new Map(),
		changed: new Map([[old, item]]),
		gone: new Set(),
		added: [],
	};
	const noticed = withNoticed(withLoad(list, {...load, items}), rows, differencesOf(state, name), state.now);
	const next = withList(state, name, replaceRows(noticed, rows, arrangement));
	return followRows(state, next, name, [item]);
}
