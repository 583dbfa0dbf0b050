// What everybody writes first with Ink: the yardstick for the time to the first frame.
import {Box, render, Text} from 'ink';
import SelectInput from 'ink-select-input';

const items = Array.from({length: 12}, (_, index) => ({label: `Item ${index + 1}`, value: index}));

render(
	<Box flexDirection="column">
		<Text bold>Hello</Text>
		<SelectInput items={items} />
	</Box>,
	{alternateScreen: true, incrementalRendering: true, maxFps: 60},
);
