import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {layout} from '#state/layout.ts';
import type {Panel as PanelState} from '#state/overlay.ts';
import type {State} from '#state/state.ts';
import {themeFor} from '#ui/theme.ts';
import {ColumnPicker} from './column-picker.tsx';
import {Palette} from './palette.tsx';

type Props = {
	readonly state: State;
	readonly panel: PanelState;
	/** The screen that the choice is about. */
	readonly children: ReactNode;
};

/** Something to choose from, above the screen it is about. */
export function Panel({state, panel, children}: Props) {
	const {bodyRows, overlayRows} = layout(state);
	const choices =
		panel.kind === 'palette' ? (
			<Palette state={state} palette={panel} />
		) : (
			<ColumnPicker state={state} picker={panel} />
		);
	if (overlayRows === bodyRows) {
		return choices;
	}

	return (
		<>
			<Box flexDirection="column" flexShrink={0} height={overlayRows} overflowY="hidden">
				{choices}
			</Box>
			<Text wrap="truncate" {...themeFor(state.settings.hasColor).muted}>
				{'─'.repeat(state.size.columns)}
			</Text>
			<Box flexDirection="column" flexShrink={0} height={bodyRows - overlayRows - 1} overflowY="hidden">
				{children}
			</Box>
		</>
	);
}
