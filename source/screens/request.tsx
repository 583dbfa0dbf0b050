import {topOfText} from '#domain/list-cursor.ts';
import {layout} from '#state/layout.ts';
import {requestLines} from '#state/lines.ts';
import type {RequestOverlay} from '#state/overlay.ts';
import type {State} from '#state/state.ts';
import {Lines} from '#ui/lines.tsx';
import {themeFor} from '#ui/theme.ts';
import {lineSpans} from './line-spans.ts';

/** One call of the log in full. */
export function Request({state, request}: {readonly state: State; readonly request: RequestOverlay}) {
	const {overlayRows} = layout(state);
	const lines = requestLines(state);
	const top = topOfText(request.top, lines.length, overlayRows);
	return (
		<Lines
			lines={lines.slice(top, top + overlayRows).map(lineSpans)}
			top={top}
			length={lines.length}
			columns={state.size.columns}
			theme={themeFor(state.settings.hasColor)}
		/>
	);
}
