import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';

// Fields of an answer, read so that one of the wrong type costs that field and nothing else.

type Maybe = Json | undefined;

/** A number is taken for the text of it; anything else is an empty text. */
export function textOf(value: Maybe): string {
	return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Undefined when there is no such field, as opposed to an empty text. */
export function optionalTextOf(value: Maybe): string | undefined {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

export function numberOf(value: Maybe): number | undefined {
	const number = typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
	// JSON can say 1e999.
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** How many there are of something; undefined for what is no such number. */
export function countOf(value: Maybe): number | undefined {
	const number = numberOf(value);
	return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

export function booleanOf(value: Maybe): boolean {
	return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

/** Milliseconds since 1970. `2024-04-14T22:32Z` and `2024-04-16T02:11:02Z` alike. */
export function timeOf(value: Maybe): number | undefined {
	const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
	return Number.isNaN(time) ? undefined : time;
}

/** A field of something that should be a record. */
export function fieldOf(value: Maybe, name: string): Maybe {
	return isJsonRecord(value) ? value[name] : undefined;
}

// One for all: most lists of most records are empty.
const none: readonly never[] = [];

/** The list behind both of the API's wrappers: `{Tags: {Tag: […]}}`. */
export function listOf(value: Maybe, outer: string, inner: string): readonly Json[] {
	const list = fieldOf(fieldOf(value, outer), inner);
	return Array.isArray(list) && list.length > 0 ? list : none;
}

export function recordsOf(list: readonly Json[]): readonly JsonRecord[] {
	return list.length === 0 ? none : list.filter(isJsonRecord);
}

/** The texts of a list, without empty ones; in an array that is no longer than they are. */
export function textsOf(list: readonly Json[]): readonly string[] {
	if (list.length === 0) {
		return none;
	}

	const texts = list.map(textOf);
	return texts.includes('') ? texts.filter(text => text !== '').slice() : texts;
}

/** A field that is left out when it is not known. */
export function known<K extends string, V>(key: K, value: V | undefined): {readonly [P in K]?: V} {
	return value === undefined ? {} : ({[key]: value} as {readonly [P in K]?: V});
}
