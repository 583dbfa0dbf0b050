/** Instances have minutes, all else has seconds. */
export function minuteTime(at: number | undefined): string {
	return at === undefined ? '' : `${new Date(at).toISOString().slice(0, 16)}Z`;
}

export function secondTime(at: number | undefined): string {
	return at === undefined ? '' : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Undefined if the text is no time with seconds. */
export function readSecondTime(text: string): number | undefined {
	const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(at) ? undefined : at;
}

/** Of the console output alone: the time in China, which does not say so. */
export function chineseTime(at: number): string {
	return new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
