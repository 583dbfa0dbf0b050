import {type ListCursor, topOfList} from '#domain/list-cursor.ts';
import type {Region} from '#domain/region.ts';
import {idle, type RemoteStatus} from '#domain/remote.ts';
import {type FilterState, initialFilter} from './filter.ts';

export type RegionsState = {
	readonly status: RemoteStatus;
	readonly items: readonly Region[];
	/** Those that the filter lets through; what the cursor moves in. */
	readonly shown: readonly Region[];
	readonly filter: FilterState;
	readonly cursor: ListCursor;
	readonly generation: number;
};

export const initialRegions: RegionsState = {
	status: idle,
	items: [],
	shown: [],
	filter: initialFilter,
	cursor: topOfList,
	generation: 0,
};
