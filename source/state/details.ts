import type {Disk} from '#domain/disk.ts';
import type {Instance} from '#domain/instance.ts';
import {idle, type RemoteStatus} from '#domain/remote.ts';

export type DetailsState = {
	readonly instance?: Instance;
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
