import {type FilterProblem, matchesFilter, parseFilter} from '#domain/filter/filter.ts';
import type {Instance} from '#domain/instance.ts';
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
};

export const initialFilter: FilterState = {text: emptyEdit, isEditing: false, applied: ''};

/** A filter with that text. A wrong expression is kept as wrong; the list stays as the last right one left it. */
export function withExpression(filter: FilterState, text: TextEdit): FilterState {
	const {problem, ...rest} = filter;
	const parsed = parseFilter(text.value);
	return parsed.ok ? {...rest, text, applied: text.value} : {...rest, text, problem: parsed.problem};
}

/** The instances that match. The same list when nothing is filtered. `now`: milliseconds since 1970, for ages. */
export function matchingInstances(
	items: readonly Instance[],
	{applied}: FilterState,
	now: number,
): readonly Instance[] {
	const parsed = parseFilter(applied);
	return parsed.ok && parsed.filter.terms.length > 0
		? items.filter(instance => matchesFilter(parsed.filter, instance, now))
		: items;
}

/** Regions are few: a part of the id or of the name is enough to tell them apart. */
export function matchingRegions(items: readonly Region[], {text}: FilterState): readonly Region[] {
	const needle = text.value.trim().toLowerCase();
	return needle === '' ? items : items.filter(({id, name}) => `${id}\n${name}`.toLowerCase().includes(needle));
}
