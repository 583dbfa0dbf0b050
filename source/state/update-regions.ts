import type {AppError} from '#domain/app-error.ts';
import {followItem, placeCursor} from '#domain/list-cursor.ts';
import type {Region} from '#domain/region.ts';
import {abandon} from './abandon.ts';
import {matchingRegions} from './filter.ts';
import {layout} from './layout.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {openRegion} from './update-instances.ts';

/** Goes to the list of regions, and asks for it unless it is there. */
export function showRegions(state: State): Step {
	const step = abandon({...state, screen: 'regions'}, ['instances', 'disks']);
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
	const shown = matchingRegions(items, regions.filter);
	// At first on the region that is open, or that was open last time.
	const id = regions.cursor.id ?? state.place?.regions[0]?.id;
	const cursor = id === undefined ? regions.cursor : {...regions.cursor, id};
	return {
		...state,
		regions: {
			...regions,
			items,
			shown,
			cursor: followItem(cursor, shown, layout(state).listRows),
			status: {phase: 'loaded', at: state.now},
		},
		...(place && {place: {...place, regions: place.regions.map(region => named(region, items))}}),
		instances: {
			...state.instances,
			loads: state.instances.loads.map(load => ({...load, region: named(load.region, items)})),
		},
	};
}

export function failRegions(state: State, error: AppError): Step {
	return error.kind === 'cancelled'
		? [state]
		: [{...state, regions: {...state.regions, status: {phase: 'failed', at: state.now, error}}}];
}

/** Opens the region under the cursor, or the one that many rows below the first visible one. */
export function chooseRegion(state: State, visibleRow?: number): Step {
	const {shown, cursor} = state.regions;
	const index = visibleRow === undefined ? cursor.index : cursor.top + visibleRow;
	const region = shown[index];
	const rows = layout(state).listRows;
	return region && (visibleRow === undefined || visibleRow < rows)
		? openRegion({...state, regions: {...state.regions, cursor: placeCursor(cursor, shown, index, rows)}}, region)
		: [state];
}

// A region opened by its id alone gets its name as soon as it is known.
function named(region: Region, items: readonly Region[]): Region {
	return region.name === '' ? (items.find(({id}) => id === region.id) ?? region) : region;
}
