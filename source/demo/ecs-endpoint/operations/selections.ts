import type {World} from '../fleet/world.ts';
import type {Parameters} from './parameters.ts';

/** Remembers which rows a filter chose, so that the pages of a long list do not choose anew. */
export type Selections = {
	readonly remember: (action: string, parameters: Parameters, choose: () => Float64Array) => Float64Array;
};

const limit = 16;
const isOfNoInfluence =
	/^(?:NextToken|MaxResults|PageNumber|PageSize|AdditionalAttributes\.\d+|Signature.*|Timestamp)$/;

export function createSelections(world: World): Selections {
	const known = new Map<string, Float64Array>();
	let version = world.version();
	return {
		remember: (action, parameters, choose) => {
			if (version !== world.version()) {
				version = world.version();
				known.clear();
			}

			const key = JSON.stringify([action, ...[...parameters].filter(([name]) => !isOfNoInfluence.test(name))]);
			const places = known.get(key) ?? choose();
			// Deleted and set again, the key becomes the youngest; the oldest goes when there are too many.
			known.delete(key);
			known.set(key, places);
			const [oldest] = known.keys();
			if (known.size > limit && oldest !== undefined) known.delete(oldest);
			return places;
		},
	};
}
