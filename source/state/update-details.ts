import type {AppError} from '#domain/app-error.ts';
import type {Instance} from '#domain/instance.ts';
import type {Region} from '#domain/region.ts';
import type {DetailsState} from './details.ts';
import {initialDetails} from './details.ts';
import {selectedItem} from './list.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** Shows the instance under the cursor, or the other view of the one that is shown. */
export function openDetails(state: State, view: DetailsState['view']): Step {
	if (state.screen === 'details') {
		return [{...state, details: {...state.details, view, top: 0}}];
	}

	const instance = selectedItem(state.instances);
	return instance ? readDisks({...state, screen: 'details', details: {...initialDetails, instance, view}}) : [state];
}

export function readDisks(state: State): Step {
	const {account, details} = state;
	const region = regionOf(state, details.instance);
	if (!account || !details.instance || !region) {
		return [state];
	}

	const generation = state.generation + 1;
	return [
		{...state, generation, details: {...details, generation, disksStatus: {phase: 'loading', since: state.now}}},
		{type: 'load-disks', account, region, instanceId: details.instance.id, generation},
	];
}

export function failDisks(state: State, error: AppError): Step {
	return error.kind === 'cancelled'
		? [state]
		: [{...state, details: {...state.details, disksStatus: {phase: 'failed', at: state.now, error}}}];
}

/** The region an instance was listed in. */
function regionOf({instances}: State, instance: Instance | undefined): Region | undefined {
	return instances.loads.find(({region}) => region.id === instance?.regionId)?.region;
}
