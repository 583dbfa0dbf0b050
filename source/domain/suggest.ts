/**
 * The candidate that was probably meant by a mistyped word: the nearest by edit distance, where two letters that
 * changed places count as one mistake. Undefined when none is near: one mistake in three letters.
 */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
	const typed = [...word.toLowerCase()];
	let best: {readonly candidate: string; readonly distance: number} | undefined;
	for (const candidate of candidates) {
		const meant = [...candidate.toLowerCase()];
		const most = Math.max(1, Math.floor(Math.max(typed.length, meant.length) / 3));
		// A word as long as what is wrong in it tells nothing.
		const distance = editDistance(typed, meant);
		if (distance <= most && distance < typed.length && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
			best = {candidate, distance};
		}
	}

	return best?.candidate;
}

/** How many letters must be put in, left out, replaced or swapped with their neighbour. */
function editDistance(from: readonly string[], to: readonly string[]): number {
	let beforeLast: readonly number[] = [];
	let last: readonly number[] = Array.from({length: to.length + 1}, (_, index) => index);
	for (const [row, letter] of from.entries()) {
		const current = [row + 1];
		for (const [column, wanted] of to.entries()) {
			const isSwapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === wanted;
			current.push(
				Math.min(
					(last[column + 1] ?? 0) + 1,
					(current[column] ?? 0) + 1,
					(last[column] ?? 0) + (letter === wanted ? 0 : 1),
					isSwapped ? (beforeLast[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}

		beforeLast = last;
		last = current;
	}

	return last[to.length] ?? 0;
}
