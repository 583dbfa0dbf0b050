import {type ListCursor, topOfList} from '#domain/list-cursor.ts';
import type {Region} from '#domain/region.ts';
import {idle, type RemoteStatus} from '#domain/remote.ts';
import type {ResourceName} from '#resources/registry.ts';
import {type FilterState, initialFilter, matchingRegions} from './filter.ts';

export type RegionsState = {
	readonly status: RemoteStatus;
	readonly items: readonly Region[];
	/** Those that the filter lets through; what the cursor moves in. */
	readonly shown: readonly Region[];
	readonly filter: FilterState;
	readonly cursor: ListCursor;
	/** Ids of those to be opened together. */
	readonly marked: ReadonlySet<string>;
	/** How many instances a region has, once its list was read. */
	readonly counts: ReadonlyMap<string, number>;
	/** All regions are to be opened as soon as they are known. */
	readonly opensAll: ResourceName | false;
	readonly generation: number;
};

export const initialRegions: RegionsState = {
	status: idle,
	items: [],
	shown: [],
	filter: initialFilter,
	cursor: topOfList,
	marked: new Set(),
	counts: new Map(),
	opensAll: false,
	generation: 0,
};

/** The first entry of the list: all of them in one table. */
export const everyRegion: Region = {id: '*', name: ''};

/** The entries of the list. */
export function regionEntries(items: readonly Region[], filter: FilterState): readonly Region[] {
	const matches = matchingRegions(items, filter);
	return matches.length > 1 && matches.length === items.length ? [everyRegion, ...matches] : matches;
}
