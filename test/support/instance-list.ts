import type {Instance} from '#domain/instance.ts';
import type {Region} from '#domain/region.ts';
import type {ListState, RegionLoad} from '#state/list.ts';
import {arrange} from '#state/list-pages.ts';
import {initialLists} from '#state/lists.ts';

/** A region's instances as they were read a moment ago, but for what is given. */
export function loadOf(
	region: Region,
	items: readonly Instance[],
	parts: Partial<RegionLoad<Instance>> = {},
): RegionLoad<Instance> {
	return {region, items, status: {phase: 'idle'}, generation: 0, isComplete: false, ...parts};
}

/** A table of these parts, the newest first. */
export function instanceList(...loads: readonly RegionLoad<Instance>[]): ListState<Instance> {
	return arrange(
		{...initialLists.instances, loads},
		{matches: items => items, order: {keyOf: ({createdAt}) => createdAt, isDescending: true}, rows: 1000},
	);
}
