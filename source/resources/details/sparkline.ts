const marks = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** What stands where there is no value. */
const gapMark = '·';

/** Values as a line of one mark each, from nothing (`▁`) to `highest` (`█`); gaps are seen as gaps. */
export function sparkline(values: readonly (number | undefined)[], highest: number): string {
	return values.map(value => (value === undefined ? gapMark : markOf(value, highest))).join('');
}

function markOf(value: number, highest: number): string {
	const level = highest > 0 ? Math.floor((value / highest) * marks.length) : 0;
	return marks[Math.max(0, Math.min(marks.length - 1, level))] ?? gapMark;
}
