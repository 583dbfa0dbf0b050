import {findFilterColumn} from '#domain/filter/columns.ts';
import {filterColumnNames} from '#domain/filter/filter.ts';
import type {Language} from '#domain/language.ts';
import {code} from './markdown-table.ts';
import {docsWords} from './words.ts';

/** What a filter expression can name, texts and what has an order. */
export function filterColumns(language: Language): string {
	const {texts, ordered, separator} = docsWords[language].filterColumns;
	const namesOf = (kind: 'text' | 'ordered') =>
		filterColumnNames
			.filter(name => findFilterColumn(name)?.kind === kind)
			.map(code)
			.join(separator);
	return `- ${texts}${namesOf('text')}\n- ${ordered}${namesOf('ordered')}`;
}
