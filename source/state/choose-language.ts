import type {Language} from '#domain/language.ts';
import {namedIn, type Region} from '#domain/region.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {readRegions} from './update-regions.ts';

/** Switches the language, now and for later starts. The regions are asked for again: the API names them in it. */
export function chooseLanguage(state: State, language: Language): Step {
	const chosen: Step = [
		{...state, language},
		{type: 'save-settings', change: {language}},
	];
	return state.account && language !== state.language
		? andThen(chosen, next => readRegions(withoutOtherNames(next)))
		: chosen;
}

/** Names in the other language give way to the ids until the new ones are there. */
function withoutOtherNames(state: State): State {
	const {place, recentRegions, language} = state;
	const renamed = (regions: readonly Region[]) => regions.map(region => namedIn(region, language));
	return {
		...state,
		recentRegions: renamed(recentRegions),
		...(place && {place: {...place, regions: renamed(place.regions)}}),
	};
}
