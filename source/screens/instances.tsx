import type {Instance} from '#domain/instance.ts';
import {fitColumns, fitScrolled} from '#resources/fit-columns.ts';
import {instanceColumnsOf} from '#resources/instances.ts';
import {headText} from '#resources/row-cells.ts';
import {layout} from '#state/layout.ts';
import {summarize} from '#state/list.ts';
import {memoizeLatest} from '#state/memoize-latest.ts';
import {isMany} from '#state/place.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {pointerCells} from '#ui/row.tsx';
import {Table} from '#ui/table.tsx';
import {themeFor} from '#ui/theme.ts';
import {contextOf} from './context.ts';
import {MessageLines} from './message-lines.tsx';
import {columnGap, rowCache} from './row-cache.ts';

/** The instances of a region. */
export function Instances({state}: {readonly state: State}) {
	const {instances, place, settings, language, size, log} = state;
	const words = wordsFor(language);
	const {shown, cursor} = instances;
	if (shown.items.length === 0) {
		return <NoInstances state={state} />;
	}

	const {listRows} = layout(state);
	const columns = fittedColumns(size.columns - pointerCells - 1, isMany(place), instances.scrolled);
	const context = contextOf(state);
	return (
		<Table
			head={headText(columns, words, columnGap, {
				sorted: instances.sort.column,
				isDescending: instances.sort.isDescending,
				...(instances.picked !== undefined && {picked: instances.picked}),
			})}
			rows={shown.items.slice(cursor.top, cursor.top + listRows).map(instance => cells(instance, columns, context))}
			top={cursor.top}
			length={shown.items.length}
			cursor={cursor.index}
			isFocused={log.view !== 'focused'}
			columns={size.columns}
			theme={themeFor(settings.hasColor)}
		/>
	);
}

const fittedColumns = memoizeLatest((width: number, withRegion: boolean, scrolled: number | undefined) =>
	scrolled === undefined
		? fitColumns(instanceColumnsOf(withRegion), width, columnGap)
		: fitScrolled(instanceColumnsOf(withRegion), width, columnGap, scrolled),
);
const cells = rowCache<Instance>(columnGap);

function NoInstances({state}: {readonly state: State}) {
	const {instances, language} = state;
	const words = wordsFor(language).instances;
	const {phase, count} = summarize(instances.loads);
	const where = state.place?.regions.length === 1 ? (state.place.regions[0]?.id ?? '') : words.everywhere;
	if (count > 0) {
		return <MessageLines state={state} text={words.noMatch(instances.filter.text.value)} hint={words.noMatchHint} />;
	}

	switch (phase) {
		case 'idle':
		case 'loading':
			return <MessageLines state={state} text={words.loading(where)} />;
		case 'loaded':
			return <MessageLines state={state} text={words.empty(where)} hint={words.emptyHint} />;
		case 'failed':
			// The banner says it all.
			return null;
	}
}
