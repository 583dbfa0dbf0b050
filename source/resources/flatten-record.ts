import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';

/** Every value of a record under its path: `VpcAttributes.VpcId`, `SecurityGroupIds.SecurityGroupId[0]`. */
export function flattenRecord(record: JsonRecord): readonly (readonly [path: string, value: string])[] {
	return Object.entries(record).flatMap(([key, value]) => flatten(key, value));
}

// What is empty gives an empty text: that the API sent it is worth knowing, too.
function flatten(path: string, value: Json): readonly (readonly [string, string])[] {
	if (Array.isArray(value)) {
		return value.length === 0
			? [[path, '']]
			: value.flatMap((item: Json, index: number) => flatten(`${path}[${index}]`, item));
	}

	if (isJsonRecord(value)) {
		const entries = Object.entries(value);
		return entries.length === 0 ? [[path, '']] : entries.flatMap(([key, item]) => flatten(`${path}.${key}`, item));
	}

	return [[path, value === null ? '' : String(value)]];
}
