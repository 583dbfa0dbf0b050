import {renderToString} from 'ink';
import {Screen} from '#screens/screen.tsx';
import type {State} from '#state/state.ts';

/** A frame as text, the way the terminal gets it. */
export function draw(state: State): string {
	return renderToString(<Screen state={state} />, {columns: state.size.columns});
}
