import type {ResourceName} from '#resources/registry.ts';
import {resourceNames} from '#resources/registry.ts';
import {arrangementOf} from './arrangement.ts';
import {replaceRows} from './finish-region.ts';
import {followRows} from './follow-rows.ts';
import {listOf, withList} from './lists.ts';
import type {State} from './state.ts';

/** Rows that are other ones, and those of them that have become others once more. */
export function joinRenewed<T>(before: ReadonlyMap<T, T>, next: ReadonlyMap<T, T>): ReadonlyMap<T, T> {
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
