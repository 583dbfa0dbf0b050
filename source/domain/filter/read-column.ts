import {type FilterColumn, findFilterColumn} from './columns.ts';
import type {Compare, Measure} from './measures.ts';
import {compilePattern} from './pattern.ts';
import type {FilterReader} from './reader.ts';
import {type FilterTerm, not} from './term.ts';

const comparisons = {
	'=': ({isEqual}) => isEqual,
	'!=': ({isEqual}) => not(isEqual),
	'>': ({isAbove}) => isAbove,
	'>=': ({isBelow}) => not(isBelow),
	'<': ({isBelow}) => isBelow,
	'<=': ({isAbove}) => not(isAbove),
} satisfies Record<string, (measure: Measure) => Compare>;

export type Operator = keyof typeof comparisons;

/** Reads what a column, from `start` on, is compared with. */
export function readColumn(reader: FilterReader, start: number, name: string, operator: Operator): FilterTerm {
	const column = findFilterColumn(name);
	if (column === undefined) {
		throw reader.problem('unknown-column', start, start + name.length);
	}

	const isEquality = operator === '=' || operator === '!=';
	if (column.kind === 'text' && !isEquality) {
		throw reader.problem('no-order', start);
	}

	const operand = reader.value();
	if (operand.value === '' && isEquality) {
		return operator === '=' ? not(hasValue(column)) : hasValue(column);
	}

	if (operand.value === '') {
		throw reader.problem('value-missing', start);
	}

	if (column.kind === 'text') {
		const isLike = compilePattern(operand.value);
		const test: FilterTerm = instance => column.values(instance).some(value => value && isLike(value));
		return operator === '=' ? test : not(test);
	}

	const measure = column.read(operand.value);
	if (measure === undefined) {
		throw reader.problem(column.problem, operand.start, operand.end);
	}

	const compare = comparisons[operator](measure);
	return (instance, now) => {
		const value = column.value(instance);
		return value === undefined ? operator === '!=' : compare(value, now);
	};
}

function hasValue(column: FilterColumn): FilterTerm {
	return column.kind === 'text'
		? instance => column.values(instance).some(Boolean)
		: instance => column.value(instance) !== undefined;
}
