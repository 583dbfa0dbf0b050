import {truncate} from '#domain/cells.ts';
import type {FilterProblem} from '#domain/filter/filter.ts';
import {explainFilterProblem} from './explain-filter-problem.ts';
import type {DisabledReason, Words} from './words.ts';

/** What an argument is: which sentence tells that there is no such thing. */
export type ArgumentKind = keyof Words['palette']['problems']['unknownArgument'];

/** Why a command was not run. */
export type CommandProblem =
	| {readonly kind: 'unknown-command'; readonly word: string; readonly nearest?: string | undefined}
	| {
			readonly kind: 'unknown-argument';
			readonly argument: ArgumentKind;
			readonly word: string;
			readonly nearest?: string | undefined;
	  }
	/** The word fits several of them. */
	| {readonly kind: 'several'; readonly word: string; readonly names: readonly string[]}
	| {readonly kind: 'missing-argument'; readonly argument: keyof Words['palette']['problems']['missingArgument']}
	| {readonly kind: 'excess-argument'; readonly command: string}
	/** Both in seconds. */
	| {readonly kind: 'interval-range'; readonly least: number; readonly most: number}
	| {readonly kind: 'filter'; readonly problem: FilterProblem}
	| {readonly kind: 'disabled'; readonly command: string; readonly reason: DisabledReason};

const longestWord = 40;
const mostNames = 5;

/** The same as a person is told about it. */
export function explainCommandProblem(problem: CommandProblem, words: Words): string {
	const {problems} = words.palette;
	switch (problem.kind) {
		case 'unknown-command': {
			const {word, nearest} = problem;
			const advice = nearest === undefined ? problems.listed : problems.didYouMean(shorten(nearest));
			return problems.unknownCommand(shorten(word)) + advice;
		}

		case 'unknown-argument': {
			const {argument, word, nearest} = problem;
			const advice = nearest === undefined ? '' : problems.didYouMean(shorten(nearest));
			return problems.unknownArgument[argument](shorten(word)) + advice;
		}

		case 'several': {
			const names = problem.names.map(shorten);
			const named = names.length > mostNames ? [...names.slice(0, mostNames - 1), '…'] : names;
			return problems.several(shorten(problem.word), named);
		}

		case 'missing-argument':
			return problems.missingArgument[problem.argument];
		case 'excess-argument':
			return problems.excessArgument(problem.command);
		case 'interval-range':
			return problems.intervalRange(intervalText(problem.least, words), intervalText(problem.most, words));
		case 'filter':
			return explainFilterProblem(problem.problem, words);
		case 'disabled':
			return words.disabled.notHere(problem.command, words.disabled[problem.reason]);
	}
}

/** An interval in its largest whole unit. */
export function intervalText(seconds: number, {palette: {interval}}: Words): string {
	if (seconds % 3600 === 0) {
		return interval.hours(seconds / 3600);
	}

	return seconds % 60 === 0 ? interval.minutes(seconds / 60) : interval.seconds(seconds);
}

function shorten(text: string): string {
	return truncate(text, longestWord);
}
