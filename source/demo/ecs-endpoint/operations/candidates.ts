import {type Place, referenceAt} from '../fleet/place.ts';
import type {Region} from '../fleet/regions.ts';
import type {Hanging, World} from '../fleet/world.ts';

type Kind = {
	readonly hanging: Hanging;
	readonly idAt: (at: Place) => string;
	/** False for what once was on an instance and hangs on it in here only. */
	readonly isAttached?: (reference: number) => boolean;
};

type Wanted = {
	readonly ids?: readonly string[] | undefined;
	readonly instanceIds?: readonly string[] | undefined;
};

/** What hangs on instances, by id or by instance without looking at the others. Unknown ids are silently left out. */
export function candidates(world: World, region: Region, kind: Kind, {ids, instanceIds}: Wanted): Float64Array {
	const byId = ids?.flatMap(id => {
		const at = world.findHanging(kind.hanging, id);
		return at !== undefined && kind.idAt(at) === id ? [at] : [];
	});
	const byInstance = instanceIds?.flatMap(id => {
		const instance = world.findInstance(id);
		const all = instance === undefined ? [] : kind.hanging(world.fleet, instance);
		return all.filter(at => kind.isAttached?.(referenceAt(at)) ?? true);
	});
	const found = byId && byInstance ? byId.filter(at => byInstance.includes(at)) : (byId ?? byInstance);
	if (found === undefined) return world.hangingPlaces(kind.hanging, region.id);
	return Float64Array.from(new Set(found))
		.filter(at => world.holder(at).region === region)
		.sort();
}
