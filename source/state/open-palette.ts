import {emptyPalette} from './palette.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {readRegions} from './update-regions.ts';

/** Opens the command line. The names of the regions are asked for, unless they are there: they can be completed. */
export function openPalette(state: State): Step {
	const isUnknown = state.account !== undefined && state.regions.status.phase === 'idle';
	return andThen(isUnknown ? readRegions(state) : [state], next => [{...next, overlay: emptyPalette}]);
}
