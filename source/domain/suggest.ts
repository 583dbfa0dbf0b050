/** The candidate that a person most likely meant by a word that is none of them; undefined when none is near. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
	const wanted = word.toLowerCase();
	let nearest: string | undefined;
	// A third of the letters may be wrong.
	let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - wanted.length) >= least) {
			continue;
		}

		const distance = editDistance(wanted, candidate.toLowerCase());
		if (distance < least && distance < candidate.length) {
			least = distance;
			nearest = candidate;
		}
	}

	return nearest ?? candidates.find(candidate => wanted.length >= 2 && candidate.toLowerCase().startsWith(wanted));
}

/** How many letters must be added, left out, changed or swapped with their neighbour. */
function editDistance(from: string, to: string): number {
	let beforeLast: readonly number[] = [];
	let last: readonly number[] = Array.from({length: to.length + 1}, (_, index) => index);
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const isSame = from[row - 1] === to[column - 1];
			const isSwapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			current[column] = Math.min(
				at(current, column - 1) + 1,
				at(last, column) + 1,
				at(last, column - 1) + (isSame ? 0 : 1),
				isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
			);
		}

		beforeLast = last;
		last = current;
	}

	return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
	return row[column] ?? Number.POSITIVE_INFINITY;
}
