import {instanceLanguage} from '#domain/filter/filter.ts';
import type {Language} from '#domain/language.ts';
import {code} from './markdown-table.ts';
import {docsWords} from './words.ts';

/** What a filter expression can name, texts and what has an order. */
export function filterColumns(language: Language): string {
	const {texts, ordered, separator} = docsWords[language].filterColumns;
	const namesOf = (isOrdered: boolean) =>
		instanceLanguage.columns
			.filter(({kind}) => (kind === 'ordered') === isOrdered)
			.map(({names: [name]}) => code(name))
			.join(separator);
	return `- ${texts}${namesOf(false)}\n- ${ordered}${namesOf(true)}`;
}
