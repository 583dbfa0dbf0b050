import type {MonitorPoint} from '#domain/monitor-point.ts';
import type {Context} from '../context.ts';
import {fieldLines} from '../field-lines.ts';
import type {Line} from '../line.ts';
import {graphCells, type TimeRange} from './graph-cells.ts';
import {amountText, type Metric, unitFor} from './metrics.ts';
import {sparkline} from './sparkline.ts';

/** One thing that is measured, ready to be drawn. */
export type Graph = {
	readonly metric: Metric;
	/** What was measured, oldest first, however few cells it is drawn in. */
	readonly values: readonly number[];
	readonly cells: readonly (number | undefined)[];
};

export function graphOf(metric: Metric, points: readonly MonitorPoint[], range: TimeRange, width: number): Graph {
	const samples = points.flatMap(({at, [metric.name]: value}) => (value === undefined ? [] : [{at, value}]));
	return {metric, values: samples.map(({value}) => value), cells: graphCells(samples, range, width)};
}

/** Its name with its figures, and below them the graph; a line when there is nothing to be drawn. */
export function graphLines(
	{metric, values, cells}: Graph,
	column: number,
	context: Context,
	width: number,
): readonly Line[] {
	const {metrics: names, noData} = context.words.detailTabs.monitoring;
	const label = names[metric.name];
	return values.length === 0
		? fieldLines([{label, value: noData, tone: 'muted'}], column, width)
		: [
				...fieldLines([{label, value: statistics(metric, values, context)}], column, width),
				{kind: 'text', text: sparkline(cells, metric.full ?? Math.max(...values))},
			];
}

function statistics(metric: Metric, values: readonly number[], {words}: Context): string {
	const highest = Math.max(...values);
	const {name, divisor} = unitFor(metric, highest);
	const text = (value: number) => amountText(value / divisor, words.number);
	const sum = values.reduce((total, value) => total + value, 0);
	return words.detailTabs.monitoring.statistics(
		text(Math.min(...values)),
		text(sum / values.length),
		text(highest),
		text(values.at(-1) ?? 0),
		name,
	);
}
