import type {AppError} from '#domain/app-error.ts';
import {followItem, moveCursor, placeCursor, topOfList} from '#domain/list-cursor.ts';
import type {Region} from '#domain/region.ts';
import type {ResourceName} from '#resources/registry.ts';
import {abandon} from './abandon.ts';
import {listRowsAlone} from './layout.ts';
import {mapLists} from './lists.ts';
import {everyRegion, regionEntries} from './regions.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {openRegion, openTable} from './update-list.ts';

/** Goes to the list of regions, and asks for it unless it is there. */
export function showRegions(state: State): Step {
	const step = abandon({...state, screen: 'regions'}, ['list', 'parts']);
	const {phase} = state.regions.status;
	return phase === 'loaded' || phase === 'loading' ? step : andThen(step, readRegions);
}

export function readRegions(state: State): Step {
	const {account, language} = state;
	if (!account) {
		return [state];
	}

	const generation = state.generation + 1;
	return [
		{...state, generation, regions: {...state.regions, generation, status: {phase: 'loading', since: state.now}}},
		{type: 'load-regions', account, language, generation},
	];
}

export function setRegions(state: State, items: readonly Region[]): State {
	const {regions, place} = state;
	const shown = regionEntries(items, regions.filter);
	// At first on the region that is open or was open last time, else on the first real one.
	const id = regions.cursor.id ?? place?.regions[0]?.id ?? items[0]?.id;
	const rows = listRowsAlone(state);
	const cursor =
		regions.items.length === 0
			? placeCursor(
					topOfList,
					shown,
					Math.max(
						0,
						shown.findIndex(region => region.id === id),
					),
					rows,
				)
			: followItem(regions.cursor, shown, rows);
	return {
		...state,
		regions: {
			...regions,
			items,
			shown,
			cursor,
			status: {phase: 'loaded', at: state.now},
		},
		...(place && {place: {...place, regions: place.regions.map(region => named(region, items))}}),
		lists: mapLists(state.lists, list => ({
			...list,
			loads: list.loads.map(load => ({...load, region: named(load.region, items)})),
		})),
	};
}

/** The regions are known; all of them are opened if that was asked for. */
export function loadRegions(state: State, items: readonly Region[]): Step {
	const next = setRegions(state, items);
	const {opensAll} = next.regions;
	return opensAll && next.screen === 'regions' ? openAllRegions(next, opensAll) : [next];
}

export function failRegions(state: State, error: AppError): Step {
	return error.kind === 'cancelled'
		? [state]
		: [{...state, regions: {...state.regions, status: {phase: 'failed', at: state.now, error}}}];
}

/** Opens the marked regions together, else the entry under the cursor. */
export function chooseRegion(state: State): Step {
	const {items, shown, cursor, marked} = state.regions;
	if (marked.size > 0) {
		const regions = items.filter(({id}) => marked.has(id));
		return openTable(state, 'instances', {regions, isAll: regions.length === items.length});
	}

	const region = shown[cursor.index];
	if (!region) {
		return [state];
	}

	return region === everyRegion ? openAllRegions(state) : openRegion(state, region);
}

/** All regions in one table; when they are not known yet, as soon as they are. */
export function openAllRegions(state: State, name: ResourceName = 'instances'): Step {
	const {items} = state.regions;
	return items.length === 0
		? showRegions({...state, regions: {...state.regions, opensAll: name}})
		: openTable({...state, regions: {...state.regions, opensAll: false}}, name, {regions: items, isAll: true});
}

/** Marks the region under the cursor, or takes the mark away, and goes on to the next one. */
export function markRegion(state: State): Step {
	const {shown, cursor, marked} = state.regions;
	const region = shown[cursor.index];
	if (!region || region === everyRegion) {
		return [state];
	}

	const next = new Set(marked);
	if (!next.delete(region.id)) {
		next.add(region.id);
	}

	const moved = moveCursor(cursor, shown, {rows: 1}, listRowsAlone(state));
	return [{...state, regions: {...state.regions, marked: next, cursor: moved}}];
}

// A region opened by its id alone gets its name as soon as it is known.
function named(region: Region, items: readonly Region[]): Region {
	return region.name === '' ? (items.find(({id}) => id === region.id) ?? region) : region;
}
