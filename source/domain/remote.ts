import type {AppError} from './app-error.ts';

/**
 * The state of something that is fetched. `idle`: not asked yet; `loading`: on its way; `loaded`: complete, unless it says otherwise;
 * `failed`: the last try failed, what was there before stays usable but old.
 */
export type RemoteStatus =
	| {readonly phase: 'idle'}
	| {readonly phase: 'loading'; readonly since: number}
	| {
			readonly phase: 'loaded';
			readonly at: number;
			/** It is not all there is: why. */
			readonly shortfall?: AppError;
	  }
	| {readonly phase: 'failed'; readonly at: number; readonly error: AppError};

export const idle: RemoteStatus = {phase: 'idle'};

/** Something that is fetched, with what came of it last; when the last try failed, that is older. */
export type Remote<T> = {readonly status: RemoteStatus; readonly value?: T};
