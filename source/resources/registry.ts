import type {ListedDisk} from '#domain/disk.ts';
import type {Instance} from '#domain/instance.ts';
import {diskResource} from './disks.ts';
import {instanceResource} from './instances.ts';
import type {Column, Resource} from './resource.ts';

/** Every kind of thing that has a table, and what a row of it is. */
export type ResourceItems = {readonly instances: Instance; readonly disks: ListedDisk};

export type ResourceName = keyof ResourceItems;

/** A row of any table. */
export type ResourceItem = ResourceItems[ResourceName];

const registry: {readonly [K in ResourceName]: Resource<ResourceItems[K], ResourceName>} = {
	instances: instanceResource,
	disks: diskResource,
};

export const resourceNames = Object.keys(registry) as readonly ResourceName[];

export function isResourceName(text: string): text is ResourceName {
	return Object.hasOwn(registry, text);
}

export function resourceOf<K extends ResourceName>(name: K): Resource<ResourceItems[K], ResourceName> {
	return registry[name];
}

/** The columns of a table: of one region the region goes without saying. */
export function columnsOf<K extends ResourceName>(name: K, isMany: boolean): readonly Column<ResourceItems[K]>[] {
	const known = (isMany ? columnsOfMany : columnsOfOne) as {
		readonly [N in ResourceName]: readonly Column<ResourceItems[N]>[];
	};
	return known[name];
}

// The same list every time: rows are drawn again when it changes.
const columnsOfMany = byResource(name => resourceOf(name).columns);
const columnsOfOne = byResource(name =>
	resourceOf(name).columns.filter(({isForSeveralRegions}) => !isForSeveralRegions),
);

/** Something for every kind. */
export function byResource<R>(make: (name: ResourceName) => R): Readonly<Record<ResourceName, R>> {
	return Object.fromEntries(resourceNames.map(name => [name, make(name)])) as Record<ResourceName, R>;
}
