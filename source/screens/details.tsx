import {layout} from '#state/layout.ts';
import {detailLines} from '#state/lines.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {Lines} from '#ui/lines.tsx';
import {themeFor} from '#ui/theme.ts';
import {lineSpans} from './line-spans.ts';
import {MessageLines} from './message-lines.tsx';

/** Everything about one instance. */
export function Details({state}: {readonly state: State}) {
	const {details, size, settings, language} = state;
	return details.subject === undefined ? (
		<MessageLines state={state} text={wordsFor(language).details.gone} />
	) : (
		<Lines
			lines={detailLines(state).map(lineSpans)}
			top={details.top}
			height={layout(state).listRows}
			columns={size.columns}
			theme={themeFor(settings.hasColor)}
		/>
	);
}
