import {isJsonRecord, type Json} from '#domain/json.ts';

// Answers have six levels. Whoever goes through them does so by calling himself.
const deepest = 64;
const cut = '…';

/** The same rows, unless one is nested so deep that nobody could go through it: then without what is deeper. */
export function withinDepth(rows: readonly Json[]): readonly Json[] {
	return isWithin(rows, deepest) ? rows : (prune(rows, deepest) as readonly Json[]);
}

function isWithin(value: Json, levels: number): boolean {
	if (typeof value !== 'object' || value === null) {
		return true;
	}

	if (levels === 0) {
		return false;
	}

	if (Array.isArray(value)) {
		return value.every(item => isWithin(item as Json, levels - 1));
	}

	for (const name in value) {
		if (!isWithin((value as Readonly<Record<string, Json>>)[name] ?? null, levels - 1)) {
			return false;
		}
	}

	return true;
}

function prune(value: Json, levels: number): Json {
	if (typeof value !== 'object' || value === null) {
		return value;
	}

	if (levels === 0) {
		return cut;
	}

	return isJsonRecord(value)
		? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, prune(item ?? null, levels - 1)]))
		: (value as readonly Json[]).map(item => prune(item, levels - 1));
}
