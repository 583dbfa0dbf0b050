import type {FilterLanguage} from '#domain/filter/filter.ts';
import {type FilterProblem, parseFilter} from '#domain/filter/filter.ts';
import type {Region} from '#domain/region.ts';
import {emptyEdit, type TextEdit} from '#domain/text-edit.ts';

export type FilterState = {
	readonly text: TextEdit;
	/** The keys go to the text field. */
	readonly isEditing: boolean;
	/** The expression that the list is filtered by: the last one that was right. */
	readonly applied: string;
	/** What is wrong with `text`. */
	readonly problem?: FilterProblem;
	/** Expressions that were kept in this run, the latest first. */
	readonly history: readonly string[];
	/** While `text` is one of the history: which, and what was typed before. */
	readonly recalled?: {readonly index: number; readonly draft: TextEdit};
	/** While `text` is one of several ways to complete what was typed: which. */
	readonly completed?: {readonly ways: readonly TextEdit[]; readonly index: number};
};

export const initialFilter: FilterState = {text: emptyEdit, isEditing: false, applied: '', history: []};

const mostKept = 20;

/** A filter with that text. A wrong expression is kept as wrong; the list stays as the last right one left it. */
export function withExpression<T>(filter: FilterState, text: TextEdit, language: FilterLanguage<T>): FilterState {
	const {problem, ...rest} = filter;
	const parsed = parseFilter(text.value, language);
	return parsed.ok ? {...rest, text, applied: text.value} : {...rest, text, problem: parsed.problem};
}

/** Without an expression. What was kept before can still be recalled. */
export function withoutExpression({history}: FilterState): FilterState {
	return {...initialFilter, history};
}

/** What was typed by hand: neither recalled nor completed. */
export function asTyped({recalled, completed, ...filter}: FilterState): FilterState {
	return filter;
}

/** The expression is good and goes to the history, once. */
export function keptInHistory(filter: FilterState): FilterState {
	const {value} = filter.text;
	return value.trim() === ''
		? filter
		: {...filter, history: [value, ...filter.history.filter(kept => kept !== value)].slice(0, mostKept)};
}

/** Regions are few: a part of the id or of the name is enough to tell them apart. */
export function matchingRegions(items: readonly Region[], {text}: FilterState): readonly Region[] {
	const needle = text.value.trim().toLowerCase();
	return needle === '' ? items : items.filter(({id, name}) => `${id}\n${name}`.toLowerCase().includes(needle));
}
