import {isSameProfile, notedView} from '#domain/profile.ts';
import {resourceInFocus} from './lists.ts';
import {profileId} from './profiles.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** Writes down what is open of the profile, for the next start; what is written already costs nothing. */
export function rememberPlace(state: State): Step {
	const {account, profiles, place} = state;
	const id = account && profileId(account);
	const profile = profiles.items.find(item => profileId(item) === id);
	const [open, ...others] = place?.regions ?? [];
	if (!account || !profile || !place || (others.length > 0 && !place.isAll)) {
		return [state];
	}

	// Of all regions the last one is still where scripts and the list of regions begin.
	const region = place.isAll ? profile.region : open;
	const view = notedView({...known(resourceInFocus(state)), isAll: place.isAll});
	const isLast = profiles.last !== undefined && isSameProfile(profiles.last, profile);
	const isSameView = view?.table === profile.view?.table && view?.isAll === profile.view?.isAll;
	if (isLast && profile.region?.id === region?.id && isSameView) {
		return [state];
	}

	const {view: _, ...rest} = profile;
	const left = {...rest, ...(region && {region}), ...(view && {view})};
	const items = profiles.items.map(item => (item === profile ? left : item));
	return [
		{...state, profiles: {...profiles, items, last: {name: profile.name, source: profile.source}}},
		{type: 'remember-place', account, region, ...(view && {view})},
	];
}

function known(table: string | undefined) {
	return table === undefined ? {} : {table};
}
