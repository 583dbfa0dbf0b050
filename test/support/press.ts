import {findBinding, messageOf} from '#keys/resolve.ts';
import type {State} from '#state/state.ts';
import {play} from './sample-state.ts';

/** What the app makes of a state after these keys of the key table. Effects are left undone. */
export function press(state: State, ...chords: readonly string[]): State {
	return chords.reduce((current, chord) => {
		const binding = findBinding(current, chord);
		if (!binding) {
			throw new Error(`The key ${chord} means nothing here.`);
		}

		return play(current, messageOf(binding, current, chord));
	}, state);
}
