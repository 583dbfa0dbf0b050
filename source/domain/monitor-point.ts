/** One sample of an instance's load, from DescribeInstanceMonitorData. A value the service has not is undefined. */
export type MonitorPoint = {
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly cpuPercent?: number;
	/** kbit/s, from the internet and from the private network. */
	readonly internetReceived?: number;
	readonly internetSent?: number;
	readonly intranetReceived?: number;
	readonly intranetSent?: number;
	/** Bytes/s. */
	readonly diskRead?: number;
	readonly diskWritten?: number;
	/** Operations/s. */
	readonly diskReads?: number;
	readonly diskWrites?: number;
};

/** How far back a graph goes. */
export type MonitorSpan = '1h' | '6h' | '24h';

const minute = 60_000;

/**
 * How long that is, and how long a point of it stands for, milliseconds. The API gives at most 400 points, one for each
 * 60, 600 or 3,600 seconds.
 */
export const monitorSpans = {
	'1h': {length: 60 * minute, period: minute},
	'6h': {length: 360 * minute, period: minute},
	'24h': {length: 1440 * minute, period: 10 * minute},
} as const satisfies Record<MonitorSpan, {readonly length: number; readonly period: number}>;
