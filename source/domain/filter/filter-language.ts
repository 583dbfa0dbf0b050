import type {Tag} from '#domain/instance.ts';
import type {Measure} from './measures.ts';
import type {FilterProblemKind} from './problem.ts';

/** What expressions can ask about things of one kind. */
export type FilterLanguage<T> = {
	/** What stands before an operator. */
	readonly columns: readonly FilterColumn<T>[];
	/** Where `tag:` looks. */
	readonly tags: CommonTexts<T>;
	/** What plain words and regexes search: texts that a thing has for itself … */
	readonly ownTexts: (item: T) => readonly (string | undefined)[];
	/** … and those that it shares with others. They are searched once for all things that have them. */
	readonly commonTexts: readonly CommonTexts<T>[];
};

/** What many things have in common. A list that is the same object is taken for the same without looking into it. */
export type CommonValue = string | readonly string[] | readonly Tag[];

export type CommonTexts<T> = {
	/** An empty text when there is none. */
	readonly of: (item: T) => CommonValue;
	/** What can be searched for in such a value; nothing in an empty text. */
	readonly texts: (value: CommonValue) => readonly string[];
};

type Names = {
	/** The first one is for help and completion. The ids of the table's columns are among them. */
	readonly names: readonly [string, ...string[]];
	/** The columns of the table that show it, when they are called otherwise. */
	readonly cells?: readonly string[];
};

/** Texts that hardly two things share: names, addresses. One that is equal is enough. */
type OwnColumn<T> = Names & {
	readonly kind: 'own';
	readonly values: (item: T) => readonly (string | undefined)[];
	/** They are not among those that plain words search. */
	readonly isComputed?: true;
};

/** Texts that many things share: types, zones. One that is equal is enough. */
type CommonColumn<T> = Names & {
	readonly kind: 'common';
	readonly sources: readonly CommonTexts<T>[];
};

/** A column with an order: numbers and times. */
type OrderedColumn<T> = Names & {
	readonly kind: 'ordered';
	readonly value: (item: T) => number | undefined;
	readonly read: (text: string) => Measure | undefined;
	/** When `read` can't. */
	readonly problem: FilterProblemKind;
};

export type FilterColumn<T> = OwnColumn<T> | CommonColumn<T> | OrderedColumn<T>;

/** The columns by their first names, for help and completion. */
export function columnNames({columns}: FilterLanguage<never>): readonly string[] {
	return columns.map(({names: [name]}) => name);
}

export function findColumn<T>({columns}: FilterLanguage<T>, name: string): FilterColumn<T> | undefined {
	const wanted = name.toLowerCase();
	return columns.find(({names}) => names.some(known => known.toLowerCase() === wanted));
}
