import type {Clock} from '#ports.ts';
import {isSameAge} from '#state/data-age.ts';
import {screenAge} from '#state/screen-age.ts';
import type {Store} from './store.ts';

const interval = 1000;

/** Keeps the age of the data right. Draws only when the words would change, so that an idle app costs nothing. */
export function startTicking({state, dispatch}: Store, clock: Clock): () => void {
	return clock.every(interval, () => {
		const now = clock.now();
		const shown = screenAge(state());
		const due = screenAge(state(), now);
		if (shown && due && !isSameAge(shown, due)) {
			dispatch({type: 'ticked', now});
		}
	});
}
