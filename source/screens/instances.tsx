import type {Instance} from '#domain/instance.ts';
import {fitColumns} from '#resources/fit-columns.ts';
import {instanceColumns} from '#resources/instances.ts';
import {headText} from '#resources/row-cells.ts';
import {layout} from '#state/layout.ts';
import {memoizeLatest} from '#state/memoize-latest.ts';
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
	const {instances, settings, language, size, log} = state;
	const words = wordsFor(language);
	const {shown, cursor} = instances;
	if (shown.length === 0) {
		return <NoInstances state={state} />;
	}

	const {listRows} = layout(state);
	const columns = fittedColumns(size.columns - pointerCells - 1);
	const context = contextOf(state);
	return (
		<Table
			head={headText(columns, words, columnGap)}
			rows={shown.slice(cursor.top, cursor.top + listRows).map(instance => cells(instance, columns, context))}
			top={cursor.top}
			length={shown.length}
			cursor={cursor.index}
			isFocused={log.view !== 'focused'}
			columns={size.columns}
			theme={themeFor(settings.hasColor)}
		/>
	);
}

const fittedColumns = memoizeLatest((width: number) => fitColumns(instanceColumns, width, columnGap));
const cells = rowCache<Instance>(columnGap);

function NoInstances({state}: {readonly state: State}) {
	const {instances, language} = state;
	const words = wordsFor(language).instances;
	const place = instances.region?.id ?? '';
	if (instances.items.length > 0) {
		return <MessageLines state={state} text={words.noMatch(instances.filter.text.value)} hint={words.noMatchHint} />;
	}

	switch (instances.status.phase) {
		case 'idle':
		case 'loading':
			return <MessageLines state={state} text={words.loading(place)} />;
		case 'loaded':
			return <MessageLines state={state} text={words.empty(place)} hint={words.emptyHint} />;
		case 'failed':
			// The banner says it all.
			return null;
	}
}
