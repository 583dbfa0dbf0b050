import type {Span} from './spans.ts';
import {Table} from './table.tsx';
import type {Theme} from './theme.ts';

type Props = {
	readonly lines: readonly (readonly Span[])[];
	/** First visible line. */
	readonly top: number;
	readonly height: number;
	readonly columns: number;
	readonly theme: Theme;
};

/** A window of a text that scrolls. */
export function Lines({lines, top, height, columns, theme}: Props) {
	return (
		<Table
			rows={lines.slice(top, top + height)}
			top={top}
			length={lines.length}
			isFocused={false}
			columns={columns}
			theme={theme}
		/>
	);
}
