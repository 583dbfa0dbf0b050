import type {State} from '#state/state.ts';
import {Lines} from '#ui/lines.tsx';
import {themeFor} from '#ui/theme.ts';
import {blankLine, paragraph} from './paragraph.ts';

type Props = {
	readonly state: State;
	/** What there is to say in the place of a list. */
	readonly text: string;
	/** What can be done next. */
	readonly hint?: string;
};

/** What stands where a list would be: that it is on its way, or that it is empty and what to do then. */
export function MessageLines({state: {size, settings}, text, hint}: Props) {
	const lines = [
		blankLine,
		...paragraph(text, size.columns),
		...(hint === undefined ? [] : paragraph(hint, size.columns, 'muted')),
	];
	return <Lines lines={lines} columns={size.columns} theme={themeFor(settings.hasColor)} />;
}
