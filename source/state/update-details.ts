import type {AppError} from '#domain/app-error.ts';
import type {DetailsState} from './details.ts';
import {initialDetails} from './details.ts';
import {selectedInstance} from './instances.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** Shows the instance under the cursor, or the other view of the one that is shown. */
export function openDetails(state: State, view: DetailsState['view']): Step {
	if (state.screen === 'details') {
		return [{...state, details: {...state.details, view, top: 0}}];
	}

	const instance = selectedInstance(state.instances);
	return instance ? readDisks({...state, screen: 'details', details: {...initialDetails, instance, view}}) : [state];
}

export function readDisks(state: State): Step {
	const {account, details, instances} = state;
	if (!account || !details.instance || !instances.region) {
		return [state];
	}

	const generation = state.generation + 1;
	return [
		{...state, generation, details: {...details, generation, disksStatus: {phase: 'loading', since: state.now}}},
		{type: 'load-disks', account, region: instances.region, instanceId: details.instance.id, generation},
	];
}

export function failDisks(state: State, error: AppError): Step {
	return error.kind === 'cancelled'
		? [state]
		: [{...state, details: {...state.details, disksStatus: {phase: 'failed', at: state.now, error}}}];
}
