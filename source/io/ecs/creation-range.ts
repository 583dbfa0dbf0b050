import {known} from '#io/json-fields.ts';

/**
 * Instances by the minute they were created in; both ends belong to it, a missing one is open. Milliseconds since 1970,
 * whole minutes.
 */
export type CreationRange = {readonly from?: number; readonly to?: number};

const minute = 60_000;

/**
 * As parameters of DescribeInstances. They are documented to the minute, and not whether the ends are in: one that is
 * left out by the strictest reading is in the neighbour, as neighbours share a whole minute (see `splitRange`).
 */
export function toFilters({from, to}: CreationRange): readonly {readonly key: string; readonly value: string}[] {
	return [
		...(from === undefined ? [] : [{key: 'CreationStartTime', value: toMinuteText(from)}]),
		...(to === undefined ? [] : [{key: 'CreationEndTime', value: toMinuteText(to)}]),
	];
}

function toMinuteText(time: number): string {
	return `${new Date(time).toISOString().slice(0, 16)}Z`;
}

/** False when a filter was not obeyed. */
export function isWithin({from = -Infinity, to = Infinity}: CreationRange, time: number): boolean {
	return time >= from - minute && time <= to + minute;
}

/** What is known of a range when its first page is here. */
export type FirstPage = {
	/** When its rows were created, as they came. */
	readonly times: readonly number[];
	/** How many rows are behind it. */
	readonly left: number;
};

// Before Alibaba Cloud there was nothing. Only a help for cutting: the oldest range stays open.
const beginning = Date.UTC(2009, 8);
// Narrower ones would be mostly the minute they share with their neighbour.
const narrowest = 4 * minute;
const mostLocalCuts = 4;
const mostEvenParts = 4;

/**
 * Cuts what is behind the first page of a range into ranges that can be read side by side, newest first; none when
 * that is not worth it. Together they hold everything the page has not shown. How instances are spread over the years
 * is anybody's guess: half of the cuts follow the pace of the page's own rows, as if it went on like that for a while,
 * the other half share out the rest evenly, and what turns out too large is cut again by its own first page. Wrong
 * guesses cost calls, never instances.
 */
export function splitRange(range: CreationRange, {times, left}: FirstPage, partSize: number): readonly CreationRange[] {
	const [newest] = times;
	const last = times.at(-1);
	if (newest === undefined || last === undefined || left <= partSize) {
		return [];
	}

	// All answers that were ever seen came newest first. Should one not, nothing is known to be behind us.
	const isOrdered = times.every((time, index) => index === 0 || time <= (times[index - 1] ?? time));
	const top = isOrdered ? last : (range.to ?? Math.max(...times));
	const bottom = range.from ?? Math.min(beginning, top);
	const perRow = isOrdered ? (newest - last) / times.length : undefined;
	const parts = Math.ceil(left / partSize);

	const cuts: number[] = [];
	let reached = top;
	const addCut = (time: number): void => {
		const cut = Math.floor(time / minute) * minute;
		if ((cuts.at(-1) ?? top) - cut >= narrowest && cut - bottom >= narrowest) {
			cuts.push(cut);
			reached = cut;
		}
	};

	if (perRow !== undefined) {
		let width = Math.max(narrowest, perRow * partSize);
		for (let count = 0; count < Math.min(mostLocalCuts, parts); count++) {
			addCut(reached - width);
			width *= 2;
		}
	}

	const rest = reached - bottom;
	const evenParts = Math.min(mostEvenParts, parts);
	for (let number = 1; number < evenParts; number++) {
		addCut(bottom + rest * (1 - number / evenParts));
	}

	return cuts.length === 0 ? [] : between(range, isOrdered ? last + minute : range.to, cuts);
}

function between({from}: CreationRange, to: number | undefined, cuts: readonly number[]): readonly CreationRange[] {
	return [...cuts, undefined].map((cut, index) => ({
		...known('from', cut ?? from),
		...known('to', index === 0 ? to : (cuts[index - 1] ?? 0) + minute),
	}));
}
