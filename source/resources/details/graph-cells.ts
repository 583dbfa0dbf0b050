/** A value at a moment, in milliseconds since 1970. */
export type Sample = {readonly at: number; readonly value: number};

/** What a graph shows, in milliseconds since 1970; its end is not in it. */
export type TimeRange = {
	readonly start: number;
	readonly end: number;
	/** How long a sample stands for, milliseconds. */
	readonly period: number;
};

/**
 * The value of each cell of a graph. With several samples in one it is the highest, so that no peak is lost; one sample
 * that is wider than a cell fills several. Where there was no sample there is no value.
 */
export function graphCells(
	samples: readonly Sample[],
	range: TimeRange,
	count: number,
): readonly (number | undefined)[] {
	const length = (range.end - range.start) / count;
	return length >= range.period ? highest(samples, range, count) : stretched(samples, range, count);
}

function highest(samples: readonly Sample[], {start, end}: TimeRange, count: number): readonly (number | undefined)[] {
	const cells = Array.from({length: count}, (): number | undefined => undefined);
	for (const {at, value} of samples) {
		const index = Math.floor(((at - start) / (end - start)) * count);
		if (index >= 0 && index < count) {
			cells[index] = Math.max(cells[index] ?? value, value);
		}
	}

	return cells;
}

function stretched(
	samples: readonly Sample[],
	{start, end, period}: TimeRange,
	count: number,
): readonly (number | undefined)[] {
	const slots = new Map(samples.map(({at, value}) => [Math.floor((at - start) / period), value]));
	return Array.from({length: count}, (_, index) => {
		const middle = ((index + 0.5) / count) * (end - start);
		return slots.get(Math.floor(middle / period));
	});
}
