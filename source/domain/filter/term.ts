import type {TextRange} from '#domain/fold.ts';
import type {CommonTexts, CommonValue, FilterLanguage} from './filter-language.ts';
import {toLines} from './searchable.ts';
import type {TextSearch} from './text-search.ts';

/** One term of an expression. */
export type FilterTerm<T> = {
	/** `!web`, `status!=running` */
	readonly isInverted: boolean;
	readonly condition: Condition<T>;
	/** What is marked where the term matches; nothing when it is inverted. */
	readonly mark?: Mark;
};

/** What must hold, or must not. */
export type Condition<T> =
	/** Some text of the item matches. */
	| {readonly kind: 'text'; readonly search: TextSearch}
	/** One of the values that the item shares with others passes its test. */
	| {readonly kind: 'common'; readonly tests: readonly CommonTest<T>[]}
	/** `now`: milliseconds since 1970. Where the hint, if there is one, finds nothing, the test can be left out: it fails. */
	| {readonly kind: 'item'; readonly test: (item: T, now: number) => boolean; readonly hint?: TextSearch};

type CommonTest<T> = Pick<CommonTexts<T>, 'of'> & {readonly test: (value: CommonValue) => boolean};

type Mark = {
	/** The columns in whose cells it is marked; undefined: in all. */
	readonly cells?: readonly string[];
	/** In a searchable text. */
	readonly places: (text: string) => readonly TextRange[];
};

/** Whether an item matches. Many are matched faster together, by `matching`. */
export function matchesTerm<T>(
	{condition, isInverted}: FilterTerm<T>,
	language: FilterLanguage<T>,
	item: T,
	now: number,
): boolean {
	switch (condition.kind) {
		case 'text':
			return (condition.search.find(searchedText(language, item), 0) !== -1) !== isInverted;
		case 'common':
			return condition.tests.some(({of, test}) => test(of(item))) !== isInverted;
		case 'item':
			return condition.test(item, now) !== isInverted;
	}
}

/** Everything that plain text is searched in, in lower case, one value a line. */
export function searchedText<T>({ownTexts, commonTexts}: FilterLanguage<T>, item: T): string {
	return toLines([...ownTexts(item), ...commonTexts.flatMap(({of, texts}) => texts(of(item)))]);
}
