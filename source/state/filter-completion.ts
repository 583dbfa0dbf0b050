import {completeFilter, distinctValues, tagKeys} from '#domain/filter/filter.ts';
import type {TextEdit} from '#domain/text-edit.ts';
import {type ResourceName, resourceOf} from '#resources/registry.ts';
import {listOf} from './lists.ts';
import type {State} from './state.ts';

/** How the word at the cursor of a table's filter can go on: by columns, tags and what is in the list. */
export function waysToComplete<K extends ResourceName>(state: State, name: K): readonly TextEdit[] {
	const {filter, sorted} = listOf(state, name);
	const {language} = resourceOf(name);
	return completeFilter(filter.text, language, {
		tagKeys: () => tagKeys(sorted.items, language),
		values: column => distinctValues(sorted.items, column),
	});
}
