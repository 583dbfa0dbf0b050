import {cellWidth} from '#domain/cells.ts';
import {columnNames, type FilterProblem, instanceLanguage, matchesFilter, parseFilter} from '#domain/filter/filter.ts';
import type {Instance} from '#domain/instance.ts';
import {toPrintable} from '#domain/printable.ts';
import {explainFilterProblem} from '#text/explain-filter-problem.ts';
import type {Words} from '#text/words.ts';
import {Stop} from './ends.ts';
import {exitCodes} from './exit-codes.ts';
import type {Run} from './run.ts';

/** `--filter`; a wrong one ends the command before anything is asked. */
export function readFilter({command, words, now}: Run): (instance: Instance) => boolean {
	const {filter: expression = ''} = command;
	const parsed = parseFilter(expression, instanceLanguage);
	if (!parsed.ok) {
		throw new Stop(exitCodes.misused, problemText(expression, parsed.problem, words));
	}

	return instance => matchesFilter(parsed.filter, instance, now);
}

function problemText(expression: string, problem: FilterProblem, words: Words): string {
	const {commandLine, headless} = words;
	const sentence = headless.wrongFilter(explainFilterProblem(problem, words));
	const columns =
		problem.kind === 'unknown-column' ? `${headless.filterColumns(columnNames(instanceLanguage).join(', '))}\n` : '';
	return `${commandLine.problem(sentence)}\n${mark(expression, problem)}${columns}`;
}

/** The expression and a line under it that points at the wrong piece. */
function mark(expression: string, {position, text}: FilterProblem): string {
	// Piece by piece: what is not printable goes, and the marks must not move.
	const before = toPrintable(expression.slice(0, position));
	const wrong = toPrintable(text);
	const after = toPrintable(expression.slice(position + text.length));
	const marks = '^'.repeat(Math.max(1, cellWidth(wrong)));
	return `  ${before}${wrong}${after}\n  ${' '.repeat(cellWidth(before))}${marks}\n`;
}
