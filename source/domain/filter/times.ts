/** A stretch of time, milliseconds; its end is not part of it. `2026-01` is a month long, `3d` a day. */
export type Stretch = {readonly start: number; readonly end: number};

const minute = 60_000;
const units: Readonly<Record<string, number>> = {m: minute, h: 60 * minute, d: 1440 * minute, w: 7 * 1440 * minute};

/** `90m`, `12h`, `30d`, `2w`: how long something is, to its unit. */
export function readTimeSpan(text: string): Stretch | undefined {
	const [, count, unit] = /^(\d+(?:\.\d+)?)([mhdw])$/i.exec(text) ?? [];
	const length = units[unit?.toLowerCase() ?? ''];
	return count === undefined || length === undefined
		? undefined
		: {start: Number(count) * length, end: (Number(count) + 1) * length};
}

/** `2026`, `2026-01`, `2026-01-31`, `2026-01-31T08:30` (with a `Z`: UTC), else in the time zone of the user, as shown. */
export function readDate(text: string): Stretch | undefined {
	const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(Z)?)?)?)?$/i.exec(text);
	if (found === null) {
		return undefined;
	}

	const [year = 0, month, day, hours, minutes] = found.slice(1, 6).map(part => (part ? Number(part) : undefined));
	const at = (y: number, m: number, d: number): number =>
		found[6] === undefined
			? new Date(y, m - 1, d, hours ?? 0, minutes ?? 0).getTime()
			: Date.UTC(y, m - 1, d, hours ?? 0, minutes ?? 0);
	const start = at(year, month ?? 1, day ?? 1);
	if (!isReal(year, month ?? 1, day ?? 1) || (hours ?? 0) > 23 || (minutes ?? 0) > 59) {
		return undefined;
	}

	if (hours !== undefined) {
		return {start, end: start + minute};
	}

	return {
		start,
		end:
			day !== undefined
				? at(year, month ?? 1, day + 1)
				: month !== undefined
					? at(year, month + 1, 1)
					: at(year + 1, 1, 1),
	};
}

/** JavaScript makes 2 March of 30 February, and 1926 of the year 26. */
function isReal(year: number, month: number, day: number): boolean {
	const date = new Date(Date.UTC(year, month - 1, day));
	return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
