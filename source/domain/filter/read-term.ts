import {tagsIn} from './common-texts.ts';
import type {FilterLanguage} from './filter-language.ts';
import {compilePattern} from './pattern.ts';
import {type Operator, readColumn} from './read-column.ts';
import type {FilterReader} from './reader.ts';
import {compileFilterRegex} from './regex.ts';
import {toSearchable} from './searchable.ts';
import type {FilterTerm} from './term.ts';
import {plainSearch, type TextSearch} from './text-search.ts';

/** The term that begins here. */
export function readTerm<T>(reader: FilterReader, language: FilterLanguage<T>): FilterTerm<T> {
	const start = reader.position;
	const isInverted = (reader.match(/!*/y)?.[0].length ?? 0) % 2 === 1;
	if (reader.position > start && reader.isAtBreak) {
		throw reader.problem('nothing-to-invert', start);
	}

	const term = readPositive(reader, language);
	return isInverted ? {...term, isInverted: !term.isInverted} : term;
}

function readPositive<T>(reader: FilterReader, language: FilterLanguage<T>): FilterTerm<T> {
	const start = reader.position;
	if (reader.match(/(?=["'])/y)) {
		return containing(reader.value().value);
	}

	if (reader.match(/\//y)) {
		return searching(readRegex(reader, start));
	}

	if (reader.match(/tag:/iy)) {
		return readTag(reader, language, start);
	}

	const [, name, operator] = reader.match(/(\p{L}[\p{L}\p{N}_.-]*)([!<>]=|[=<>])/uy) ?? [];
	return name !== undefined && operator !== undefined
		? readColumn(reader, language, {start, name, operator: operator as Operator})
		: containing(reader.value().value);
}

function containing<T>(text: string): FilterTerm<T> {
	const needle = toSearchable(text);
	return needle === ''
		? {isInverted: false, condition: {kind: 'item', test: () => true}}
		: searching(plainSearch(needle));
}

function searching<T>(search: TextSearch): FilterTerm<T> {
	return {isInverted: false, condition: {kind: 'text', search}, mark: {places: search.places}};
}

function readRegex(reader: FilterReader, start: number): TextSearch {
	const [, source] = reader.match(/((?:\\.|[^\\])*?)\/(?!\S)/suy) ?? [];
	if (source === undefined) {
		throw reader.problem('regex-not-closed', start, Number.POSITIVE_INFINITY);
	}

	if (source === '') {
		throw reader.problem('value-missing', start);
	}

	const compiled = compileFilterRegex(source);
	if (!compiled.ok) {
		throw reader.problem(compiled.problem, start);
	}

	return compiled.search;
}

function readTag<T>(reader: FilterReader, {tags: {of}}: FilterLanguage<T>, start: number): FilterTerm<T> {
	const key = reader.quoted()?.value ?? reader.match(/(?:(?!!=)[^\s=<>])+/y)?.[0];
	if (key === undefined) {
		throw reader.problem('value-missing', start);
	}

	const {matches: isKey} = compilePattern(key);
	if (reader.match(/[<>]=?/y)) {
		throw reader.problem('no-order', start);
	}

	const [operator] = reader.match(/!?=/y) ?? [];
	if (operator === undefined) {
		reader.endTerm();
		return {
			isInverted: false,
			condition: {kind: 'common', tests: [{of, test: value => tagsIn(value).some(tag => isKey(tag.key))}]},
		};
	}

	const {matches: isValue} = compilePattern(reader.value().value);
	return {
		isInverted: operator === '!=',
		condition: {
			kind: 'common',
			tests: [{of, test: value => tagsIn(value).some(tag => isKey(tag.key) && isValue(tag.value))}],
		},
	};
}
