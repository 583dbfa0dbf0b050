import {suggest} from '#domain/suggest.ts';
import {type FilterColumn, type FilterLanguage, findColumn} from './filter-language.ts';
import {type Compare, type Measure, not} from './measures.ts';
import {compilePattern} from './pattern.ts';
import type {FilterReader} from './reader.ts';
import type {Condition, FilterTerm} from './term.ts';
import {plainSearch} from './text-search.ts';

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
export function readColumn<T>(
	reader: FilterReader,
	language: FilterLanguage<T>,
	{start, name, operator}: {readonly start: number; readonly name: string; readonly operator: Operator},
): FilterTerm<T> {
	const column = findColumn(language, name);
	if (column === undefined) {
		const suggestion = suggest(
			name,
			language.columns.flatMap(({names}) => names),
		);
		throw reader.problem('unknown-column', start, start + name.length, suggestion);
	}

	const isEquality = operator === '=' || operator === '!=';
	if (column.kind !== 'ordered' && !isEquality) {
		throw reader.problem('no-order', start);
	}

	const operand = reader.value();
	if (operand.value === '' && isEquality) {
		return {isInverted: operator === '=', condition: hasValue(column)};
	}

	if (operand.value === '') {
		throw reader.problem('value-missing', start);
	}

	if (column.kind === 'ordered') {
		const measure = column.read(operand.value);
		if (measure === undefined) {
			throw reader.problem(column.problem, operand.start, operand.end);
		}

		return {isInverted: false, condition: compareWith(column, comparisons[operator](measure), operator === '!=')};
	}

	const {required, matches, places} = compilePattern(operand.value);
	return {
		isInverted: operator === '!=',
		condition: hasText(column, matches, required),
		mark: {cells: column.cells ?? column.names, places},
	};
}

/** @param required A searchable text that is in all that it is like. */
function hasText<T>(
	column: Exclude<FilterColumn<T>, {readonly kind: 'ordered'}>,
	isLike: (text: string) => boolean,
	required = '',
): Condition<T> {
	if (column.kind === 'common') {
		return {
			kind: 'common',
			tests: column.sources.map(({of, texts}) => ({of, test: value => texts(value).some(isLike)})),
		};
	}

	return {
		kind: 'item',
		test: item => column.values(item).some(text => text && isLike(text)),
		...(required !== '' && !column.isComputed && {hint: plainSearch(required)}),
	};
}

function hasValue<T>(column: FilterColumn<T>): Condition<T> {
	return column.kind === 'ordered'
		? {kind: 'item', test: item => column.value(item) !== undefined}
		: hasText(column, Boolean);
}

function compareWith<T>(
	{value}: Extract<FilterColumn<T>, {readonly kind: 'ordered'}>,
	compare: Compare,
	ofNothing: boolean,
): Condition<T> {
	return {
		kind: 'item',
		test: (item, now) => {
			const found = value(item);
			return found === undefined ? ofNothing : compare(found, now);
		},
	};
}
