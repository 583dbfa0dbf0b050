/** How old data is, in steps that a person cares about: the screen changes only when the step does. */
export type DataAge = {readonly unit: 'now'} | {readonly unit: 'seconds' | 'minutes' | 'hours'; readonly count: number};

/** Both in milliseconds since 1970. */
export function dataAge(readAt: number, now: number): DataAge {
	const seconds = Math.max(0, Math.floor((now - readAt) / 1000));
	if (seconds < 10) {
		return {unit: 'now'};
	}

	if (seconds < 60) {
		return {unit: 'seconds', count: Math.floor(seconds / 10) * 10};
	}

	return seconds < 3600
		? {unit: 'minutes', count: Math.floor(seconds / 60)}
		: {unit: 'hours', count: Math.floor(seconds / 3600)};
}

/** Whether two moments differ on the screen. */
export function isSameAge(a: DataAge, b: DataAge): boolean {
	return a.unit === b.unit && ('count' in a ? a.count : 0) === ('count' in b ? b.count : 0);
}
