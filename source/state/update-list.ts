import type {AppError} from '#domain/app-error.ts';
import {prepareSearch} from '#domain/filter/filter.ts';
import {topOfList} from '#domain/list-cursor.ts';
import type {Region} from '#domain/region.ts';
import type {ResourceItems, ResourceName} from '#resources/registry.ts';
import {resourceNames, resourceOf} from '#resources/registry.ts';
import {abandon} from './abandon.ts';
import {arrangementOf} from './arrangement.ts';
import {differencesOf} from './differences.ts';
import type {Effect} from './effect.ts';
import {withoutExpression} from './filter.ts';
import {finishRegion} from './finish-region.ts';
import {followRows} from './follow-rows.ts';
import {emptied, emptyLoad, failureOf, nothingYet, type RegionLoad} from './list.ts';
import {addPage, arrange, failRegion, placeArrived} from './list-pages.ts';
import {listOf, withList} from './lists.ts';
import type {RowsArrived} from './message.ts';
import type {Place} from './place.ts';
import {rememberPlace} from './remember-place.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';

const recentRegionLimit = 9;

/** Shows the table of a region: of its instances, unless another kind is asked for. */
export function openRegion(state: State, region: Region, name: ResourceName = 'instances'): Step {
	const recentRegions = [region, ...state.recentRegions.filter(({id}) => id !== region.id)];
	const next: State = {...state, recentRegions: recentRegions.slice(0, recentRegionLimit)};
	return openTable(next, name, {regions: [region], isAll: false});
}

/**
 * Shows the table of a kind at a place. Rows that are known from before are on the screen at once, while they are read
 * again.
 */
export function openTable<K extends ResourceName>(state: State, name: K, place: Place): Step {
	return andThen(showTableOf(state, name, place), rememberPlace);
}

function showTableOf<K extends ResourceName>(state: State, name: K, place: Place): Step {
	const next: State = {...state, screen: name, place};
	if (isReadFor(state, name, place)) {
		return readTable(next, name);
	}

	return andThen(abandon(next, ['list']), abandoned => {
		const moved = moveTo(abandoned, name, place);
		const arranged = arrange(listOf(moved, name), arrangementOf(moved, name));
		// Until the user puts it somewhere the cursor stays at the top, whatever arrives there.
		return readTable(withList(moved, name, {...arranged, cursor: topOfList}), name);
	});
}

/** Back from the details of a row: the table as it was. */
export function returnToTable(state: State, name: ResourceName): Step {
	const {place} = state;
	return !place || isReadFor(state, name, place) ? [{...state, screen: name}] : openTable(state, name, place);
}

/** Whether a table has the regions of a place, and no others. */
function isReadFor(state: State, name: ResourceName, {regions}: Place): boolean {
	const {loads} = listOf(state, name);
	return regions.length === loads.length && regions.every(({id}) => loads.some(({region}) => region.id === id));
}

/** The table of other regions: what was there goes to the shelf, and comes back from it. */
function moveTo<K extends ResourceName>(state: State, name: K, place: Place): State {
	const list = listOf(state, name);
	const known = new Map(list.shelf);
	for (const load of list.loads) {
		if (load.isComplete) {
			known.set(load.region.id, load);
		}
	}

	const next = place.regions.map(region => {
		const load = known.get(region.id);
		known.delete(region.id);
		return load ? {...load, region} : emptyLoad<ResourceItems[K]>(region);
	});
	return withList(state, name, {...emptied(list), filter: withoutExpression(list.filter), loads: next, shelf: known});
}

/**
 * Asks for the list: of all its regions, or of those that the test lets through. What was there stays until the new
 * list is whole; a first list shows as it arrives.
 */
export function readTable<K extends ResourceName>(
	state: State,
	name: K,
	isWanted: (load: RegionLoad<ResourceItems[K]>) => boolean = () => true,
): Step {
	const {account} = state;
	if (!account) {
		return [state];
	}

	const generation = state.generation + 1;
	const effects: Effect[] = [];
	const list = listOf(state, name);
	const loads = list.loads.map((load): RegionLoad<ResourceItems[K]> => {
		if (load.status.phase === 'loading' || !isWanted(load)) {
			return load;
		}

		effects.push({type: 'load-list', resource: name, account, region: load.region, generation});
		// An answer to a poll that is under way may be older than what comes now.
		const {incoming, total, poll, ...kept} = load;
		const failure = failureOf(load);
		return {
			...kept,
			...((load.items.length > 0 || load.isComplete) && {incoming: nothingYet}),
			...(failure && {failure}),
			status: {phase: 'loading', since: state.now},
			generation,
		};
	});
	return [{...withList(state, name, {...list, loads}), generation}, ...effects];
}

/** Whether somebody still waits for such an answer. */
export function isAwaited(
	state: State,
	{resource, regionId, generation}: Pick<RowsArrived, 'resource' | 'regionId' | 'generation'>,
): boolean {
	const load = listOf(state, resource).loads.find(({region}) => region.id === regionId);
	return load?.generation === generation && load.status.phase === 'loading';
}

export function addRows<K extends ResourceName>(
	state: State,
	{resource, regionId, items, total}: RowsArrived<K>,
): State {
	// In pieces, as they arrive: nothing is left to do for the first key of a filter.
	prepareSearch(items, resourceOf(resource).language);
	const arrived = {items, ...(total !== undefined && {total})};
	return withList(state, resource, addPage(listOf(state, resource), regionId, arrived, state.now));
}

/** Rows that arrived find their place. */
export function placeRows(state: State): State {
	return resourceNames.reduce(
		(current, name) =>
			listOf(current, name).unplaced.length === 0
				? current
				: withList(current, name, placeArrived(listOf(current, name), arrangementOf(current, name))),
		state,
	);
}

export function finishList<K extends ResourceName>(
	state: State,
	{resource, regionId, took}: {readonly resource: K; readonly regionId: string; readonly took: number},
): State {
	const list = finishRegion(listOf(state, resource), regionId, {
		arrangement: arrangementOf(state, resource),
		now: state.now,
		took,
		differences: differencesOf(state, resource),
	});
	const fresh = list.loads.find(({region}) => region.id === regionId)?.items ?? [];
	const counts =
		resource === 'instances' ? new Map(state.regions.counts).set(regionId, fresh.length) : state.regions.counts;
	const next: State = {...withList(state, resource, list), regions: {...state.regions, counts}};
	return followRows(state, next, resource, fresh);
}

export function failList(
	state: State,
	{
		resource,
		regionId,
		error,
		took,
	}: {
		readonly resource: ResourceName;
		readonly regionId: string;
		readonly error: AppError;
		readonly took: number;
	},
): State {
	return error.kind === 'cancelled'
		? state
		: withList(state, resource, failRegion(listOf(state, resource), regionId, {error, now: state.now, took}));
}
