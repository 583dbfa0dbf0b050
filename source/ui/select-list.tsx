import {Text} from 'ink';
import SelectInput from 'ink-select-input';
import type {Theme, ThemeTone} from './theme.ts';

export type SelectItem = {
	readonly id: string;
	readonly label: string;
	readonly tone?: ThemeTone;
	/** The scroll bar's piece at the right edge. */
	readonly scrollBar?: string | undefined;
};

type Props = {
	/** The rows there is room for. */
	readonly items: readonly SelectItem[];
	/** Index of the highlighted item. */
	readonly highlighted: number;
	readonly isFocused: boolean;
	readonly theme: Theme;
};

/**
 * A short list to pick from. The state says which item is highlighted and which ones are in sight; `ink-select-input`
 * draws them and is given no keys: of several arrow keys that arrive together, as over a slow line, it acts on the
 * first only. It is started anew for every move because it takes the highlight only at its start.
 */
export function SelectList({items, highlighted, isFocused, theme}: Props) {
	return (
		<SelectInput
			key={[highlighted, ...items.map(({id}) => id)].join('\n')}
			items={items.map(({id, ...item}) => ({...item, key: id, value: id, theme, isListFocused: isFocused}))}
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
	readonly label: string;
	readonly isSelected?: boolean;
	readonly tone?: ThemeTone;
	readonly scrollBar?: string | undefined;
	readonly theme?: Theme;
	readonly isListFocused?: boolean;
};

function Item({label, isSelected = false, tone = 'normal', scrollBar, theme, isListFocused = true}: ItemProps) {
	return (
		<Text wrap="truncate">
			{isSelected ? <Text {...theme?.accent}>{'❯ '}</Text> : '  '}
			<Text {...theme?.[isSelected ? (isListFocused ? 'selected' : 'strong') : tone]}>{label}</Text>
			{scrollBar === undefined ? '' : <Text {...theme?.muted}>{scrollBar}</Text>}
		</Text>
	);
}
