import {instanceOf, type Place, referenceAt} from '../fleet/place.ts';
import type {Region} from '../fleet/regions.ts';
import type {Hanging, World} from '../fleet/world.ts';

type Kind = {
	readonly hanging: Hanging;
	readonly idAt: (at: Place) => string;
};

type Wanted = {
	readonly ids?: readonly string[] | undefined;
	readonly instanceIds?: readonly string[] | undefined;
};

function isIn(world: World, region: Region, at: Place): boolean {
	return world.holder(at).region === region;
}

/** What hangs on instances, by id or by instance without looking at the others. Unknown ids are silently left out. */
export function candidates(world: World, region: Region, kind: Kind, {ids, instanceIds}: Wanted): Float64Array {
	if (ids === undefined && instanceIds === undefined) return world.hangingPlaces(kind.hanging, region.id);
	const found =
		ids === undefined
			? (instanceIds ?? [])
					.map(id => world.findInstance(id))
					.flatMap(instance => (instance === undefined ? [] : kind.hanging(world.fleet, instance)))
			: ids.flatMap(id => {
					const at = world.findHanging(kind.hanging, id);
					return at !== undefined && kind.idAt(at) === id ? [at] : [];
				});
	const holders = instanceIds && new Set(instanceIds.map(id => world.findInstance(id)).map(at => at && referenceAt(at)));
	return Float64Array.from(new Set(found))
		.filter(at => isIn(world, region, at) && (holders?.has(instanceOf(referenceAt(at))) ?? true))
		.sort();
}
