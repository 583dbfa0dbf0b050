import {truncate} from '#domain/cells.ts';
import type {FilterProblem} from '#domain/filter/filter.ts';
import type {Words} from './words.ts';

const longestPiece = 40;

/** What is wrong with a filter expression, as a person is told about it. */
export function explainFilterProblem(
	{kind, text, suggestion}: FilterProblem,
	{filter, filterProblems}: Pick<Words, 'filter' | 'filterProblems'>,
): string {
	const piece = truncate(text, longestPiece);
	return suggestion === undefined ? filterProblems[kind](piece) : filter.nearestColumn(piece, suggestion);
}
