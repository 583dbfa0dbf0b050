import type {Region} from '#domain/region.ts';
import {profileId} from './profiles.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** Writes down where the profile is, for the next start; what is written already costs nothing. */
export function rememberPlace(state: State, region: Region): Step {
	const {account, profiles} = state;
	const id = account && profileId(account);
	const profile = profiles.items.find(item => profileId(item) === id);
	if (!account || !profile || (profiles.last === profile.name && profile.region?.id === region.id)) {
		return [state];
	}

	const items = profiles.items.map(item => (item === profile ? {...item, region} : item));
	return [
		{...state, profiles: {...profiles, items, last: profile.name}},
		{type: 'remember-place', account, region},
	];
}
