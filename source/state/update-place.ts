import type {ResourceName} from '#resources/registry.ts';
import {abandon} from './abandon.ts';
import {everyProfileEntry} from './profiles.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {openRegion, openTable} from './update-list.ts';
import {openEntry, showProfiles} from './update-profiles.ts';
import {readRegions} from './update-regions.ts';

/** Opens a region by its id, wherever the user is. Its name is asked for when it is not known yet. */
export function openRegionById(state: State, id: string, resource: ResourceName): Step {
	const {items, status} = state.regions;
	const known = items.find(region => region.id === id);
	const step = andThen(leave(state), left => openRegion(left, known ?? {id, name: ''}, resource));
	const isAsked = status.phase === 'loading' || status.phase === 'loaded';
	return known || isAsked ? step : andThen(step, readRegions);
}

/** Shows another kind of thing of the regions that are open. */
export function showTable(state: State, resource: ResourceName): Step {
	const {place} = state;
	return place && state.screen !== resource ? andThen(leave(state), left => openTable(left, resource, place)) : [state];
}

/** Signs in with a profile by its identity in the list of them. */
export function openProfileById(state: State, id: string): Step {
	const entry = everyProfileEntry(state.profiles, state.account).find(candidate => candidate.id === id);
	return andThen(showProfiles(state), next => (entry ? openEntry(next, entry) : [next]));
}

/** Off a screen from which there is no other way to a table: nobody waits for what was asked for there. */
function leave(state: State): Step {
	const {opening, ...profiles} = state.profiles;
	const next = {...state, profiles};
	return state.screen === 'details' ? abandon(next, ['parts']) : [next];
}
