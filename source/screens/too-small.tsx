import {Box, Text} from 'ink';
import {wrap} from '#domain/cells.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';

/** Says how large the terminal must be, as far as there is room for it. */
export function TooSmall({state: {size, language}}: {readonly state: State}) {
	const words = wordsFor(language);
	const lines = [
		...wrap(words.tooSmall(size.columns, size.rows), size.columns),
		...wrap(words.tooSmallHint, size.columns),
	];
	return (
		<Box flexDirection="column" width={size.columns} height={size.rows} overflow="hidden">
			{lines.slice(0, size.rows).map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other identity
				<Text key={index} wrap="truncate">
					{line}
				</Text>
			))}
		</Box>
	);
}
