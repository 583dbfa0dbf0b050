import {Text} from 'ink';
import type {Span} from './spans.ts';
import type {Theme} from './theme.ts';

type Props = {
	readonly spans: readonly Span[];
	readonly theme: Theme;
};

/** The pieces of a line, for use inside of a `<Text>`. */
export function Styled({spans, theme}: Props) {
	return spans.map(({text, tone}, index) =>
		tone === undefined || tone === 'normal' ? (
			text
		) : (
			// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line have no other identity
			<Text key={index} {...theme[tone]}>
				{text}
			</Text>
		),
	);
}
