import type {StoredRecord} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';
import {type Columns, type FieldKind, type Layout, placesOf} from './columns.ts';

/** Where the fields and the records of things are. */
export type ThingPage = {
	readonly columns: Columns;
	/** The record of a thing. */
	readonly row: (index: number) => JsonRecord;
	/** What only a search looks at. */
	readonly searchedText: (index: number) => string;
};

export type Thing<F> = F & {readonly record: StoredRecord};

export type ThingClass<F> = new (id: string, page: ThingPage, index: number) => Thing<F>;

// Not among the fields that somebody counts or compares.
const page = Symbol('page');
const index = Symbol('index');

/** What stands behind the getters. */
type Hidden = {readonly [page]: ThingPage; readonly [index]: number};

const none: readonly string[] = [];

/**
 * Things that look like plain objects with these fields, and are read out of their page when somebody asks: there are
 * many of them, hardly any of which is ever looked at. They are their own records.
 */
export function thingClass<F extends {readonly id: string}>(layout: Layout<F>): ThingClass<F> {
	class PagedThing implements Hidden {
		readonly id: string;
		readonly [page]: ThingPage;
		readonly [index]: number;

		constructor(id: string, itsPage: ThingPage, itsIndex: number) {
			this.id = id;
			this[page] = itsPage;
			this[index] = itsIndex;
		}

		read(): JsonRecord {
			return this[page].row(this[index]);
		}
	}

	const places = placesOf(layout);
	const define = (name: PropertyKey, get: (this: Hidden) => unknown, enumerable = true): void => {
		// As the fields of a plain object: seen by `in` and by `for … in`.
		Object.defineProperty(PagedThing.prototype, name, {get, enumerable});
	};
	for (const [place, name] of places.own.entries()) {
		define(name, ownGetter(layout[name], place + 1));
	}

	for (const [place, name] of places.shared.entries()) {
		define(name, function () {
			const {values, shared, count} = this[page].columns;
			return values[shared[place * count + this[index]] as number];
		});
	}

	for (const [place, name] of places.numbers.entries()) {
		define(name, function () {
			const {numbers, count} = this[page].columns;
			const number = numbers[place * count + this[index]] as number;
			return Number.isNaN(number) ? undefined : number;
		});
	}

	for (const name of places.searched) {
		// Comparing it would mean to unpack it.
		define(
			name,
			function () {
				return this[page].searchedText(this[index]);
			},
			false,
		);
	}

	define('record', function () {
		return this;
	});
	return PagedThing as unknown as ThingClass<F>;
}

function ownGetter(kind: FieldKind, place: number): (this: Hidden) => unknown {
	switch (kind) {
		case 'texts':
			return function () {
				const text = textAt(this[page].columns, place, this[index]);
				return text === '' ? none : text.split('\n');
			};
		case 'optional-text':
			return function () {
				return textAt(this[page].columns, place, this[index]) || undefined;
			};
		default:
			return function () {
				return textAt(this[page].columns, place, this[index]);
			};
	}
}

/** An own text; place 0 has the ids. */
export function textAt({texts, ends, wideTexts, count}: Columns, place: number, index: number): string {
	const at = place * count + index;
	const text = texts.slice(at === 0 ? 0 : ends[at - 1], ends[at]);
	return text === '' && wideTexts.size > 0 ? (wideTexts.get(at) ?? '') : text;
}
