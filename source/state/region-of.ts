import type {Listed} from '#domain/listed.ts';
import type {Region} from '#domain/region.ts';
import {resourceNames} from '#resources/registry.ts';
import {listOf} from './lists.ts';
import type {State} from './state.ts';

/** The region a thing is in, with the endpoint it was read from if that is known. */
export function regionOf(state: State, {regionId}: Pick<Listed, 'regionId'>): Region {
	const known = [
		...resourceNames.flatMap(name => listOf(state, name).loads.map(({region}) => region)),
		...(state.place?.regions ?? []),
		...state.regions.items,
		...state.recentRegions,
	];
	return known.find(({id}) => id === regionId) ?? {id: regionId, name: ''};
}
