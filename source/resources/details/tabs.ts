import type {ResourceName} from '../registry.ts';

/** The tabs of the details, in their order. */
const tabs = {
	instances: ['overview', 'network', 'disks', 'tags', 'events', 'monitoring', 'console', 'json', 'yaml'],
	disks: ['overview', 'snapshots', 'tags', 'json', 'yaml'],
} as const satisfies Record<ResourceName, readonly string[]>;

export type DetailTab = (typeof tabs)[ResourceName][number];

export function tabsOf(resource: ResourceName): readonly DetailTab[] {
	return tabs[resource];
}
