/** Each id once, so many at a time as a call may name. */
export function batchesOf(ids: readonly string[], mostAtOnce: number): readonly (readonly string[])[] {
	const wanted = [...new Set(ids)];
	return Array.from({length: Math.ceil(wanted.length / mostAtOnce)}, (_, number) =>
		wanted.slice(number * mostAtOnce, (number + 1) * mostAtOnce),
	);
}
