import type {AppError} from '#domain/app-error.ts';
import type {Instance, InstancePage} from '#domain/instance.ts';
import type {Region} from '#domain/region.ts';
import {idle} from '#domain/remote.ts';
import {abandon} from './abandon.ts';
import {instanceArrangement} from './arrangement.ts';
import type {Effect} from './effect.ts';
import {initialInstances} from './instances.ts';
import type {RegionLoad} from './list.ts';
import {addPage, failRegion, finishRegion, placeArrived} from './list-pages.ts';
import type {Place} from './place.ts';
import {rememberPlace} from './remember-place.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';

const recentRegionLimit = 9;

/** Shows a region's instances. */
export function openRegion(state: State, region: Region): Step {
	const recentRegions = [region, ...state.recentRegions.filter(({id}) => id !== region.id)];
	const next: State = {...state, recentRegions: recentRegions.slice(0, recentRegionLimit)};
	return andThen(openPlace(next, {regions: [region], isAll: false}), opened => rememberPlace(opened, region));
}

/** Shows the instances of a place. Rows that are known from before stay on the screen while they are read again. */
export function openPlace(state: State, place: Place): Step {
	const known = new Map(state.instances.loads.map(load => [load.region.id, load]));
	const isSame = place.regions.length === known.size && place.regions.every(({id}) => known.has(id));
	const {sort} = state.instances;
	const loads = place.regions.map(region => emptyLoad(region));
	const next: State = {...state, screen: 'instances', place};
	return isSame
		? readInstances(next)
		: andThen(abandon(next, ['instances']), abandoned =>
				readInstances({...abandoned, instances: {...initialInstances, sort, loads}}),
			);
}

function emptyLoad(region: Region): RegionLoad<Instance> {
	return {region, status: idle, generation: 0, items: [], isComplete: false};
}

/**
 * Asks for the list: of all its regions, or of those that the test lets through. What was there stays until the new
 * list is whole; a first list shows as it arrives.
 */
export function readInstances(state: State, isWanted: (load: RegionLoad<Instance>) => boolean = () => true): Step {
	const {account} = state;
	if (!account) {
		return [state];
	}

	const generation = state.generation + 1;
	const effects: Effect[] = [];
	const loads = state.instances.loads.map((load): RegionLoad<Instance> => {
		if (load.status.phase === 'loading' || !isWanted(load)) {
			return load;
		}

		effects.push({type: 'load-instances', account, region: load.region, generation});
		const {incoming, total, ...kept} = load;
		return {
			...kept,
			...(load.items.length > 0 && {incoming: []}),
			status: {phase: 'loading', since: state.now},
			generation,
		};
	});
	return [{...state, generation, instances: {...state.instances, loads}}, ...effects];
}

export function addInstances(state: State, regionId: string, page: InstancePage): State {
	const arrived = {items: page.instances, ...(page.total !== undefined && {total: page.total})};
	return {...state, instances: addPage(state.instances, regionId, arrived, state.now)};
}

/** Rows that arrived find their place. */
export function placeInstances(state: State): State {
	const {instances} = state;
	return instances.unplaced.length === 0
		? state
		: {...state, instances: placeArrived(instances, instanceArrangement(state))};
}

export function finishInstances(state: State, regionId: string): State {
	const instances = finishRegion(state.instances, regionId, {
		arrangement: instanceArrangement(state),
		now: state.now,
	});
	const fresh = instances.loads.find(({region}) => region.id === regionId)?.items ?? [];
	const counts = new Map(state.regions.counts).set(regionId, fresh.length);
	return {
		...state,
		instances,
		regions: {...state.regions, counts},
		details: refreshDetails(state.details, fresh),
	};
}

export function failInstances(state: State, regionId: string, error: AppError): State {
	return error.kind === 'cancelled'
		? state
		: {...state, instances: failRegion(state.instances, regionId, {error, now: state.now})};
}

function refreshDetails(details: State['details'], items: readonly Instance[]): State['details'] {
	const fresh = details.instance && items.find(({id}) => id === details.instance?.id);
	return fresh ? {...details, instance: fresh} : details;
}
