/** What JSON.parse can give, read-only. */
export type Json = string | number | boolean | null | readonly Json[] | {readonly [key: string]: Json};

export type JsonRecord = {readonly [key: string]: Json};

export function isJsonRecord(value: unknown): value is JsonRecord {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
