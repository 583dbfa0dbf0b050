import {Document, Scalar, visit} from 'yaml';
import type {StoredRecord} from '#domain/instance.ts';
import {toPrintable} from '#domain/printable.ts';
import {escapeCodePoint, writeOut} from '../escape-invisible.ts';

/**
 * What the API sent, as YAML to be shown and taken away. What can't be seen, or would be obeyed where it is pasted, is
 * written out. Loads a parser: to be imported only once somebody asks.
 */
export function recordAsYaml(record: StoredRecord): string {
	const document = new Document(record.read(), {
		aliasDuplicateObjects: false,
		// Texts that only older readers would take for something else (`on`, `12:30`, dates) get quotes as well.
		compat: 'yaml-1.1',
	});
	visit(document, {
		Scalar(_key, scalar) {
			// The only style that has escapes.
			if (typeof scalar.value === 'string' && toPrintable(scalar.value) !== scalar.value) {
				scalar.type = Scalar.QUOTE_DOUBLE;
			}
		},
	});
	return document
		.toString({lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER})
		.split('\n')
		.map(line => writeOut(line, escapeCodePoint))
		.join('\n');
}
