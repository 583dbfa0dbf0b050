import {compilePattern} from './pattern.ts';
import {type Operator, readColumn} from './read-column.ts';
import type {FilterReader} from './reader.ts';
import {compileFilterRegex} from './regex.ts';
import {type FilterTerm, not} from './term.ts';
import {instanceSearchText, toSearchable} from './values.ts';

/** The term that begins here. */
export function readTerm(reader: FilterReader): FilterTerm {
	const start = reader.position;
	const isInverted = (reader.match(/!*/y)?.[0].length ?? 0) % 2 === 1;
	if (reader.position > start && reader.isAtBreak) {
		throw reader.problem('nothing-to-invert', start);
	}

	const test = readPositive(reader);
	return isInverted ? not(test) : test;
}

function readPositive(reader: FilterReader): FilterTerm {
	const start = reader.position;
	if (reader.match(/(?=["'])/y)) {
		return containing(reader.value().value);
	}

	if (reader.match(/\//y)) {
		return readRegex(reader, start);
	}

	if (reader.match(/tag:/iy)) {
		return readTag(reader, start);
	}

	const [, name, operator] = reader.match(/(\p{L}[\p{L}\p{N}_.-]*)([!<>]=|[=<>])/uy) ?? [];
	return name !== undefined && operator !== undefined
		? readColumn(reader, start, name, operator as Operator)
		: containing(reader.value().value);
}

function containing(text: string): FilterTerm {
	const needle = toSearchable(text);
	return instance => instanceSearchText(instance).includes(needle);
}

function readRegex(reader: FilterReader, start: number): FilterTerm {
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

	return instance => compiled.matches(instanceSearchText(instance));
}

function readTag(reader: FilterReader, start: number): FilterTerm {
	const key = reader.quoted()?.value ?? reader.match(/(?:(?!!=)[^\s=<>])+/y)?.[0];
	if (key === undefined) {
		throw reader.problem('value-missing', start);
	}

	const hasKey = compilePattern(key);
	if (reader.match(/[<>]=?/y)) {
		throw reader.problem('no-order', start);
	}

	const [operator] = reader.match(/!?=/y) ?? [];
	if (operator === undefined) {
		reader.endTerm();
		return ({tags}) => tags.some(tag => hasKey(tag.key));
	}

	const hasValue = compilePattern(reader.value().value);
	const test: FilterTerm = ({tags}) => tags.some(tag => hasKey(tag.key) && hasValue(tag.value));
	return operator === '=' ? test : not(test);
}
