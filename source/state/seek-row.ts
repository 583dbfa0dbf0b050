import {placeCursor} from '#domain/list-cursor.ts';
import type {DetailTab} from '#resources/details/tabs.ts';
import type {ResourceName} from '#resources/registry.ts';
import {listRowsAlone} from './layout.ts';
import {listOf, withList} from './lists.ts';
import type {State} from './state.ts';
import {openDetails} from './update-details.ts';

/** A row that the cursor was on. `tab`: of its details, which were open. */
export type Seek = {readonly resource: ResourceName; readonly id: string; readonly tab?: DetailTab};

/** Goes to the row that is sought when it has arrived; when it is not in the whole list, it is gone. */
export function seekRow(state: State): State {
	return state.seek ? seekIn(state, state.seek) : state;
}

function seekIn<K extends ResourceName>(state: State, {resource, id, tab}: Seek & {readonly resource: K}): State {
	const {seek, ...rest} = state;
	const list = listOf(state, resource);
	const {items} = list.shown;
	const index = items.findIndex(item => item.id === id);
	if (state.screen !== resource) {
		return rest;
	}

	if (index === -1) {
		return list.loads.some(({status}) => status.phase === 'loading') ? state : rest;
	}

	const cursor = placeCursor(list.cursor, items, index, listRowsAlone(state));
	const found: State = withList(rest, resource, {...list, cursor});
	return tab === undefined ? found : openDetails(found, tab)[0];
}
