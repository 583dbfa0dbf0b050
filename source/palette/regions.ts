import {isRegionId} from '#domain/region.ts';
import type {ResourceName} from '#resources/registry.ts';
import type {State} from '#state/state.ts';
import type {Argument, Candidate, Outcome} from './command.ts';
import {withMeant} from './match.ts';

/** A region by its id or its name. */
export const regionArgument: Argument = {
	usage: 'region',
	complete: (state, piece) => ({piece, candidates: regionCandidates(state)}),
};

/** Opens the region that is named. While the regions are not known yet its id is taken at its word. */
export function openNamedRegion(state: State, word: string, resource: ResourceName): Outcome {
	const open = (regionId: string): Outcome => ({message: {type: 'region-named', regionId, resource}});
	return state.regions.items.length === 0 && isRegionId(word)
		? open(word.toLowerCase())
		: withMeant(regionCandidates(state), word, 'region', ({value}) => open(value));
}

function regionCandidates({regions}: State): readonly Candidate[] {
	return regions.items.map(({id, name}) => ({value: id, names: [name], description: name}));
}
