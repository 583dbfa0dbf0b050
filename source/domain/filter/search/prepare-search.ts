import type {FilterLanguage} from '#domain/filter/filter-language.ts';
import {searchIndex} from './search-index.ts';

/**
 * Makes things ready to be searched, which takes some microseconds for each. Called with every page that arrives, it
 * leaves nothing to do for the first key of a filter.
 */
export function prepareSearch<T extends object>(items: readonly T[], language: FilterLanguage<T>): void {
	searchIndex(language).add(items);
}
