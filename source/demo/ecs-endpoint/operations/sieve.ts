import type {Place} from '../fleet/place.ts';

export type Test<T> = (value: T) => boolean;

/** All tests must hold. Those of places cost next to nothing; the others need the row to be built. */
export type Sieve<Row> = {
	readonly ofPlaces: ReadonlyArray<Test<Place>>;
	readonly ofRows: ReadonlyArray<Test<Row>>;
};

export function sift<Row>(
	places: Float64Array,
	{ofPlaces, ofRows}: Sieve<Row>,
	build: (at: Place) => Row,
): Float64Array {
	if (ofPlaces.length === 0 && ofRows.length === 0) return places;
	return places.filter(at => {
		if (!ofPlaces.every(test => test(at))) return false;
		if (ofRows.length === 0) return true;
		const row = build(at);
		return ofRows.every(test => test(row));
	});
}
