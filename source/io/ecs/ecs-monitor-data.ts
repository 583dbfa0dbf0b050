import type {JsonRecord} from '#domain/json.ts';
import {type MonitorPoint, type MonitorSpan, monitorSpans} from '#domain/monitor-point.ts';
import type {Region} from '#domain/region.ts';
import {known, numberOf, recordsOf, timeOf} from '#io/json-fields.ts';
import type {CallContext, Clock} from '#ports.ts';
import {rowsOf} from './ecs-answer.ts';
import type {Caller, Target} from './ecs-call.ts';

const minute = 60_000;

type MonitorRequest = {
	readonly region: Region;
	readonly instanceId: string;
	readonly span: MonitorSpan;
	readonly clock: Clock;
};

/** The load of an instance until now, oldest first. */
export function readMonitorData(
	call: Caller,
	target: Target,
	{region, instanceId, span, clock}: MonitorRequest,
	context: CallContext,
): Promise<readonly MonitorPoint[]> {
	const {length, period: milliseconds} = monitorSpans[span];
	const period = milliseconds / 1000;
	const end = Math.floor(clock.now() / minute) * minute;
	return call(
		target,
		{
			action: 'DescribeInstanceMonitorData',
			regionId: region.id,
			parameters: {
				instanceId,
				startTime: toSecondText(end - length),
				endTime: toSecondText(end),
				period,
			},
			read: body => toPoints(recordsOf(rowsOf(body, 'MonitorData', 'InstanceMonitorData')), period),
			countRows: points => points.length,
		},
		context,
	);
}

function toSecondText(time: number): string {
	return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function toPoints(rows: readonly JsonRecord[], period: number): readonly MonitorPoint[] {
	return rows
		.flatMap(row => {
			const at = timeOf(row.TimeStamp);
			return at === undefined ? [] : [toPoint(row, at, period)];
		})
		.toSorted((a, b) => a.at - b.at);
}

function toPoint(row: JsonRecord, at: number, period: number): MonitorPoint {
	// Told as the kbit of the whole period.
	const perSecond = (name: string): number | undefined => {
		const sum = numberOf(row[name]);
		return sum === undefined ? undefined : sum / period;
	};
	return {
		at,
		...known('cpuPercent', numberOf(row.CPU)),
		...known('internetReceived', perSecond('InternetRX')),
		...known('internetSent', perSecond('InternetTX')),
		...known('intranetReceived', perSecond('IntranetRX')),
		...known('intranetSent', perSecond('IntranetTX')),
		...known('diskRead', numberOf(row.BPSRead)),
		...known('diskWritten', numberOf(row.BPSWrite)),
		...known('diskReads', numberOf(row.IOPSRead)),
		...known('diskWrites', numberOf(row.IOPSWrite)),
	};
}
