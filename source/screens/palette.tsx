import {cellWidth, fitText, truncate} from '#domain/cells.ts';
import {scrollToCursor} from '#domain/list-cursor.ts';
import {usageOf} from '#palette/command.ts';
import {readCommandLine} from '#palette/command-line.ts';
import {commandsCalled} from '#palette/commands.ts';
import {type Suggestion, suggestions} from '#palette/suggestions.ts';
import {layout} from '#state/layout.ts';
import type {PaletteOverlay} from '#state/palette.ts';
import type {State} from '#state/state.ts';
import {type Words, wordsFor} from '#text/words.ts';
import {cutSpans, type Span} from '#ui/spans.ts';
import {Table} from '#ui/table.tsx';
import {themeFor} from '#ui/theme.ts';
import {MessageLines} from './message-lines.tsx';

type Props = {readonly state: State; readonly palette: PaletteOverlay};

const gap = '  ';
const separator = ' · ';
const fewestCells = 8;

/** What can be meant by what stands in the command line, which is the title line. */
export function Palette({state, palette}: Props) {
	const {settings, language, size} = state;
	const words = wordsFor(language);
	const found = suggestions(state);
	if (found.length === 0) {
		return <MessageLines state={state} text={usageText(palette, words)} />;
	}

	const {overlayRows} = layout(state);
	const chosen = found.findIndex(({id}) => id === palette.chosen);
	const {top} = scrollToCursor(
		{index: chosen === -1 ? palette.top : chosen, top: palette.top},
		found.length,
		overlayRows,
	);
	const labelColumn = Math.min(Math.floor(size.columns * 0.45), Math.max(...found.map(({label}) => cellWidth(label))));
	return (
		<Table
			rows={found
				.slice(top, top + overlayRows)
				.map(suggestion => cutSpans(rowSpans(suggestion, labelColumn, size.columns - 4, words), size.columns - 4))}
			top={top}
			length={found.length}
			{...(chosen !== -1 && {cursor: chosen})}
			isFocused
			columns={size.columns}
			theme={themeFor(settings.hasColor)}
		/>
	);
}

/** Why something can't be run takes its room from what it does: its name is there in any case. */
function rowSpans(suggestion: Suggestion, labelColumn: number, width: number, {disabled}: Words): readonly Span[] {
	const {label, description, reason, isUsedBefore} = suggestion;
	const first = fitText(label, labelColumn) + gap;
	const remark = reason ? disabled[reason] : '';
	const left = width - cellWidth(first) - (reason ? cellWidth(separator + remark) : 0);
	// Of a few letters nobody learns anything.
	const what = left < fewestCells && cellWidth(description) > left ? '' : truncate(description, left);
	return [
		{text: first, tone: reason ? 'muted' : 'key'},
		{text: what, tone: reason || isUsedBefore ? 'muted' : 'normal'},
		{text: what && remark ? separator + remark : remark, tone: 'muted'},
	];
}

/** Where there is nothing to choose from: how the command is written, if it is one. */
function usageText({text}: PaletteOverlay, words: Words): string {
	const [command, ...others] = commandsCalled(readCommandLine(text.value).word);
	return command && others.length === 0
		? `${usageOf(command, words)} · ${words.palette.commands[command.name]}`
		: words.palette.noMatch;
}
