import {isSameProfile} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import {profileId} from './profiles.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** Writes down where the profile is, for the next start; what is written already costs nothing. */
export function rememberPlace(state: State, region: Region): Step {
	const {account, profiles} = state;
	const id = account && profileId(account);
	const profile = profiles.items.find(item => profileId(item) === id);
	if (!account || !profile) {
		return [state];
	}

	const isLast = profiles.last !== undefined && isSameProfile(profiles.last, profile);
	if (isLast && profile.region?.id === region.id) {
		return [state];
	}

	const items = profiles.items.map(item => (item === profile ? {...item, region} : item));
	return [
		{...state, profiles: {...profiles, items, last: {name: profile.name, source: profile.source}}},
		{type: 'remember-place', account, region},
	];
}
