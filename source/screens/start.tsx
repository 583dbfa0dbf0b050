import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {MessageLines} from './message-lines.tsx';

/** While the saved profiles are being read and the last one is being opened. */
export function Start({state}: {readonly state: State}) {
	const {profiles} = wordsFor(state.language);
	const {opening} = state.profiles;
	return <MessageLines state={state} text={opening === undefined ? profiles.loading : profiles.opening(opening)} />;
}
