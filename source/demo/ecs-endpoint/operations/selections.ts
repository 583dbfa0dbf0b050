import type {Parameters} from './parameters.ts';

/** Remembers which rows a filter chose, so that the pages of a long list do not choose anew. */
export type Selections = {
	/** What was chosen holds as long as the version is the same. */
	readonly remember: (
		action: string,
		parameters: Parameters,
		version: string,
		choose: () => Float64Array,
	) => Float64Array;
};

type Selection = {readonly version: string; readonly places: Float64Array};

// A client may read many parts of many regions at the same time. Eight bytes a row.
const mostRows = 1_000_000;
const mostSelections = 1000;
const isOfNoInfluence =
	/^(?:NextToken|MaxResults|PageNumber|PageSize|AdditionalAttributes\.\d+|Signature.*|Timestamp)$/;

export function createSelections(): Selections {
	const known = new Map<string, Selection>();
	let rows = 0;

	const forget = (key: string): void => {
		rows -= known.get(key)?.places.length ?? 0;
		known.delete(key);
	};

	return {
		remember: (action, parameters, version, choose) => {
			const key = JSON.stringify([action, ...[...parameters].filter(([name]) => !isOfNoInfluence.test(name))]);
			const remembered = known.get(key);
			const places = remembered?.version === version ? remembered.places : choose();
			// Set again, the key becomes the youngest; the oldest go when there are too many.
			forget(key);
			known.set(key, {version, places});
			rows += places.length;
			for (const oldest of known.keys()) {
				if (rows <= mostRows && known.size <= mostSelections) break;
				if (oldest !== key) forget(oldest);
			}

			return places;
		},
	};
}
