import type {Clock} from '#ports.ts';
import {isTimeToAct} from '#state/pass-time.ts';
import type {Store} from './store.ts';

const interval = 1000;

/**
 * Tells of the time when something is due: the words for the age of the data, a refresh, a poll, the end of a
 * highlight. An idle app draws nothing and costs nothing.
 */
export function startTicking({state, dispatch}: Store, clock: Clock): () => void {
	return clock.every(interval, () => {
		const now = clock.now();
		if (isTimeToAct(state(), now)) {
			dispatch({type: 'ticked', now});
		}
	});
}
