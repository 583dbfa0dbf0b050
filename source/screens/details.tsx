import {Box} from 'ink';
import {lineText, matchRanges} from '#resources/search-lines.ts';
import {kindOf} from '#state/details.ts';
import {layout} from '#state/layout.ts';
import {detailLines} from '#state/lines.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {Lines} from '#ui/lines.tsx';
import {markSpans, type Span} from '#ui/spans.ts';
import {TabBar} from '#ui/tab-bar.tsx';
import {themeFor} from '#ui/theme.ts';
import {lineSpans} from './line-spans.ts';
import {MessageLines} from './message-lines.tsx';

/** Everything about one thing, a tab at a time. */
export function Details({state}: {readonly state: State}) {
	const {details, size, settings, language} = state;
	const words = wordsFor(language);
	const {subject, tab, top} = details;
	if (subject === undefined) {
		return <MessageLines state={state} text={words.details.gone} />;
	}

	const theme = themeFor(settings.hasColor);
	const {tabs} = kindOf(subject);
	return (
		<Box flexDirection="column">
			<TabBar
				titles={tabs.map(name => words.detailTabs.titles[name])}
				current={tabs.indexOf(tab)}
				columns={size.columns}
				theme={theme}
			/>
			<Lines
				lines={visibleLines(state)}
				top={top}
				length={detailLines(state).length}
				columns={size.columns}
				theme={theme}
			/>
		</Box>
	);
}

/** The lines in sight, with what is searched for marked in them. */
function visibleLines(state: State): readonly (readonly Span[])[] {
	const {top, search} = state.details;
	const needle = search.text.value;
	return detailLines(state)
		.slice(top, top + layout(state).listRows)
		.map((line, index) =>
			needle === ''
				? lineSpans(line)
				: markSpans(
						lineSpans(line),
						matchRanges(lineText(line), needle),
						top + index === search.line ? 'found' : 'match',
					),
		);
}
