import {truncate} from '#domain/cells.ts';
import type {FilterProblem} from '#domain/filter/filter.ts';
import type {Words} from './words.ts';

const longestPiece = 40;

/** What is wrong with a filter expression, as a person is told about it. */
export function explainFilterProblem({kind, text}: FilterProblem, {filterProblems}: Words): string {
	return filterProblems[kind](truncate(text, longestPiece));
}
