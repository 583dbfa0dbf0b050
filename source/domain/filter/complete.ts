import {graphemes} from '#domain/cells.ts';
import type {TextEdit} from '#domain/text-edit.ts';
import {type FilterColumn, type FilterLanguage, findColumn} from './filter-language.ts';
import {quoteForFilter} from './parse-filter.ts';

/** What is known of the things that are filtered. Asked only when it is of use. */
export type KnownValues<T> = {
	readonly tagKeys: () => readonly string[];
	readonly values: (column: FilterColumn<T>) => readonly string[];
};

const mostWays = 50;
// The beginning of a word, quotes and what is in them included.
const wordAtEnd = /(?:[^\s"']|"(?:[^"]|"")*"?|'(?:[^']|'')*'?)*$/u;

/** The ways in which the word before the cursor can go on, the text as a whole; the best one first. */
export function completeFilter<T>(
	{value, cursor}: TextEdit,
	language: FilterLanguage<T>,
	known: KnownValues<T>,
): readonly TextEdit[] {
	const characters = graphemes(value);
	const before = characters.slice(0, cursor).join('');
	const after = characters.slice(cursor).join('');
	const word = wordAtEnd.exec(before)?.[0] ?? '';
	const [, inverted = '', rest = ''] = /^(!*)(.*)$/su.exec(word) ?? [];
	const start = before.slice(0, before.length - word.length) + inverted;
	return endings(rest, language, known)
		.filter(ending => ending !== rest)
		.slice(0, mostWays)
		.map(ending => ({value: start + ending + after, cursor: graphemes(start + ending).length}));
}

function endings<T>(word: string, language: FilterLanguage<T>, known: KnownValues<T>): readonly string[] {
	const [, key] = /^tag:([^=]*)$/iu.exec(word) ?? [];
	if (key !== undefined) {
		return startingWith(unquoted(key), known.tagKeys()).map(tagKey => `tag:${quotedIfNeeded(tagKey)}`);
	}

	const [, name, operator, operand] = /^(\p{L}[\p{L}\p{N}_.-]*)(!?=)(.*)$/su.exec(word) ?? [];
	if (name !== undefined && operand !== undefined) {
		const column = findColumn(language, name);
		return column === undefined || column.kind === 'ordered'
			? []
			: startingWith(unquoted(operand), known.values(column)).map(
					value => `${name}${operator}${quotedIfNeeded(value)}`,
				);
	}

	const columns = language.columns.map(({names: [first], kind}) => `${first}${kind === 'ordered' ? '>' : '='}`);
	return word === '' ? [] : startingWith(word, [...columns, 'tag:']);
}

/** Those that begin with it, in either case; then those that have it somewhere. */
function startingWith(beginning: string, candidates: readonly string[]): readonly string[] {
	const wanted = beginning.toLowerCase();
	const places = candidates.map(candidate => ({candidate, place: candidate.toLowerCase().indexOf(wanted)}));
	return [
		...places.filter(({place}) => place === 0),
		...places.filter(({place}) => place > 0 && wanted.length > 1),
	].map(({candidate}) => candidate);
}

function unquoted(text: string): string {
	return text.replace(/^["']/, '').replace(/["']$/, '');
}

function quotedIfNeeded(text: string): string {
	return /[\s"'=<>!*]/u.test(text) || text === '' ? quoteForFilter(text) : text;
}
