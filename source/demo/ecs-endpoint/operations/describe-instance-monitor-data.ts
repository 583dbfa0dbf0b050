import {createLoad, type Load} from '../fleet/load.ts';
import {apiError, missing} from '../protocol/api-error.ts';
import type {Json} from '../protocol/to-xml.ts';
import type {Operation} from './operation.ts';
import {integer, type Parameters, text} from './parameters.ts';
import {readSecondTime, secondTime} from './times.ts';

const minute = 60_000;
const mostPoints = 400;
const memory = 30 * 86_400_000;
// A point is the mean of so many minutes at most.
const mostSamples = 6;

type Span = {readonly start: number; readonly end: number; readonly period: number};

function wholeMinute(
	parameters: Parameters,
	name: string,
	code: 'InvalidStartTime.Malformed' | 'InvalidEndTime.Malformed',
): number {
	const value = text(parameters, name);
	if (value === undefined) throw missing(name);
	const at = readSecondTime(value);
	if (at === undefined) throw apiError(code);
	return Math.ceil(at / minute) * minute;
}

function readSpan(parameters: Parameters, now: number): Span {
	const start = wholeMinute(parameters, 'StartTime', 'InvalidStartTime.Malformed');
	const end = wholeMinute(parameters, 'EndTime', 'InvalidEndTime.Malformed');
	const seconds = text(parameters, 'Period') === undefined ? 60 : integer(parameters, 'Period');
	if (seconds !== 60 && seconds !== 600 && seconds !== 3600) throw apiError('InvalidPeriod.ValueNotSupported');
	if (start > end) throw apiError('InvalidStartTime.ValueNotSupported');
	if (start < now - memory) throw apiError('InvalidStartTime.TooEarly');
	const period = seconds * 1000;
	if ((end - start) / period > mostPoints) throw apiError('InvalidParameter.TooManyDataQueried');
	return {start, end, period};
}

function mean(loads: readonly Load[], read: (load: Load) => number): number {
	return loads.reduce((sum, load) => sum + read(load), 0) / loads.length;
}

function pointRecord(id: string, at: number, seconds: number, loads: readonly Load[]): Json {
	const average = (read: (load: Load) => number): number => Math.round(mean(loads, read));
	const total = (read: (load: Load) => number): number => Math.round(mean(loads, read) * seconds);
	const [internetIn, internetOut] = [total(load => load.internet[0]), total(load => load.internet[1])];
	const [intranetIn, intranetOut] = [total(load => load.intranet[0]), total(load => load.intranet[1])];
	return {
		InstanceId: id,
		TimeStamp: secondTime(at),
		CPU: average(load => load.cpu),
		InternetRX: internetIn,
		InternetTX: internetOut,
		InternetBandwidth: Math.floor((internetIn + internetOut) / seconds),
		IntranetRX: intranetIn,
		IntranetTX: intranetOut,
		IntranetBandwidth: Math.floor((intranetIn + intranetOut) / seconds),
		IOPSRead: average(load => load.operations[0]),
		IOPSWrite: average(load => load.operations[1]),
		BPSRead: average(load => load.bytes[0]),
		BPSWrite: average(load => load.bytes[1]),
	};
}

/** Times at which an instance did not run have no points; neither has the future. */
export const describeInstanceMonitorData: Operation = ({parameters, requestId, world}) => {
	const id = text(parameters, 'InstanceId');
	if (id === undefined) throw missing('InstanceId');
	const {start, end, period} = readSpan(parameters, world.now());
	const place = world.findInstance(id);
	if (place === undefined) throw apiError('InvalidInstanceId.NotFound');
	const isRunning = world.running(place);
	const load = createLoad(world.fleet.seed, world.instance(place));
	const step = Math.max(minute, period / mostSamples);
	const points: Json[] = [];
	for (let at = Math.ceil(start / period) * period; at < end && at + period <= world.now(); at += period) {
		const loads: Load[] = [];
		for (let sample = at; sample < at + period; sample += step) if (isRunning(sample)) loads.push(load(sample));
		if (loads.length > 0) points.push(pointRecord(id, at, period / 1000, loads));
	}

	return {
		body: {RequestId: requestId, MonitorData: {InstanceMonitorData: points}},
		rows: points.length,
	};
};
