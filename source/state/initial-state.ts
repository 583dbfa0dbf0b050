import {initialCredentials} from './credentials.ts';
import {initialDetails} from './details.ts';
import {emptyHistory} from './history.ts';
import {unknownIdentity} from './identity.ts';
import {initialLists} from './lists.ts';
import {initialLog} from './log.ts';
import {initialProfiles} from './profiles.ts';
import {initialRegions} from './regions.ts';
import type {State} from './state.ts';

export function initialState(options: Pick<State, 'size' | 'now' | 'language' | 'settings'>): State {
	return {
		...options,
		screen: 'start',
		identity: unknownIdentity,
		profiles: initialProfiles,
		visits: new Map(),
		credentials: initialCredentials,
		regions: initialRegions,
		lists: initialLists,
		details: initialDetails,
		history: emptyHistory,
		log: initialLog,
		commandHistory: [],
		isRestored: false,
		recentRegions: [],
		refreshSeconds: 30,
		generation: 0,
	};
}
