import type {Region} from '#domain/region.ts';

/** Whose things the tables show. */
export type Place = {
	readonly regions: readonly Region[];
	/** All regions of the account, under one name. */
	readonly isAll: boolean;
};

/** Whether rows of several regions stand in one table. */
export function isMany(place: Place | undefined): boolean {
	return place !== undefined && (place.isAll || place.regions.length > 1);
}
