import type {Clock} from '#ports.ts';
import {isIdentityDue} from '#state/identity.ts';
import {isTimeToDraw} from '#state/pass-time.ts';
import {duePolls} from '#state/status-polls.ts';
import {isNewWait} from '#state/wait.ts';
import type {Store} from './store.ts';

const interval = 1000;

/**
 * Tells of the time when something is due: the words for the age of the data, how long is waited for it, a refresh, the
 * end of a highlight; and what there is nothing to see of yet: that the waiting begins, a poll, who is signed in. An idle
 * app draws nothing and costs nothing.
 */
export function startTicking({state, dispatch, dispatchUnseen}: Store, clock: Clock): () => void {
	return clock.every(interval, () => {
		const now = clock.now();
		if (isTimeToDraw(state(), now)) {
			dispatch({type: 'ticked', now});
		} else if (isNewWait(state()) || duePolls(state(), now).length > 0 || isIdentityDue(state(), now)) {
			dispatchUnseen({type: 'ticked', now});
		}
	});
}
