import type {StoredRecord} from '#domain/instance.ts';
import {breakAnywhere} from './break-anywhere.ts';
import {escapeUnits, writeOut} from './escape-invisible.ts';
import type {Line} from './line.ts';

/** What the API sent, as JSON. Long lines go on below; no character is lost. */
export function rawRecordLines(record: StoredRecord, width: number): readonly Line[] {
	return jsonTextLines(record)
		.flatMap(line => breakAnywhere(line, width))
		.map(toLine);
}

/** The same as one text to take away: what can't be seen, or would be obeyed where it is pasted, is written out. */
export function recordAsJson(record: StoredRecord): string {
	return `${jsonTextLines(record).join('\n')}\n`;
}

// JSON.stringify escapes the lower control characters only. The escaped text is still the same JSON.
function jsonTextLines(record: StoredRecord): readonly string[] {
	return JSON.stringify(record.read(), undefined, 2)
		.split('\n')
		.map(line => writeOut(line, escapeUnits));
}

// The key is the label, so that the eye finds the values.
function toLine(text: string): Line {
	const label = /^\s*"(?:[^"\\]|\\.)*": /.exec(text)?.[0];
	return label === undefined ? {kind: 'text', text} : {kind: 'field', label, value: text.slice(label.length)};
}
