import type {ResourceName} from '#resources/registry.ts';
import {choosableColumns, sortableColumns} from '#resources/shown-columns.ts';
import {tableOnScreen} from '#state/lists.ts';
import type {State} from '#state/state.ts';
import {isDescendingAtFirst} from '#state/update-columns.ts';
import {type ColumnTitle, wordsFor} from '#text/words.ts';
import type {Argument, Candidate, Outcome} from './command.ts';
import {fitness, meant, nearest} from './match.ts';

// What people call them, and what filter expressions do.
const otherNames: Partial<Record<ColumnTitle, readonly string[]>> = {
	created: ['age'],
	size: ['cpu', 'memory'],
	system: ['os'],
};

type ColumnCandidate = Candidate & {readonly value: ColumnTitle};

const descending = ['desc', 'descending', '降序'];
const ascending = ['asc', 'ascending', '升序'];

/** A column to sort by, and which way. */
export const sortArgument: Argument = {
	usage: 'sort',
	isRequired: 'column',
	complete(state, typed) {
		const columns = candidatesOf(state, sortableColumns);
		const [, column = '', piece = ''] = /^(\S.*)\s+(\S*)$/.exec(typed) ?? [];
		return column !== '' && meant(columns, column).length > 0
			? {piece, candidates: directions(state)}
			: {piece: typed, candidates: columns.map(candidate => ({...candidate, isFollowed: true}))};
	},
};

export function sortByNamed(state: State, argument: string): Outcome {
	const columns = candidatesOf(state, sortableColumns);
	const find = (word: string) => meant(columns, word)[0] as ColumnCandidate | undefined;
	const sorted = (column: ColumnTitle, isDescending: boolean): Outcome => ({
		message: {type: 'sort-requested', column, isDescending},
	});
	const whole = find(argument);
	if (whole) {
		return sorted(whole.value, isDescendingAtFirst(whole.value));
	}

	const [, word = '', direction = ''] = /^(.*\S)\s+(\S+)$/.exec(argument) ?? [];
	const column = word === '' ? undefined : find(word);
	if (!column) {
		return {
			problem: {kind: 'unknown-argument', argument: 'column', word: argument, nearest: nearest(columns, argument)},
		};
	}

	const isDescending = fitness(direction, descending) !== undefined;
	return isDescending || fitness(direction, ascending) !== undefined
		? sorted(column.value, isDescending)
		: {problem: {kind: 'unknown-argument', argument: 'direction', word: direction}};
}

/** Several columns in their order, or those of the resource again. */
export const columnsArgument: Argument = {
	usage: 'columns',
	complete(state, typed) {
		const [piece = ''] = /[^,，、]*$/.exec(typed) ?? [];
		const before = namesIn(typed.slice(0, typed.length - piece.length));
		const {defaultColumns} = wordsFor(state.language).palette.meanings;
		const columns = candidatesOf(state, choosableColumns).filter(({value}) => !before.includes(value));
		return {
			piece: piece.trimStart(),
			candidates:
				before.length === 0 ? [...columns, {value: 'default', names: [], description: defaultColumns}] : columns,
		};
	},
};

export function chooseNamed(state: State, argument: string): Outcome {
	if (argument === '') {
		return {message: {type: 'column-picker-opened'}};
	}

	if (argument.toLowerCase() === 'default') {
		return {message: {type: 'columns-chosen'}};
	}

	const columns = candidatesOf(state, choosableColumns);
	const found = namesIn(argument).map(word => ({word, column: meant(columns, word)[0] as ColumnCandidate | undefined}));
	const unknown = found.find(({column}) => column === undefined);
	return unknown
		? {
				problem: {
					kind: 'unknown-argument',
					argument: 'column',
					word: unknown.word,
					nearest: nearest(columns, unknown.word),
				},
			}
		: {
				message: {
					type: 'columns-chosen',
					columns: [...new Set(found.flatMap(({column}) => column?.value ?? []))],
				},
			};
}

function candidatesOf(
	state: State,
	columnsOf: (name: ResourceName) => readonly ColumnTitle[],
): readonly ColumnCandidate[] {
	const name = tableOnScreen(state);
	const titles = wordsFor(state.language).columns;
	return name
		? columnsOf(name).map(value => ({
				value,
				names: [titles[value], ...(otherNames[value] ?? [])],
				description: titles[value],
			}))
		: [];
}

function directions(state: State): readonly Candidate[] {
	const {meanings} = wordsFor(state.language).palette;
	return [
		{value: 'asc', names: ascending, description: meanings.ascending},
		{value: 'desc', names: descending, description: meanings.descending},
	];
}

// Titles may have spaces in them: these part the names only where there is no comma.
function namesIn(text: string): readonly string[] {
	return text
		.split(/[,，、]/.test(text) ? /[,，、]/ : /\s+/)
		.map(name => name.trim())
		.filter(name => name !== '');
}
