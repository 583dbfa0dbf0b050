import type {DistanceFigures} from './distance.ts';
import type {FaultFigures} from './faults.ts';
import type {FleetFigures} from './fleet.ts';
import type {ListFigures} from './list.ts';
import type {SoakFigures} from './soak.ts';
import type {StartFigures} from './start.ts';

export type Figures = {
	readonly node: string;
	readonly platform: string;
	readonly processor: string;
	readonly start: StartFigures;
	readonly lists: readonly ListFigures[];
	readonly fleet: FleetFigures;
	readonly faults: FaultFigures;
	readonly distance: DistanceFigures;
	readonly soak: SoakFigures;
};

export type Aim = {
	readonly name: string;
	readonly value: number | undefined;
	readonly limit: number;
};

/** What yundeck wants to reach, with what it does reach. */
export function aimsOf({start, lists, fleet, faults, distance, soak}: Figures): readonly Aim[] {
	const [small] = lists;
	const [memory, afterFirst] = fleet.memory;
	const last = fleet.memory.at(-1);
	const {processor, processorOfTenth} = fleet;
	const large = lists.at(-1);
	return [
		{name: 'first frame, as a ratio to bare Ink', value: start.firstFrameToBareInk, limit: 1.1},
		{name: 'first rows after the first frame, ms', value: start.firstRowsAfterFirstFrame, limit: 100},
		{name: 'key → frame p95 in the longest list, ms', value: large?.row.p95, limit: 8},
		{name: '… as a ratio to the shortest', value: large && small && large.row.p95 / small.row.p95, limit: 1.5},
		{name: 'a row down writes, bytes', value: large?.row.bytes, limit: 1500},
		{name: 'idle, % of a core', value: large?.idle, limit: 0.5},
		{name: 'all regions: key → frame p95 while loading, ms', value: fleet.loadingKeys.p95, limit: 16},
		{name: '… and after, ms', value: fleet.keys.p95, limit: 8},
		{name: '… a letter in the filter → frame p95, ms', value: fleet.filter.p95, limit: 50},
		{name: '… sorted anew → frame p95, ms', value: fleet.sort.p95, limit: 150},
		{name: 'while calls fail in every way: key → frame p95, ms', value: faults.keys.p95, limit: 16},
		{name: 'all regions: memory, MB', value: memory, limit: 350},
		{name: '… after ten refreshes, MB', value: last, limit: 350},
		{name: '… as a ratio to after the first', value: last && afterFirst && last / afterFirst, limit: 1.1},
		{
			name: 'ten times the instances, × processor time',
			value: processor && processorOfTenth && processor / processorOfTenth,
			limit: 11,
		},
		{name: '100 ms a call: one large region, share of the serial time', value: distance.toSerial, limit: 0.3},
		{name: '… while instances come and go', value: distance.busyToSerial, limit: 0.3},
		{name: '… missing or twice', value: distance.mistakes, limit: 0},
		{name: '100 ms a call: all regions, × the slowest alone', value: distance.allToSlowest, limit: 1.3},
		{name: '… with one that hangs', value: distance.othersToSlowest, limit: 1.3},
		{name: 'soak: memory, as a ratio to after the warm-up', value: soak.growth, limit: 1.1},
		{name: '… more handles', value: soak.handles.after - soak.handles.before, limit: 0},
	];
}

