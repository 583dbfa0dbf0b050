import type {ResourceName} from '#resources/registry.ts';
import {listOf, tableOnScreen} from './lists.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {readTable} from './update-list.ts';
import {refreshParts} from './update-parts.ts';
import {readRegions} from './update-regions.ts';

/** `r`: what the screen shows, as it is now. */
export function refresh(state: State): Step {
	switch (state.screen) {
		case 'start':
		case 'profiles':
			return readProfiles(state);
		case 'regions':
			return readRegions(state);
		case 'details':
			return refreshDetails(state);
		case 'credentials':
		case 'profile-form':
			return [state];
		default:
			return readTable(state, state.screen);
	}
}

export function readProfiles(state: State): Step {
	const status = {phase: 'loading', since: state.now} as const;
	return [{...state, profiles: {...state.profiles, status}}, {type: 'load-profiles'}];
}

/** `f`: the regions of a table that could not be read. */
export function retryFailed(state: State): Step {
	const name = tableOnScreen(state);
	return name ? readTable(state, name, ({status}) => status.phase === 'failed') : [state];
}

/** An instance can be asked for by itself, other things with the list of their region. */
function refreshDetails(state: State): Step {
	const {subject} = state.details;
	return subject && subject.resource !== 'instances'
		? andThen(readRegionOf(state, subject.resource, subject.item.regionId), refreshParts)
		: refreshParts(state);
}

function readRegionOf(state: State, name: ResourceName, regionId: string): Step {
	const isListed = listOf(state, name).loads.some(({region}) => region.id === regionId);
	return isListed ? readTable(state, name, ({region}) => region.id === regionId) : [state];
}
