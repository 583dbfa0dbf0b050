import type {Instance} from '#domain/instance.ts';
import {type ListCursor, topOfList} from '#domain/list-cursor.ts';
import type {Region} from '#domain/region.ts';
import {idle, type RemoteStatus} from '#domain/remote.ts';
import {type FilterState, initialFilter} from './filter.ts';

export type InstancesState = {
	readonly region?: Region;
	readonly status: RemoteStatus;
	readonly generation: number;
	/** What is known, in the API's order. */
	readonly items: readonly Instance[];
	/** Those that the filter lets through; what the cursor moves in. */
	readonly shown: readonly Instance[];
	/** While a list that is on the screen is read again: the new one so far. */
	readonly incoming?: readonly Instance[];
	/** How many there are, as the API said. */
	readonly total?: number;
	/** Whether `items` is the whole list. */
	readonly isComplete: boolean;
	/** When `items` was read, milliseconds since 1970. */
	readonly readAt?: number;
	readonly filter: FilterState;
	readonly cursor: ListCursor;
};

export const initialInstances: InstancesState = {
	status: idle,
	generation: 0,
	items: [],
	shown: [],
	isComplete: false,
	filter: initialFilter,
	cursor: topOfList,
};

/** The instance under the cursor. */
export function selectedInstance({shown, cursor}: InstancesState): Instance | undefined {
	return shown[cursor.index];
}
