import {idle, type RemoteStatus} from '#domain/remote.ts';
import type {Parts} from './details.ts';
import type {Slot} from './effect.ts';
import type {RegionLoad} from './list.ts';
import {mapLists} from './lists.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** Stops the calls of screens that were left; nobody waits for their answers any more. */
export function abandon(state: State, slots: readonly Slot[]): Step {
	const next: State = {
		...state,
		...(slots.includes('sign-in') && {credentials: {...state.credentials, isChecking: false}}),
		...(slots.includes('regions') && {regions: {...state.regions, status: settled(state.regions.status)}}),
		...(slots.includes('list') && {
			lists: mapLists(state.lists, list => ({...list, loads: list.loads.map(settledLoad)})),
		}),
		...(slots.includes('parts') && {details: {...state.details, parts: settledParts(state.details.parts)}}),
		// Answers that are on their way already are dropped.
		generation: state.generation + 1,
	};
	// Polls go with their list.
	return [next, {type: 'abandon', slots: slots.includes('list') ? [...slots, 'polls'] : slots}];
}

function settledParts(parts: Parts): Parts {
	return Object.fromEntries(
		Object.entries(parts).map(([name, part]) => [name, {...part, status: settled(part.status)}]),
	) as Parts;
}

function settledLoad<T>({incoming, failure, poll, ...load}: RegionLoad<T>): RegionLoad<T> {
	return {...load, status: settled(load.status)};
}

function settled(status: RemoteStatus): RemoteStatus {
	return status.phase === 'loading' ? idle : status;
}
