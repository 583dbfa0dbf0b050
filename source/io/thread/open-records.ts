import {isJsonRecord, type JsonRecord} from '#domain/json.ts';

/** Values for the way to another thread: a record that is read when somebody looks at it becomes what would be read. */
export function openRecords(value: unknown): unknown {
	return Array.isArray(value) ? value.map(openRecord) : value;
}

/** The way back. */
export function closeRecords(value: unknown): unknown {
	return Array.isArray(value) ? value.map(closeRecord) : value;
}

function openRecord(item: unknown): unknown {
	return hasRecord(item) && 'read' in item.record ? {...item, record: (item.record.read as () => JsonRecord)()} : item;
}

function closeRecord(item: unknown): unknown {
	if (!hasRecord(item)) {
		return item;
	}

	const {record} = item;
	return isJsonRecord(record) ? {...item, record: {read: () => record}} : item;
}

function hasRecord(item: unknown): item is {readonly record: object} {
	return typeof item === 'object' && item !== null && 'record' in item && typeof item.record === 'object';
}
