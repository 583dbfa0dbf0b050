import {Text} from 'ink';
import {cellWidth, fitText, truncate} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import {fieldSpans} from './field-spans.ts';
import {pointerCells} from './row.tsx';
import type {Span} from './spans.ts';
import {Styled} from './styled.tsx';
import type {Theme} from './theme.ts';

type Props = {
	readonly label: string;
	/** Cells of the label. */
	readonly labelColumn: number;
	/** What may be seen of the value. */
	readonly value: string;
	/** Characters before the cursor. */
	readonly cursor: number;
	readonly isFocused: boolean;
	/** Shown while there is no value. */
	readonly placeholder?: string | undefined;
	readonly columns: number;
	readonly theme: Theme;
};

const gap = 2;

/** A labelled line to type in. */
export function TextField({label, labelColumn, value, cursor, isFocused, placeholder, columns, theme}: Props) {
	const width = Math.max(1, columns - pointerCells - labelColumn - gap - 1);
	const shown: readonly Span[] = isFocused
		? fieldSpans(value, cursor, width)
		: [{text: truncate(toPrintable(value), width)}];
	// Behind the cursor of an empty field.
	const hint = isFocused ? ` ${placeholder}` : (placeholder ?? '');
	const hasHint = value === '' && placeholder !== undefined && cellWidth(hint) < width;
	return (
		<Text wrap="truncate">
			<Text {...theme.accent}>{isFocused ? '❯ ' : '  '}</Text>
			<Text {...theme[isFocused ? 'strong' : 'normal']}>{fitText(label, labelColumn + gap)}</Text>
			<Styled spans={shown} theme={theme} />
			{hasHint ? <Text {...theme.muted}>{hint}</Text> : ''}
		</Text>
	);
}
