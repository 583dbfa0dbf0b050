import {apiError} from '../protocol/api-error.ts';

const tolerance = 15 * 60_000;

export function checkTime(text: string, now: number): void {
	const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
	if (Number.isNaN(time)) throw apiError('InvalidTimeStamp.Format');
	if (Math.abs(time - now) > tolerance) throw apiError('InvalidTimeStamp.Expired');
}
