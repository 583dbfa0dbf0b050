import {readDate, readTimeSpan, type Stretch} from './times.ts';

export type Compare = (value: number, now: number) => boolean;

/** What an expression compares a column of numbers or times with. */
export type Measure = {
	readonly isBelow: Compare;
	/** `age=30d` is all of the thirtieth day, as the age is shown; `age>30d` begins in that day. */
	readonly isEqual: Compare;
	readonly isAbove: Compare;
};

/** `4`, `0.5` */
export function readNumber(text: string): Measure | undefined {
	return /^\d+(?:\.\d+)?$/.test(text) ? point(Number(text)) : undefined;
}

const mebibytes: Readonly<Record<string, number>> = {m: 1, g: 1024, t: 1024 * 1024};

/** GiB, or with a unit: `8`, `4g`, `512m`, `1.5GiB`. */
export function readMemory(text: string): Measure | undefined {
	const [, amount, unit = 'g'] = /^(\d+(?:\.\d+)?)(?:([mgt])(?:i?b)?)?$/i.exec(text) ?? [];
	return amount === undefined ? undefined : point(Number(amount) * (mebibytes[unit.toLowerCase()] ?? 1));
}

const gibibytes: Readonly<Record<string, number>> = {g: 1, t: 1024};

/** GiB, or with a unit: `100`, `100g`, `1.5TiB`. */
export function readDiskSize(text: string): Measure | undefined {
	const [, amount, unit = 'g'] = /^(\d+(?:\.\d+)?)(?:([gt])(?:i?b)?)?$/i.exec(text) ?? [];
	return amount === undefined ? undefined : point(Number(amount) * (gibibytes[unit.toLowerCase()] ?? 1));
}

/** A day, a month, a year, a minute: later is above all of it. */
export function readMoment(text: string): Measure | undefined {
	const date = readDate(text);
	return (
		date && {
			isBelow: value => value < date.start,
			isEqual: value => isIn(date, value),
			isAbove: value => value >= date.end,
		}
	);
}

/** `30d`: how long ago a time is. */
export function readAge(text: string): Measure | undefined {
	return span(text, (value, now) => now - value);
}

/** `7d`: how long a time is ahead; what is past is below. Or a date. */
export function readDeadline(text: string): Measure | undefined {
	return span(text, (value, now) => value - now) ?? readMoment(text);
}

function point(number: number): Measure {
	return {
		isBelow: value => value < number,
		isEqual: value => value === number,
		isAbove: value => value > number,
	};
}

function span(text: string, length: (value: number, now: number) => number): Measure | undefined {
	const found = readTimeSpan(text);
	return (
		found && {
			isBelow: (value, now) => length(value, now) < found.start,
			isEqual: (value, now) => isIn(found, length(value, now)),
			isAbove: (value, now) => length(value, now) > found.start,
		}
	);
}

function isIn({start, end}: Stretch, value: number): boolean {
	return value >= start && value < end;
}

export function not(test: Compare): Compare {
	return (value, now) => !test(value, now);
}
