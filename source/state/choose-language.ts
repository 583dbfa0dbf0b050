import type {Language} from '#domain/language.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {readRegions} from './update-regions.ts';

/** Switches the language, now and for later starts. The regions are asked for again: the API names them in it. */
export function chooseLanguage(state: State, language: Language): Step {
	const chosen: Step = [
		{...state, language},
		{type: 'save-settings', change: {language}},
	];
	return language === state.language ? chosen : andThen(chosen, readRegions);
}
