import type {Listed} from '#domain/listed.ts';
import {type ResourceName, resourceNames} from '#resources/registry.ts';
import {arrangementOf} from './arrangement.ts';
import {type Differences, replaceRows, withNoticed} from './finish-region.ts';
import {followRows} from './follow-rows.ts';
import type {ListState} from './list.ts';
import {listOf, withList} from './lists.ts';
import type {State} from './state.ts';

/** Notes that rows are other ones now; they take their places with the next `placeRenewed`. */
export function renewRows<T extends Listed>(
	list: ListState<T>,
	changed: ReadonlyMap<T, T>,
	differences: Differences<T>,
	now: number,
): ListState<T> {
	const noticed = withNoticed(list, {changed, added: [], gone: new Set()}, differences, now);
	return {...noticed, renewed: joinRenewed(list.renewed, changed)};
}

/** Those of before, and those of them that have become others once more. */
function joinRenewed<T>(before: ReadonlyMap<T, T>, next: ReadonlyMap<T, T>): ReadonlyMap<T, T> {
	const originals = new Map([...before].map(([original, item]) => [item, original]));
	return new Map([...before, ...[...next].map(([item, fresh]) => [originals.get(item) ?? item, fresh] as const)]);
}

/** Rows that have become others take their places: once for all answers that came together. */
export function placeRenewed(state: State): State {
	return resourceNames.reduce(
		(current, name) => (listOf(current, name).renewed.size === 0 ? current : placeIn(current, name)),
		state,
	);
}

function placeIn<K extends ResourceName>(state: State, name: K): State {
	const {renewed, ...list} = listOf(state, name);
	const rows = {same: new Map(), changed: renewed, gone: new Set<never>(), added: []};
	const placed = replaceRows({...list, renewed: new Map()}, rows, arrangementOf(state, name));
	return followRows(state, withList(state, name, placed), name, [...renewed.values()]);
}
