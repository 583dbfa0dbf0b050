import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import {layout} from '#state/layout.ts';
import type {Panel as PanelState} from '#state/overlay.ts';
import type {State} from '#state/state.ts';
import {themeFor} from '#ui/theme.ts';
import {ColumnPicker} from './column-picker.tsx';
import {Fields} from './fields.tsx';
import {Help} from './help.tsx';
import {Palette} from './palette.tsx';
import {Request} from './request.tsx';

type Props = {
	readonly state: State;
	readonly panel: PanelState;
	/** The screen that it is about. */
	readonly children: ReactNode;
};

/** Something to choose from or to read, above the screen it is about. */
export function Panel({state, panel, children}: Props) {
	const {bodyRows, overlayRows} = layout(state);
	const content = <Content state={state} panel={panel} />;
	if (overlayRows === bodyRows) {
		return content;
	}

	return (
		<>
			<Box flexDirection="column" flexShrink={0} height={overlayRows} overflowY="hidden">
				{content}
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

function Content({state, panel}: Omit<Props, 'children'>) {
	switch (panel.kind) {
		case 'palette':
			return <Palette state={state} palette={panel} />;
		case 'columns':
			return <ColumnPicker state={state} picker={panel} />;
		case 'fields':
			return <Fields state={state} overlay={panel} />;
		case 'help':
			return <Help state={state} help={panel} />;
		case 'request':
			return <Request state={state} request={panel} />;
	}
}
