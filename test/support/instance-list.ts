import type {Instance} from '#domain/instance.ts';
import type {Region} from '#domain/region.ts';
import {initialInstances} from '#state/instances.ts';
import type {ListState, RegionLoad} from '#state/list.ts';
import {arrange} from '#state/list-pages.ts';

/** A region's instances as they were read a moment ago, but for what is given. */
export function loadOf(
	region: Region,
	items: readonly Instance[],
	parts: Partial<RegionLoad<Instance>> = {},
): RegionLoad<Instance> {
	return {region, items, status: {phase: 'idle'}, generation: 0, isComplete: false, ...parts};
}

/** A list of these parts, the newest first. */
export function listOf(...loads: readonly RegionLoad<Instance>[]): ListState<Instance> {
	return arrange(
		{...initialInstances, loads},
		{matches: items => items, order: {keyOf: ({createdAt}) => createdAt, isDescending: true}, rows: 1000},
	);
}
