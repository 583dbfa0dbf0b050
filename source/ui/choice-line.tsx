import {Text} from 'ink';
import {fitText} from '#domain/cells.ts';
import type {Span} from './spans.ts';
import {Styled} from './styled.tsx';
import type {Theme} from './theme.ts';

type Props = {
	readonly label: string;
	/** Cells of the label. */
	readonly labelColumn: number;
	readonly choice: Span;
	readonly isFocused: boolean;
	readonly theme: Theme;
};

const gap = 2;

/** A labelled line with one of several things, which arrow keys change. */
export function ChoiceLine({label, labelColumn, choice, isFocused, theme}: Props) {
	const shown: readonly Span[] = isFocused ? [{text: '‹ ', tone: 'key'}, choice, {text: ' ›', tone: 'key'}] : [choice];
	return (
		<Text wrap="truncate">
			<Text {...theme.accent}>{isFocused ? '❯ ' : '  '}</Text>
			<Text {...theme[isFocused ? 'strong' : 'normal']}>{fitText(label, labelColumn + gap)}</Text>
			<Styled spans={shown} theme={theme} />
		</Text>
	);
}
