import {type MonitorPoint, type MonitorSpan, monitorSpans} from '#domain/monitor-point.ts';
import type {Remote} from '#domain/remote.ts';
import type {Context} from '../context.ts';
import {labelWidth} from '../field-lines.ts';
import {formatDateTime} from '../format.ts';
import type {Line} from '../line.ts';
import type {TimeRange} from './graph-cells.ts';
import {type Graph, graphLines, graphOf} from './metric-graph.ts';
import {type Metric, metrics} from './metrics.ts';
import {remoteLines} from './remote-lines.ts';
import {section, spaced} from './sections.ts';
import {textLines} from './text-lines.ts';
import {timeAxis} from './time-axis.ts';

export type Monitoring = {
	readonly span: MonitorSpan;
	/** Of that span, oldest first. */
	readonly points: Remote<readonly MonitorPoint[]>;
};

type View = {readonly range: TimeRange; readonly span: MonitorSpan; readonly width: number};

const second = 1000;
const minute = 60 * second;

/** The load of an instance up to now, a graph over the whole width for each thing that is measured. */
export function monitoringLines({span, points}: Monitoring, context: Context, width: number): readonly Line[] {
	const words = context.words.detailTabs.monitoring;
	const {length, period} = monitorSpans[span];
	const end = Math.floor(context.now / minute) * minute;
	const range: TimeRange = {start: end - length, end, period};
	const lines = (all: readonly MonitorPoint[]) => {
		const inRange = all.filter(({at}) => at >= range.start && at < range.end);
		return inRange.length === 0 ? [] : graphSections(inRange, {range, span, width}, context);
	};

	return remoteLines(points, {...words, lines}, context, width);
}

function graphSections(points: readonly MonitorPoint[], view: View, context: Context): readonly Line[] {
	const {range, width} = view;
	const words = context.words.detailTabs.monitoring;
	const graphs = (list: readonly Metric[]) => list.map(metric => graphOf(metric, points, range, width));
	const sections = [
		{title: words.sections.cpu, graphs: graphs(metrics.cpu)},
		{title: words.sections.network, graphs: graphs(metrics.network)},
		{title: words.sections.disks, graphs: graphs(metrics.disks)},
	];
	const labels = Object.values(words.metrics).map(label => ({label, value: ''}));
	const column = labelWidth(labels, width);
	const axis: Line = {kind: 'text', text: timeAxis(range.start, range.end, width), tone: 'muted'};
	const everything = sections.flatMap(one => one.graphs);
	return spaced([
		legend(everything, view, context).flatMap(text => textLines(text, width, 'muted')),
		...sections.map(one =>
			section(one.title, [...one.graphs.flatMap(graph => graphLines(graph, column, context, width)), axis]),
		),
	]);
}

/** What the graphs show, and how they are to be read. */
function legend(graphs: readonly Graph[], {range, span, width}: View, {words}: Context): readonly string[] {
	const {spans: names, until, perMark, gaps, seconds, minutes} = words.detailTabs.monitoring;
	const perCell = (range.end - range.start) / width;
	const duration = perCell < 2 * minute ? seconds(Math.round(perCell / second)) : minutes(Math.round(perCell / minute));
	const reading = [
		...(perCell > range.period ? [perMark(duration)] : []),
		...(graphs.some(({cells}) => cells.includes(undefined)) ? [gaps] : []),
	];
	return [until(names[span], formatDateTime(range.end)), ...(reading.length > 0 ? [reading.join(' ')] : [])];
}
