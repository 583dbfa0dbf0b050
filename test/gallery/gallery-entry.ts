import type {State} from '#state/state.ts';
import type {SampleOptions} from '../support/sample-state.ts';

/** A screen in a state worth looking at. */
export type GalleryEntry = {
	/** `instances/empty` */
	readonly name: string;
	readonly state: (options: SampleOptions) => State;
};
