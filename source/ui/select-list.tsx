import SelectInput from 'ink-select-input';
import {Row, type RowProps} from './row.tsx';
import {scrollBar} from './scroll-bar.ts';
import type {Span} from './spans.ts';
import type {Theme} from './theme.ts';

type Props = {
	/** The items in sight. */
	readonly items: readonly {readonly id: string; readonly label: string; readonly spans?: readonly Span[]}[];
	/** Index of the first of them in the whole list, and the length of that. */
	readonly top: number;
	readonly length: number;
	/** Index of the highlighted item among those in sight. */
	readonly highlighted: number;
	readonly isFocused: boolean;
	readonly columns: number;
	readonly theme: Theme;
};

/**
 * A short list to pick from. The state says which item is highlighted and which ones are in sight; `ink-select-input`
 * draws them and is given no keys: of several arrow keys that arrive together, as over a slow line, it acts on the
 * first only. It is started anew for every move because it takes the highlight only at its start.
 */
export function SelectList({items, top, length, highlighted, isFocused, columns, theme}: Props) {
	const bar = scrollBar(top, items.length, length);
	return (
		<SelectInput
			key={[highlighted, ...items.map(({id}) => id)].join('\n')}
			items={items.map(({id, label, spans = [{text: label}]}, index) => ({
				key: id,
				value: id,
				label,
				row: {spans, theme, columns, scrollBar: bar[index]},
				isListFocused: isFocused,
			}))}
			initialIndex={highlighted}
			isFocused={false}
			indicatorComponent={NoIndicator}
			itemComponent={Item}
		/>
	);
}

// The pointer is drawn with the label: one text per row.
function NoIndicator() {
	return null;
}

type ItemProps = {
	readonly isSelected?: boolean;
	readonly row?: RowProps;
	readonly isListFocused?: boolean;
};

function Item({isSelected = false, row, isListFocused}: ItemProps) {
	return row ? <Row {...row} selection={isSelected ? (isListFocused ? 'focused' : 'unfocused') : undefined} /> : null;
}
