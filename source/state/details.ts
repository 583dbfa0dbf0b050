import type {Disk} from '#domain/disk.ts';
import {idle, type RemoteStatus} from '#domain/remote.ts';
import type {ResourceItems, ResourceName} from '#resources/registry.ts';

/** What the details are about. */
export type Subject = {
	readonly [K in ResourceName]: {readonly resource: K; readonly item: ResourceItems[K]};
}[ResourceName];

export type DetailsState = {
	readonly subject?: Subject;
	/** The subject is no longer there: this is what was known of it last. */
	readonly isGone?: true;
	readonly view: 'sections' | 'raw';
	readonly disks: readonly Disk[];
	readonly disksStatus: RemoteStatus;
	readonly generation: number;
	/** First visible line. */
	readonly top: number;
};

export const initialDetails: DetailsState = {
	view: 'sections',
	disks: [],
	disksStatus: idle,
	generation: 0,
	top: 0,
};
