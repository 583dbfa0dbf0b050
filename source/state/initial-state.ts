import {initialCredentials} from './credentials.ts';
import {initialDetails} from './details.ts';
import {initialInstances} from './instances.ts';
import {initialLog} from './log.ts';
import {initialProfiles} from './profiles.ts';
import {initialRegions} from './regions.ts';
import type {State} from './state.ts';

export function initialState(options: Pick<State, 'size' | 'now' | 'language' | 'settings'>): State {
	return {
		...options,
		screen: 'start',
		profiles: initialProfiles,
		credentials: initialCredentials,
		regions: initialRegions,
		instances: initialInstances,
		details: initialDetails,
		log: initialLog,
		recentRegions: [],
		generation: 0,
	};
}
