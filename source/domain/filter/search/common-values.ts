import type {CommonTexts, CommonValue, FilterLanguage} from '#domain/filter/filter-language.ts';
import {toLines} from '#domain/filter/searchable.ts';

// So many that a number has 16 bits …
const mostValues = 65_535;
// … and so many things that the values of those that are gone are soon gone as well.
const mostItems = 32_768;

/** The values that things have in common: each is kept, and searched, once. A thing has the numbers of its values. */
export class CommonValues<T> {
	readonly #language: FilterLanguage<T>;
	readonly groups: readonly ValueGroup<T>[];
	#items = 0;

	constructor(language: FilterLanguage<T>) {
		this.#language = language;
		const sources = [...language.commonTexts, language.tags, ...columnSources(language)];
		this.groups = [...new Set(sources.map(({of}) => of))].map(
			of =>
				new ValueGroup(
					of,
					language.commonTexts.filter(source => source.of === of),
				),
		);
	}

	/** Those for more things: these, or others when they have become too many. */
	forMore(count: number): CommonValues<T> {
		const isFull =
			this.#items + count > mostItems || this.groups.some(({values}) => values.length + count > mostValues);
		const values = isFull ? new CommonValues(this.#language) : this;
		values.#items += count;
		return values;
	}

	/** The values of things, by their numbers: group by group, thing by thing. */
	number(items: readonly T[]): Uint16Array {
		const numbers = new Uint16Array(this.groups.length * items.length);
		let at = 0;
		for (const group of this.groups) {
			for (const item of items) {
				numbers[at++] = group.numberOf(item);
			}
		}

		return numbers;
	}
}

/** The values of one kind, such as all zones. */
export class ValueGroup<T> {
	readonly of: CommonTexts<T>['of'];
	/** By their numbers. */
	readonly values: CommonValue[] = [];
	/** What plain text is searched in; empty where it is not. */
	readonly lines: string[] = [];
	readonly #searched: readonly CommonTexts<T>[];
	readonly #numbers = new Map<CommonValue, number>();
	/** Lists that are equal, and not the same. */
	readonly #byContent = new Map<string, number>();

	constructor(of: CommonTexts<T>['of'], searched: readonly CommonTexts<T>[]) {
		this.of = of;
		this.#searched = searched;
	}

	numberOf(item: T): number {
		const value = this.of(item);
		return this.#numbers.get(value) ?? this.#add(value);
	}

	#add(value: CommonValue): number {
		const content = JSON.stringify(value);
		let number = this.#byContent.get(content);
		if (number === undefined) {
			number = this.values.length;
			this.#byContent.set(content, number);
			this.values.push(value);
			this.lines.push(toLines(this.#searched.flatMap(({texts}) => texts(value))));
		}

		this.#numbers.set(value, number);
		return number;
	}
}

function columnSources<T>({columns}: FilterLanguage<T>): readonly CommonTexts<T>[] {
	return columns.flatMap(column => (column.kind === 'common' ? column.sources : []));
}
