import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import type {JsonRecord} from '#domain/json.ts';
import {rawRecordLines, recordAsJson} from '#resources/raw-record.ts';
import fc from '../support/fast-check.ts';
import {forbidden, hostileText} from '../support/sample-hostile-text.ts';

function texts(record: JsonRecord, width: number): readonly string[] {
	return rawRecordLines({read: () => record}, width).map(line =>
		line.kind === 'field' ? line.label + line.value : line.kind === 'text' ? line.text : '',
	);
}

test('is JSON with two spaces', () => {
	expect(texts({Cpu: 2, Tags: {Tag: []}}, 80)).toEqual([
		'{',
		'  "Cpu": 2,',
		'  "Tags": {',
		'    "Tag": []',
		'  }',
		'}',
	]);
});

test('long lines go on below, cut nowhere', () => {
	expect(texts({SerialNumber: '0d3c7b52-6a1e-4f0c-9b7e-51c0a7f4e212'}, 24)).toEqual([
		'{',
		'  "SerialNumber": "0d3c7',
		'b52-6a1e-4f0c-9b7e-51c0a',
		'7f4e212"',
		'}',
	]);
});

test('what cannot be seen is written out', () => {
	expect(texts({Name: 'a\u202Eb\u009Bc'}, 80)).toContain(String.raw`  "Name": "a\u202eb\u009bc"`);
});

test('what is taken away is what is shown, with nothing in it that would be obeyed', () => {
	expect(recordAsJson({read: () => ({Name: 'a\u202Eb\u009B31mc', Tag: '订单'})})).toBe(
		`{\n  "Name": "a${String.raw`\u202eb\u009b31mc`}",\n  "Tag": "订单"\n}\n`,
	);
	fc.assert(
		fc.property(hostileText(), hostileText(), (key, value) => {
			const record = {[key]: value};
			const text = recordAsJson({read: () => record});
			expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(record)));
			expect(text.replaceAll('\n', '')).not.toMatch(forbidden);
		}),
	);
});

test('a letter with a mark that takes room of its own is broken when it is wider than a line', () => {
	expect(texts({Name: '\u{20000}\u{1122C}'}, 2)).toEqual(expect.arrayContaining(['\u{20000}', '\u{1122C}"']));
});

test('the lines joined are the record again, whatever it holds', () => {
	fc.assert(
		fc.property(hostileText(), hostileText(), fc.integer({min: 2, max: 100}), (key, value, width) => {
			const record = {[key]: value, list: [value, {[key]: null}]};
			const lines = texts(record, width);
			expect(JSON.parse(lines.join(''))).toEqual(JSON.parse(JSON.stringify(record)));
			for (const line of lines) {
				expect(stringWidth(line)).toBeLessThanOrEqual(width);
				expect(line).not.toMatch(forbidden);
			}
		}),
		{numRuns: 300},
	);
});
