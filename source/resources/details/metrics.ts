import type {MonitorPoint} from '#domain/monitor-point.ts';

type MetricName = Exclude<keyof MonitorPoint, 'at'>;

/** Factors and units, the largest last: a value is told in the largest unit that leaves at least 1 of it. */
type Unit = readonly (readonly [factor: number, name: string])[];

export type Metric = {
	readonly name: MetricName;
	/** From the service's unit to the smallest of `unit`. */
	readonly factor: number;
	readonly unit: Unit;
	/** What a full mark stands for; without it, the highest value there is. */
	readonly full?: number;
};

const percent: Unit = [[1, '%']];
const bits: Unit = [
	[1, 'bit/s'],
	[1e3, 'kbit/s'],
	[1e6, 'Mbit/s'],
	[1e9, 'Gbit/s'],
];
const bytes: Unit = [
	[1, 'B/s'],
	[1e3, 'kB/s'],
	[1e6, 'MB/s'],
	[1e9, 'GB/s'],
];
const operations: Unit = [[1, 'IOPS']];

/** What is measured of an instance, by what it is about. */
export const metrics = {
	cpu: [{name: 'cpuPercent', factor: 1, unit: percent, full: 100}],
	network: [
		{name: 'internetReceived', factor: 1000, unit: bits},
		{name: 'internetSent', factor: 1000, unit: bits},
		{name: 'intranetReceived', factor: 1000, unit: bits},
		{name: 'intranetSent', factor: 1000, unit: bits},
	],
	disks: [
		{name: 'diskRead', factor: 1, unit: bytes},
		{name: 'diskWritten', factor: 1, unit: bytes},
		{name: 'diskReads', factor: 1, unit: operations},
		{name: 'diskWrites', factor: 1, unit: operations},
	],
} as const satisfies Record<string, readonly Metric[]>;

/** The unit in which values up to this one are told. */
export function unitFor({factor, unit}: Metric, highest: number): {readonly name: string; readonly divisor: number} {
	const [smallest = [1, '']] = unit;
	const [size, name] = unit.findLast(([least]) => highest * factor >= least) ?? smallest;
	return {name, divisor: size / factor};
}

/** `0.4`, `12.5`, `873`, `12,400` */
export function amountText(value: number, group: (value: number) => string): string {
	return value < 100 ? String(Math.round(value * 10) / 10) : group(Math.round(value));
}
