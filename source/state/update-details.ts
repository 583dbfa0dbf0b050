import type {AppError} from '#domain/app-error.ts';
import type {ResourceName} from '#resources/registry.ts';
import type {DetailsState, Subject} from './details.ts';
import {initialDetails} from './details.ts';
import {selectedItem} from './list.ts';
import {listOf, tableOnScreen} from './lists.ts';
import {regionOf} from './region-of.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** Shows the thing under the cursor, or the other view of the one that is shown. */
export function openDetails(state: State, view: DetailsState['view']): Step {
	if (state.screen === 'details') {
		return [{...state, details: {...state.details, view, top: 0}}];
	}

	const name = tableOnScreen(state);
	const subject = name && selectedSubject(state, name);
	return subject ? readDisks({...state, screen: 'details', details: {...initialDetails, subject, view}}) : [state];
}

/** The row under the cursor of a table. */
export function selectedSubject(state: State, resource: ResourceName): Subject | undefined {
	const item = selectedItem(listOf(state, resource));
	return item && ({resource, item} as Subject);
}

export function readDisks(state: State): Step {
	const {account, details} = state;
	const {subject} = details;
	if (!account || subject?.resource !== 'instances') {
		return [state];
	}

	const generation = state.generation + 1;
	const region = regionOf(state, subject.item);
	return [
		{...state, generation, details: {...details, generation, disksStatus: {phase: 'loading', since: state.now}}},
		{type: 'load-disks', account, region, instanceId: subject.item.id, generation},
	];
}

export function failDisks(state: State, error: AppError): Step {
	return error.kind === 'cancelled'
		? [state]
		: [{...state, details: {...state.details, disksStatus: {phase: 'failed', at: state.now, error}}}];
}
