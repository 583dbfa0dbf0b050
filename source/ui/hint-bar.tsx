import {Bar} from './bar.tsx';
import type {Theme} from './theme.ts';

type Props = {
	/** Keys that work now, the most important first. */
	readonly hints: readonly {readonly key: string; readonly label: string}[];
	readonly columns: number;
	readonly theme: Theme;
};

/** The bottom line: as many whole hints as have room. */
export function HintBar({hints, columns, theme}: Props) {
	return (
		<Bar
			segments={hints.map(({key, label}, index) => ({
				spans: [
					{text: key, tone: 'key'},
					{text: ` ${label}`, tone: 'muted'},
				],
				priority: index,
			}))}
			columns={columns}
			theme={theme}
		/>
	);
}
