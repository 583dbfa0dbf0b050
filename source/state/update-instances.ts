import type {AppError} from '#domain/app-error.ts';
import type {Instance, InstancePage} from '#domain/instance.ts';
import {followItem} from '#domain/list-cursor.ts';
import type {Region} from '#domain/region.ts';
import {matchingInstances} from './filter.ts';
import {type InstancesState, initialInstances} from './instances.ts';
import {layout} from './layout.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

const recentRegionLimit = 9;

/** Shows a region's instances. Rows that are known from before stay on the screen while they are read again. */
export function openRegion(state: State, region: Region): Step {
	const isSame = state.instances.region?.id === region.id;
	const recentRegions = [region, ...state.recentRegions.filter(({id}) => id !== region.id)];
	const [next, ...effects] = readInstances({
		...state,
		screen: 'instances',
		instances: isSame ? {...state.instances, region} : {...initialInstances, region},
		recentRegions: recentRegions.slice(0, recentRegionLimit),
	});
	return state.account
		? [next, ...effects, {type: 'remember-place', account: state.account, region}]
		: [next, ...effects];
}

/** Asks for the list. What was there stays until the new list is whole; a first list shows as it arrives. */
export function readInstances(state: State): Step {
	const {account, instances} = state;
	const {region} = instances;
	if (!account || !region) {
		return [state];
	}

	const generation = state.generation + 1;
	const {incoming, total, ...kept} = instances;
	const next: InstancesState = {
		...kept,
		...(instances.items.length > 0 && {incoming: []}),
		status: {phase: 'loading', since: state.now},
		generation,
	};
	return [
		{...state, instances: next, generation},
		{type: 'load-instances', account, region, generation},
	];
}

export function addInstances(state: State, page: InstancePage): Step {
	const {instances} = state;
	const total = page.total ?? instances.total;
	const known = total === undefined ? {} : {total};
	if (instances.incoming) {
		const incoming = [...instances.incoming, ...page.instances];
		return [{...state, instances: {...instances, ...known, incoming}}];
	}

	const items = [...instances.items, ...page.instances];
	const arrived = matchingInstances(page.instances, instances.filter, state.now);
	const isUnfiltered = instances.shown === instances.items && arrived === page.instances;
	const shown = isUnfiltered ? items : [...instances.shown, ...arrived];
	return [{...state, instances: showItems(state, {...instances, ...known, items, shown, readAt: state.now})}];
}

export function finishInstances(state: State): Step {
	const {incoming, total, ...instances} = state.instances;
	const items = incoming ?? instances.items;
	const shown = incoming ? matchingInstances(incoming, instances.filter, state.now) : instances.shown;
	const next = showItems(state, {
		...instances,
		items,
		shown,
		isComplete: true,
		status: {phase: 'loaded', at: state.now},
		readAt: state.now,
	});
	return [{...state, instances: next, details: refreshDetails(state.details, items)}];
}

/** What was there stays, marked as old by the failed status. */
export function failInstances(state: State, error: AppError): Step {
	if (error.kind === 'cancelled') {
		return [state];
	}

	const {incoming, ...instances} = state.instances;
	return [{...state, instances: {...instances, status: {phase: 'failed', at: state.now, error}}}];
}

function showItems(state: State, instances: InstancesState): InstancesState {
	return {...instances, cursor: followItem(instances.cursor, instances.shown, layout(state).listRows)};
}

function refreshDetails(details: State['details'], items: readonly Instance[]): State['details'] {
	const fresh = details.instance && items.find(({id}) => id === details.instance?.id);
	return fresh ? {...details, instance: fresh} : details;
}
