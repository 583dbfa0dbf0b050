import type {Span} from './spans.ts';
import {Table} from './table.tsx';
import type {Theme} from './theme.ts';

type Props = {
	/** Those in sight. */
	readonly lines: readonly (readonly Span[])[];
	/** Index of the first of them in the whole text, and the length of that; without them these are all. */
	readonly top?: number;
	readonly length?: number;
	readonly columns: number;
	readonly theme: Theme;
};

/** A window of a text that scrolls. */
export function Lines({lines, top = 0, length = lines.length, columns, theme}: Props) {
	return <Table rows={lines} top={top} length={length} isFocused={false} columns={columns} theme={theme} />;
}
