import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {cellWidth} from '#domain/cells.ts';
import type {JsonRecord} from '#domain/json.ts';
import {recordAsYaml} from '#resources/details/record-as-yaml.ts';
import {yamlLines} from '#resources/details/yaml-lines.ts';
import {lineText} from '#resources/search-lines.ts';
import fc from '../../support/fast-check.ts';
import {forbidden, hostileText} from '../../support/sample-hostile-text.ts';
import {sampleInstances} from '../../support/sample-instances.ts';

function yaml(record: JsonRecord): string {
	return recordAsYaml({read: () => record});
}

test('is YAML as people write it', () => {
	expect(yaml({Cpu: 2, Name: '订单服务', Tags: {Tag: [{TagKey: 'env', TagValue: ''}]}, Options: {}, Locks: []})).toBe(
		[
			'Cpu: 2',
			'Name: 订单服务',
			'Tags:',
			'  Tag:',
			'    - TagKey: env',
			'      TagValue: ""',
			'Options: {}',
			'Locks: []',
			'',
		].join('\n'),
	);
});

describe('what would not be seen is written out', () => {
	test.each([
		['a\u202Eb', String.raw`"a\u202eb"`],
		['a\u001B[31mb', String.raw`"a\e[31mb"`],
		['a\u009Bc', String.raw`"a\u009bc"`],
		['two\nlines', String.raw`"two\nlines"`],
		['a\u{E0041}b', String.raw`"a\U000e0041b"`],
		['a\u200Bb', String.raw`"a\u200bb"`],
		['a\u2028b', String.raw`"a\u2028b"`],
	])('%j', (text, expected) => {
		expect(yaml({Name: text})).toBe(`Name: ${expected}\n`);
		expect(yaml({[text]: 1})).toBe(`${expected}: 1\n`);
	});
});

test.each(['yes', 'on', '12:30:45', '2026-01-31', '0777', '1_000', '~', 'null', '1e3', '- a', 'a: b', '#', '&a'])(
	'a text stays a text for readers old and new: %s',
	text => {
		const line = yaml({Name: text});
		expect(line).toMatch(/^Name: ["']/);
		expect(parse(line)).toEqual({Name: text});
		expect(parse(line, {version: '1.1'})).toEqual({Name: text});
	},
);

test('a long text stays on one line, its own line breaks written out', () => {
	const text = 'a long description of what this machine is for\n'.repeat(5);
	expect(yaml({Description: text}).split('\n')).toHaveLength(2);
	expect(yaml({Description: 'words '.repeat(40).trim()}).split('\n')).toHaveLength(2);
});

test('an object that stands twice is written twice', () => {
	const shared = {a: 1};
	expect(yaml({Old: shared, New: shared})).toBe('Old:\n  a: 1\nNew:\n  a: 1\n');
});

test('every sample comes back as it was', () => {
	for (const {record} of sampleInstances) {
		expect(parse(recordAsYaml(record))).toEqual(record.read());
	}
});

const json = fc.letrec<{readonly value: unknown}>(tie => ({
	value: fc.oneof(
		{maxDepth: 3},
		hostileText(),
		fc.double({noDefaultInfinity: true, noNaN: true}),
		fc.integer(),
		fc.boolean(),
		fc.constant(null),
		fc.array(tie('value'), {maxLength: 3}),
		fc.dictionary(hostileText(), tie('value'), {maxKeys: 3}),
	),
})).value;

test('whatever a record holds, it comes back, nothing in it can do harm, and the lines lose nothing', () => {
	fc.assert(
		fc.property(fc.dictionary(hostileText(), json, {maxKeys: 4}), fc.integer({min: 8, max: 100}), (random, width) => {
			// What JSON can't tell apart, such as -0, is none of a record's.
			const record = JSON.parse(JSON.stringify(random)) as JsonRecord;
			const text = yaml(record);
			expect(parse(text)).toEqual(record);
			const lines = yamlLines(text, width).map(lineText);
			expect(lines.join('')).toBe(text.replaceAll('\n', ''));
			for (const line of lines) {
				expect(cellWidth(line)).toBeLessThanOrEqual(width);
				expect(line).not.toMatch(forbidden);
			}
		}),
		{numRuns: 500},
	);
});

test('keys are labels, also those of lists and quoted ones', () => {
	const labels = (text: string) => yamlLines(text, 80).map(line => (line.kind === 'field' ? line.label : line.kind));
	expect(labels('Cpu: 2\nTags:\n  - TagKey: env\n    "a: b": c\n  - plain text\n')).toEqual([
		'Cpu: ',
		'Tags:',
		'  - TagKey: ',
		'    "a: b": ',
		'text',
	]);
	expect(labels('Time: 12:30')).toEqual(['Time: ']);
});
