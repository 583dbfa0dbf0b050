import type {Words} from '#text/words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `2026-03-01`, in the time zone of the user. */
export function formatDate(time: number): string {
	const date = new Date(time);
	return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

/** `2026-03-01 14:05` */
export function formatDateTime(time: number): string {
	const date = new Date(time);
	return `${formatDate(time)} ${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

/** `14:05:09` */
export function formatClock(time: number): string {
	const date = new Date(time);
	return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':');
}

/** `512 MiB`, `1.5 GiB`, `8 GiB` */
export function formatMemory(mebibytes: number): string {
	return mebibytes < 1024 ? `${mebibytes} MiB` : `${atMostOneDecimal(mebibytes / 1024)} GiB`;
}

/** `0.8`: seconds of a pause. */
export function formatSeconds(milliseconds: number): string {
	return atMostOneDecimal(milliseconds / 1000);
}

/** How long ago that was, in the largest unit: `312 d`. */
export function formatAge(milliseconds: number, {age}: Words): string {
	const past = Math.max(0, milliseconds);
	return past >= day
		? age.days(Math.floor(past / day))
		: past >= hour
			? age.hours(Math.floor(past / hour))
			: age.minutes(Math.floor(past / minute));
}

/** How long that is, in its two largest units: `2 d 4 h`. */
export function formatDuration(milliseconds: number, {age}: Words): string {
	const minutes = Math.max(0, Math.floor(milliseconds / minute));
	const hours = Math.floor(minutes / 60);
	const days = Math.floor(hours / 24);
	const [first, second] =
		days > 0
			? [age.days(days), hours % 24 > 0 && age.hours(hours % 24)]
			: hours > 0
				? [age.hours(hours), minutes % 60 > 0 && age.minutes(minutes % 60)]
				: [age.minutes(minutes), false];
	return second === false ? first : `${first} ${second}`;
}

function twoDigits(value: number): string {
	return String(value).padStart(2, '0');
}

function atMostOneDecimal(value: number): string {
	return String(Math.round(value * 10) / 10);
}
