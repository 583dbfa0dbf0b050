import type {Region} from '#domain/region.ts';
import {columnGap, fitColumns} from '#resources/fit-columns.ts';
import {type RegionEntry, regionColumns} from '#resources/regions.ts';
import {rowText} from '#resources/row-cells.ts';
import {everyRegion} from '#state/regions.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {contextOf} from './context.ts';
import {MessageLines} from './message-lines.tsx';
import {OptionList} from './option-list.tsx';
import type {ScreenProps} from './screen-props.ts';

/** The regions this account can use. */
export function Regions({state}: ScreenProps) {
	const {items, shown, status, filter, cursor} = state.regions;
	const words = wordsFor(state.language);
	if (items.length === 0) {
		// Of a failure the banner says it all.
		return status.phase === 'failed' ? null : (
			<MessageLines state={state} text={status.phase === 'loaded' ? words.regions.empty : words.regions.loading} />
		);
	}

	if (shown.length === 0) {
		return <MessageLines state={state} text={words.regions.noMatch(filter.text.value)} hint={words.list.noMatchHint} />;
	}

	const context = contextOf(state);
	return (
		<OptionList
			state={state}
			items={shown}
			cursor={cursor}
			isFocused={!filter.isEditing}
			label={(region, width) =>
				rowText(fitColumns(regionColumns, width, columnGap), toEntry(region, state), context, columnGap)
			}
		/>
	);
}

function toEntry(region: Region, {regions, language}: State): RegionEntry {
	if (region === everyRegion) {
		return {id: wordsFor(language).regions.all, name: '', isMarked: false};
	}

	const count = regions.counts.get(region.id);
	return {...region, isMarked: regions.marked.has(region.id), ...(count !== undefined && {count})};
}
