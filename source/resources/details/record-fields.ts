import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';

/** What a record has at a path of names: `at(record, 'EipAddress', 'Bandwidth')`. */
function at(record: JsonRecord, path: readonly string[]): Json | undefined {
	return path.reduce<Json | undefined>((value, name) => (isJsonRecord(value) ? value[name] : undefined), record);
}

/** The text there; empty when there is none. */
export function textAt(record: JsonRecord, ...path: readonly string[]): string {
	const value = at(record, path);
	return typeof value === 'string' ? value : '';
}

/** The number there, which some services send as a text. */
export function numberAt(record: JsonRecord, ...path: readonly string[]): number | undefined {
	const value = at(record, path);
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function booleanAt(record: JsonRecord, ...path: readonly string[]): boolean | undefined {
	const value = at(record, path);
	return typeof value === 'boolean' ? value : undefined;
}

/** The records of the list there. */
export function recordsAt(record: JsonRecord, ...path: readonly string[]): readonly JsonRecord[] {
	const value = at(record, path);
	return Array.isArray(value) ? value.filter(isJsonRecord) : [];
}