/** For people. */
export function reportOf(figures: Figures): string {
	const {start, lists, node, platform, processor} = figures;
	return [
		`Node ${node}, ${platform}, ${processor}`,
		'',
		`Start, medians of ${start.rounds} rounds`,
		...table([
			['node -e 0', milliseconds(start.node)],
			['bare Ink, first frame', milliseconds(start.bareInk)],
			['yundeck, first frame', milliseconds(start.firstFrame)],
			['  × bare Ink', start.firstFrameToBareInk.toFixed(2)],
			['  × node -e 0', start.firstFrameToNode.toFixed(2)],
			['yundeck, first rows', milliseconds(start.firstRows)],
			['  after the first frame', milliseconds(start.firstRowsAfterFirstFrame)],
		]),
		'',
		...table([
			['Instances', ...lists.map(({instances}) => instances.toLocaleString('en-US'))],
			['all loaded', ...lists.map(({loaded}) => milliseconds(loaded))],
			['row: key → frame p50', ...lists.map(({row}) => milliseconds(row.median))],
			['row: key → frame p95', ...lists.map(({row}) => milliseconds(row.p95))],
			['row: bytes', ...lists.map(({row}) => String(row.bytes))],
			['page: key → frame p50', ...lists.map(({page}) => milliseconds(page.median))],
			['page: key → frame p95', ...lists.map(({page}) => milliseconds(page.p95))],
			['page: bytes', ...lists.map(({page}) => String(page.bytes))],
			['memory', ...lists.map(({memory}) => (memory === undefined ? 'no /proc' : `${memory.toFixed(0)} MB`))],
			['idle', ...lists.map(({idle}) => (idle === undefined ? 'no /proc' : `${idle.toFixed(2)} %`))],
		]),
		'',
		...table([
			['All regions', figures.fleet.instances.toLocaleString('en-US')],
			['all loaded', milliseconds(figures.fleet.loaded)],
			['processor time', seconds(figures.fleet.processor)],
			['  of a tenth', seconds(figures.fleet.processorOfTenth)],
			['loading: key → frame p50', milliseconds(figures.fleet.loadingKeys.median)],
			['loading: key → frame p95', milliseconds(figures.fleet.loadingKeys.p95)],
			['loaded: key → frame p95', milliseconds(figures.fleet.keys.p95)],
			['filter: key → frame p50', milliseconds(figures.fleet.filter.median)],
			['filter: key → frame p95', milliseconds(figures.fleet.filter.p95)],
			['sort: key → frame p50', milliseconds(figures.fleet.sort.median)],
			['sort: key → frame p95', milliseconds(figures.fleet.sort.p95)],
			['memory', `${figures.fleet.memory.map(value => value?.toFixed(0) ?? '–').join(' ')} MB`],
		]),
		'',
		faultsReport(figures.faults),
		'',
		soakReport(figures.soak),
		'',
		...aimsOf(figures).map(({name, value, limit}) => {
			const mark = value === undefined ? '–' : value <= limit ? '✓' : '✗';
			return `${mark} ${name}: ${value?.toFixed(2) ?? 'not measured'} (aim: at most ${limit})`;
		}),
	].join('\n');
}

/** Keys while calls fail, for people. */
export function faultsReport({instances, kinds, presses, keys, worst}: FaultFigures): string {
	return [
		`Every call fails, in ${kinds} ways, with ${instances.toLocaleString('en-US')} instances there: ${presses} keys`,
		...table([
			['key → frame p50', milliseconds(keys.median)],
			['key → frame p95', milliseconds(keys.p95)],
			[`  of the worst (${worst.name})`, milliseconds(worst.p95)],
		]),
	].join('\n');
}

/** The soak, for people. */
export function soakReport({minutes, rounds, keys, memory, growth, handles, endsAsFresh}: SoakFigures): string {
	return [
		`Soak of ${minutes} minutes: ${rounds} rounds, ${keys} keys`,
		...table([
			['memory', `${memory.map(value => value.toFixed(0)).join(' ')} MB`],
			['  after the warm-up to the end', `× ${growth.toFixed(2)}`],
			['handles', `${handles.before} → ${handles.after}`],
			['last screen', endsAsFresh ? 'as of a fresh start' : 'not as of a fresh start'],
		]),
	].join('\n');
}

function milliseconds(value: number): string {
	return `${value.toFixed(1)} ms`;
}

function seconds(value: number | undefined): string {
	return value === undefined ? 'no /proc' : `${value.toFixed(2)} s`;
}

function table(rows: readonly (readonly [string, ...string[]])[]): readonly string[] {
	const [name, ...columns] = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
	return rows.map(([first, ...cells]) =>
		[first.padEnd(name ?? 0), ...cells.map((cell, column) => cell.padStart(columns[column] ?? 0))].join('  '),
	);
}
