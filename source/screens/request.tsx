import {layout} from '#state/layout.ts';
import {requestLines} from '#state/lines.ts';
import type {State} from '#state/state.ts';
import {Lines} from '#ui/lines.tsx';
import {themeFor} from '#ui/theme.ts';
import {lineSpans} from './line-spans.ts';

/** One call of the log in full. */
export function Request({state, top}: {readonly state: State; readonly top: number}) {
	const lines = requestLines(state);
	return (
		<Lines
			lines={lines.slice(top, top + layout(state).overlayRows).map(lineSpans)}
			top={top}
			length={lines.length}
			columns={state.size.columns}
			theme={themeFor(state.settings.hasColor)}
		/>
	);
}
