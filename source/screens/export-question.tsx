import {Box} from 'ink';
import {type ExportFormat, exportFormats} from '#state/export-shown.ts';
import {listOf, tableOnScreen} from '#state/lists.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {Lines} from '#ui/lines.tsx';
import {Table} from '#ui/table.tsx';
import {themeFor} from '#ui/theme.ts';
import {blankLine, paragraph} from './paragraph.ts';

type Props = {readonly state: State; readonly format: ExportFormat};

/** In which form the shown rows are to be written. */
export function ExportQuestion({state, format}: Props) {
	const {size, settings, language} = state;
	const words = wordsFor(language).exporting;
	const theme = themeFor(settings.hasColor);
	const name = tableOnScreen(state);
	const rows = name ? listOf(state, name).shown.items.length : 0;
	return (
		<Box flexDirection="column">
			<Lines
				lines={[...paragraph(words.question(rows), size.columns, 'strong'), blankLine]}
				columns={size.columns}
				theme={theme}
			/>
			<Table
				rows={exportFormats.map(name => [{text: words.formats[name]}])}
				top={0}
				length={exportFormats.length}
				cursor={exportFormats.indexOf(format)}
				isFocused
				columns={size.columns}
				theme={theme}
			/>
		</Box>
	);
}
