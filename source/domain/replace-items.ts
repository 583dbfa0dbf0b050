/** So few are looked for one by one: going through a long list takes longer than copying it. */
export const few = 64;

/** The list with some of its things replaced, by what they were. */
export function replaceItems<T>(items: readonly T[], changed: ReadonlyMap<T, T>): readonly T[] {
	if (changed.size > few) {
		return items.map(item => changed.get(item) ?? item);
	}

	const next = items.slice();
	for (const [item, fresh] of changed) {
		const place = items.indexOf(item);
		if (place !== -1) {
			next[place] = fresh;
		}
	}

	return next;
}
