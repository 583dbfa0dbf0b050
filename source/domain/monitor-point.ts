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
