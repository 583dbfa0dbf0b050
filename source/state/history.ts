import type {ListCursor} from '#domain/list-cursor.ts';
import type {ResourceName} from '#resources/registry.ts';
import type {DetailsState} from './details.ts';
import type {FilterState} from './filter.ts';
import {listOf, tableOnScreen} from './lists.ts';
import type {Place} from './place.ts';
import type {State} from './state.ts';

/** What was on the screen, so that it can be gone back to as it was left. */
export type View =
	| {readonly screen: 'regions'}
	| {
			readonly screen: 'table';
			readonly resource: ResourceName;
			readonly place: Place;
			readonly filter: FilterState;
			readonly cursor: ListCursor;
	  }
	| {readonly screen: 'details'; readonly place: Place; readonly details: DetailsState};

/** The views before and behind the one on the screen; the nearest is the last of each. */
export type History = {readonly past: readonly View[]; readonly future: readonly View[]};

export const emptyHistory: History = {past: [], future: []};

const mostViews = 100;

/** What is on the screen; undefined where there is nothing to come back to. */
export function viewOf(state: State): View | undefined {
	const {screen, place, details} = state;
	if (screen === 'regions') {
		return {screen};
	}

	if (!place) {
		return undefined;
	}

	const resource = tableOnScreen(state);
	if (resource) {
		const {filter, cursor} = listOf(state, resource);
		return {screen: 'table', resource, place, filter: {...filter, isEditing: false}, cursor};
	}

	return screen === 'details' ? {screen, place, details} : undefined;
}

/** After the screen has changed: what was there before becomes the past. */
export function recordView(before: State, after: State): State {
	const left = viewOf(before);
	const shown = viewOf(after);
	if (!left || !shown || before.history !== after.history || isSameView(left, shown)) {
		return after;
	}

	return {...after, history: {past: [...before.history.past, left].slice(-mostViews), future: []}};
}

function isSameView(a: View, b: View): boolean {
	switch (a.screen) {
		case 'regions':
			return b.screen === 'regions';
		case 'table':
			return b.screen === 'table' && a.resource === b.resource && isSamePlace(a.place, b.place);
		case 'details':
			return b.screen === 'details' && a.details.subject?.item.id === b.details.subject?.item.id;
	}
}

/** Whether two places have the same regions. */
function isSamePlace(a: Place, b: Place): boolean {
	return a.regions.length === b.regions.length && a.regions.every(({id}, index) => id === b.regions[index]?.id);
}
