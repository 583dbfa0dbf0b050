import type {Tag} from '#domain/instance.ts';

/** How a field of a thing is kept. */
export type FieldKind =
	/** A text that hardly two things share. */
	| 'text'
	/** One that may be missing, and is never empty otherwise. */
	| 'optional-text'
	/** A few of them, none with a line break. */
	| 'texts'
	/** What many things have in common, each value kept once. */
	| 'shared'
	/** A number or nothing. */
	| 'number'
	/** A text that only a search looks at, and that is let go when the search has it. */
	| 'searched';

export type Layout<F> = {readonly [K in Exclude<keyof F, 'id'> & string]-?: FieldKind};

export type SharedValue = string | boolean | readonly string[] | readonly Tag[] | undefined;

/**
 * What the things of a page say, field by field instead of thing by thing: a few long values, quickly handed to another
 * thread, and nothing that a garbage collector would have to walk through.
 */
export type Columns = {
	/** All own texts one behind the other: field by field, thing by thing. In characters of one byte … */
	readonly texts: string;
	/** Where each of them ends. */
	readonly ends: Uint32Array;
	/** … without those that have others, by their place: one Chinese name would double the room for all of them. */
	readonly wideTexts: ReadonlyMap<number, string>;
	/** Thing by thing, a text that only a search looks at; empty when the layout has none. */
	readonly searched: readonly string[];
	/** Each shared value once … */
	readonly values: readonly SharedValue[];
	/** … and the number of each thing's, field by field. */
	readonly shared: Uint16Array | Uint32Array;
	/** NaN for nothing. */
	readonly numbers: Float64Array;
	readonly count: number;
};

const ownKinds: ReadonlySet<FieldKind> = new Set(['text', 'optional-text', 'texts'] as const);

/** The fields of a layout with their places among those that are kept alike; the id is the first of the own texts. */
export function placesOf<F>(layout: Layout<F>) {
	const names = Object.keys(layout) as (keyof Layout<F>)[];
	const withKind = (isWanted: (kind: FieldKind) => boolean) => names.filter(name => isWanted(layout[name]));
	return {
		own: withKind(kind => ownKinds.has(kind)),
		shared: withKind(kind => kind === 'shared'),
		numbers: withKind(kind => kind === 'number'),
		searched: withKind(kind => kind === 'searched'),
	};
}

/** Things, of which each has an id, as columns. */
export function toColumns<F extends {readonly id: string}>(things: readonly F[], layout: Layout<F>): Columns {
	const places = placesOf(layout);
	const count = things.length;
	const ends = new Uint32Array((places.own.length + 1) * count);
	const wideTexts = new Map<number, string>();
	let texts = '';
	let place = 0;
	const add = (text: string): void => {
		if (isWide.test(text)) {
			wideTexts.set(place, text);
		} else {
			texts += text;
		}

		ends[place++] = texts.length;
	};
	for (const {id} of things) {
		add(id);
	}

	for (const name of places.own) {
		for (const thing of things) {
			add(ownText(thing[name]));
		}
	}

	const dictionary = new Dictionary();
	const numberOf = (value: unknown): number => dictionary.numberOf(value as SharedValue);
	const shared = places.shared.flatMap(name => things.map(thing => numberOf(thing[name])));
	return {
		texts,
		ends,
		wideTexts,
		searched: places.searched.flatMap(name => things.map(thing => (thing[name] as string | undefined) ?? '')),
		// Wide numbers are for pages that are far longer than any that was asked for.
		shared: dictionary.values.length > 2 ** 16 ? Uint32Array.from(shared) : Uint16Array.from(shared),
		values: dictionary.values,
		numbers: Float64Array.from(
			places.numbers.flatMap(name => things.map(thing => (thing[name] as number | undefined) ?? Number.NaN)),
		),
		count,
	};
}

const isWide = /[^\0-\u00FF]/;

function ownText(value: unknown): string {
	return Array.isArray(value) ? value.join('\n') : ((value as string | undefined) ?? '');
}

/** Numbers values as they come; equal ones have one number. */
class Dictionary {
	readonly values: SharedValue[] = [];
	readonly #texts = new Map<SharedValue, number>();
	/** By their content. */
	readonly #lists = new Map<string, number>();

	numberOf(value: SharedValue): number {
		return typeof value === 'object'
			? this.#number(this.#lists, JSON.stringify(value), value)
			: this.#number(this.#texts, value, value);
	}

	#number<K>(numbers: Map<K, number>, key: K, value: SharedValue): number {
		let number = numbers.get(key);
		if (number === undefined) {
			number = this.values.length;
			this.values.push(value);
			numbers.set(key, number);
		}

		return number;
	}
}
