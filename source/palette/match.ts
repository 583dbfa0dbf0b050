import {suggest} from '#domain/suggest.ts';
import type {ArgumentKind} from '#text/explain-command-problem.ts';
import type {Candidate, Outcome} from './command.ts';

/** How well a word fits: the whole name, its beginning, a part of it, a part of the description. The less, the better. */
export function fitness(word: string, names: readonly string[], description = ''): 0 | 1 | 2 | 3 | undefined {
	const needle = word.toLowerCase();
	const known = names.map(name => name.toLowerCase());
	if (known.includes(needle)) {
		return 0;
	}

	if (known.some(name => name.startsWith(needle))) {
		return 1;
	}

	if (known.some(name => name.includes(needle))) {
		return 2;
	}

	return description.toLowerCase().includes(needle) ? 3 : undefined;
}

/** Those that fit, the best first, equal ones in their order. */
export function fitting<T>(items: readonly T[], fitnessOf: (item: T) => number | undefined): readonly T[] {
	return items
		.flatMap(item => {
			const fit = fitnessOf(item);
			return fit === undefined ? [] : [{item, fit}];
		})
		.toSorted((a, b) => a.fit - b.fit)
		.map(({item}) => item);
}

/** Those that a word means: the one with this name, else those that begin with it, else those that contain it. */
export function meant(candidates: readonly Candidate[], word: string): readonly Candidate[] {
	const fits = (candidate: Candidate) => fitness(word, namesOf(candidate));
	const [best] = fitting(candidates, fits);
	return best ? candidates.filter(candidate => fits(candidate) === fits(best)) : [];
}

/** Goes on with the only one that is meant, or says why there is none. */
export function withMeant(
	candidates: readonly Candidate[],
	word: string,
	argument: ArgumentKind,
	goOn: (candidate: Candidate) => Outcome,
): Outcome {
	const [found, ...others] = meant(candidates, word);
	if (!found) {
		return {problem: {kind: 'unknown-argument', argument, word, nearest: nearest(candidates, word)}};
	}

	return others.length === 0
		? goOn(found)
		: {problem: {kind: 'several', word, names: [found, ...others].map(({value}) => value)}};
}

/** What was probably meant by a mistyped word. */
export function nearest(candidates: readonly Candidate[], word: string): string | undefined {
	return suggest(
		word,
		candidates.flatMap(({value, names}) => [value, ...names]),
	);
}

export function namesOf({value, names}: Candidate): readonly string[] {
	return [value, ...names];
}
