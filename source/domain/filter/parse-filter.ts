import type {FilterLanguage} from './filter-language.ts';
import {type FilterProblem, WrongFilter} from './problem.ts';
import {readTerm} from './read-term.ts';
import {FilterReader} from './reader.ts';
import {type FilterTerm, matchesTerm} from './term.ts';

/** An expression that was understood: all of its terms must match. */
export type Filter<T> = {readonly language: FilterLanguage<T>; readonly terms: readonly FilterTerm<T>[]};

export type ParsedFilter<T> =
	| {readonly ok: true; readonly filter: Filter<T>}
	| {readonly ok: false; readonly problem: FilterProblem};

/**
 * Reads a filter expression. Terms are separated by spaces:
 *
 * - `web`, `"web 1"`: a part of any value, in either case. In quotes everything is plain text.
 * - `/^web-\d+$/`: a regular expression over each value. It ends at the first `/` before a space or the end.
 * - `column=value`, `!=`: the whole value, `*` standing for anything; nothing behind the `=` means that there is none.
 * - `column>value`, `<`, `>=`, `<=`: numbers, dates, ages.
 * - `tag:key`, `tag:key=value`
 * - `!` before any of them inverts it.
 *
 * A name right before an operator is a column; one that does not exist is a problem. What only has an operator
 * somewhere in it (`https://host/?a=b`, `10.0.0.1=x`) or begins with one (`=prod`) is plain text.
 */
export function parseFilter<T>(text: string, language: FilterLanguage<T>): ParsedFilter<T> {
	const reader = new FilterReader(text);
	const terms: FilterTerm<T>[] = [];
	try {
		for (reader.skipSpaces(); !reader.isAtEnd; reader.skipSpaces()) {
			terms.push(readTerm(reader, language));
		}
	} catch (thrown) {
		if (thrown instanceof WrongFilter) {
			return {ok: false, problem: thrown.problem};
		}

		throw thrown;
	}

	return {ok: true, filter: {language, terms}};
}

/** Whether one item matches. `now`: milliseconds since 1970, for ages. */
export function matchesFilter<T>({language, terms}: Filter<T>, item: T, now: number): boolean {
	return terms.every(term => matchesTerm(term, language, item, now));
}

/** A text as one plain word or value of an expression, whatever is in it. */
export function quoteForFilter(text: string): string {
	return `"${text.replaceAll('"', '""')}"`;
}
