import type {ConsoleOutput} from '#domain/console-output.ts';
import type {Disk} from '#domain/disk.ts';
import type {Instance} from '#domain/instance.ts';
import type {InstanceEvent} from '#domain/instance-event.ts';
import type {MonitorPoint, MonitorSpan} from '#domain/monitor-point.ts';
import type {NetworkInterface} from '#domain/network-interface.ts';
import {idle, type Remote} from '#domain/remote.ts';
import type {SecurityGroup} from '#domain/security-group.ts';
import type {Snapshot} from '#domain/snapshot.ts';
import {emptyEdit, type TextEdit} from '#domain/text-edit.ts';
import type {DetailTab} from '#resources/details/tabs.ts';
import {type ResourceItem, type ResourceItems, type ResourceName, resourceOf} from '#resources/registry.ts';
import type {Resource} from '#resources/resource.ts';

/** What the details are about. */
export type Subject = {
	readonly [K in ResourceName]: {readonly resource: K; readonly item: ResourceItems[K]};
}[ResourceName];

/** What is fetched for the details, each by a call of its own. */
export type PartValues = {
	/** The thing itself as it is now; none when it is gone. */
	readonly item: readonly Instance[];
	readonly disks: readonly Disk[];
	readonly interfaces: readonly NetworkInterface[];
	readonly securityGroups: readonly SecurityGroup[];
	readonly snapshots: readonly Snapshot[];
	readonly events: readonly InstanceEvent[];
	readonly monitoring: readonly MonitorPoint[];
	readonly console: ConsoleOutput;
	/** The record as YAML. */
	readonly yaml: string;
};

/** What there is to know about the kind of a thing, to be asked about that thing. */
export function kindOf({resource}: Subject): Resource<ResourceItem, ResourceName> {
	// The subject's type goes together with its resource.
	return resourceOf(resource) as Resource<ResourceItem, ResourceName>;
}

export type PartName = keyof PartValues;

export type Part<T> = Remote<T> & {
	/** Of the request that is under way: other answers are dropped. */
	readonly generation: number;
};

export type Parts = {readonly [P in PartName]: Part<PartValues[P]>};

const notAsked = {status: idle, generation: 0} as const;

export const noParts: Parts = {
	item: notAsked,
	disks: notAsked,
	interfaces: notAsked,
	securityGroups: notAsked,
	snapshots: notAsked,
	events: notAsked,
	monitoring: notAsked,
	console: notAsked,
	yaml: notAsked,
};

export type DetailsState = {
	readonly subject?: Subject;
	/** The subject is no longer there: this is what was known of it last. */
	readonly isGone?: true;
	readonly tab: DetailTab;
	readonly parts: Parts;
	readonly span: MonitorSpan;
	/** First visible line. */
	readonly top: number;
	readonly search: DetailSearch;
};

export type DetailSearch = {
	readonly text: TextEdit;
	/** The keys go to the text field. */
	readonly isEditing: boolean;
	/** Index of the line that was found last. */
	readonly line?: number;
};

export const noSearch: DetailSearch = {text: emptyEdit, isEditing: false};

export const initialDetails: DetailsState = {
	tab: 'overview',
	parts: noParts,
	span: '1h',
	top: 0,
	search: noSearch,
};

// What a tab shows besides the thing itself.
const partsOfTab: Readonly<Record<DetailTab, readonly PartName[]>> = {
	overview: [],
	network: ['interfaces', 'securityGroups'],
	disks: ['disks', 'snapshots'],
	snapshots: ['snapshots'],
	tags: [],
	events: ['events'],
	monitoring: ['monitoring'],
	console: ['console'],
	json: [],
	yaml: ['yaml'],
};

/** What the tab on the screen needs. */
export function partsNeeded({tab}: DetailsState): readonly PartName[] {
	return partsOfTab[tab];
}
