import {tagsIn} from './common-texts.ts';
import type {CommonValue, FilterColumn, FilterLanguage} from './filter-language.ts';

// So that a key press in a filter is never kept waiting by a long list.
const mostItems = 20_000;
const mostValues = 200;

/** The keys of the tags that things have, in order. */
export function tagKeys<T>(items: readonly T[], {tags}: FilterLanguage<T>): readonly string[] {
	const keys = new Set<string>();
	for (const value of commonValues(items, tags.of)) {
		for (const {key} of tagsIn(value)) {
			keys.add(key);
		}
	}

	return inOrder(keys);
}

/** The different values of a column whose values many things share, in order; of others there are too many to tell. */
export function distinctValues<T>(items: readonly T[], column: FilterColumn<T>): readonly string[] {
	if (column.kind !== 'common') {
		return [];
	}

	const texts = column.sources.flatMap(source => [...commonValues(items, source.of)].flatMap(source.texts));
	return inOrder(new Set(texts));
}

function commonValues<T>(items: readonly T[], of: (item: T) => CommonValue): ReadonlySet<CommonValue> {
	const values = new Set<CommonValue>();
	for (let index = 0; index < items.length && index < mostItems && values.size < mostValues; index++) {
		const item = items[index];
		if (item !== undefined) {
			values.add(of(item));
		}
	}

	return values;
}

function inOrder(texts: ReadonlySet<string>): readonly string[] {
	return [...texts].filter(text => text !== '').toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}
