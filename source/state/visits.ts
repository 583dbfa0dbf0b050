import type {Region} from '#domain/region.ts';
import {type View, viewOf} from './history.ts';
import {profileId} from './profiles.ts';
import type {Seek} from './seek-row.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {filterTable} from './update-filter.ts';
import {openTable} from './update-list.ts';
import {showRegions} from './update-regions.ts';

/** Where a profile was left. */
export type Visit = {readonly view: View; readonly recentRegions: readonly Region[]};

/** Keeps where the profile in use is, for when it is come back to. */
export function noteVisit(state: State): State {
	const {account, recentRegions} = state;
	const view = viewOf(state);
	return account && view
		? {...state, visits: new Map(state.visits).set(profileId(account), {view, recentRegions})}
		: state;
}

/** Where the profile in use was left. */
export function visitOf({account, visits}: State): Visit | undefined {
	return account && visits.get(profileId(account));
}

/** Goes to where a profile was left, with everything read anew: of what was read before nothing is shown. */
export function returnTo(state: State, {view, recentRegions}: Visit): Step {
	const next: State = {...state, recentRegions};
	switch (view.screen) {
		case 'regions':
			return showRegions(next);
		case 'table': {
			const {resource, place, filter, cursor} = view;
			const seek = cursor.id === undefined ? undefined : {resource, id: cursor.id};
			return andThen(openTable(next, resource, place), opened => [seekIn(filterTable(opened, resource, filter), seek)]);
		}

		case 'details': {
			const {place, details} = view;
			const {subject, tab} = details;
			return subject
				? andThen(openTable(next, subject.resource, place), opened => [
						seekIn(opened, {resource: subject.resource, id: subject.item.id, tab}),
					])
				: showRegions(next);
		}
	}
}

function seekIn(state: State, seek: Seek | undefined): State {
	return seek ? {...state, seek} : state;
}
