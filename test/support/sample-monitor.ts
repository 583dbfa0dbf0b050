import type {MonitorPoint, MonitorSpan} from '#domain/monitor-point.ts';
import {sampleNow} from './sample-instances.ts';

const minute = 60_000;
const spans: Readonly<Record<MonitorSpan, {readonly minutes: number; readonly period: number}>> = {
	'1h': {minutes: 60, period: 1},
	'6h': {minutes: 360, period: 1},
	'24h': {minutes: 1440, period: 10},
};

/** A day's load in waves, with a peak, a quarter of it without any point, and a last one that is not yet there. */
export function sampleMonitorPoints(span: MonitorSpan = '1h'): readonly MonitorPoint[] {
	const {minutes, period} = spans[span];
	const end = Math.floor(sampleNow / minute) * minute;
	const count = minutes / period;
	return Array.from({length: count}, (_, index) => pointAt(index / count, end - (count - index) * period * minute))
		.filter((_, index) => index < count * 0.4 || index >= count * 0.5)
		.slice(0, -1);
}

function pointAt(share: number, at: number): MonitorPoint {
	const wave = (1 + Math.sin(share * 20)) / 2;
	const isPeak = share >= 0.75 && share < 0.77;
	return {
		at,
		cpuPercent: isPeak ? 97 : Math.round(5 + wave * 40),
		internetReceived: wave * 12_400,
		internetSent: isPeak ? 48_000 : wave * 900,
		intranetReceived: 0,
		intranetSent: 0,
		diskRead: wave * 80_000,
		diskWritten: 20_480 + wave * 2_400_000,
		diskReads: wave * 3,
		diskWrites: 4 + wave * 1500,
	};
}
