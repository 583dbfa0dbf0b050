import {readdir} from 'node:fs/promises';
import {describe, expect, test} from 'vitest';
import {cellWidth} from '#domain/cells.ts';
import {languages} from '#domain/language.ts';
import type {Line} from '#resources/line.ts';
import {lineText} from '#resources/search-lines.ts';
import fc from '../../support/fast-check.ts';
import {sampleContext} from '../../support/sample-context.ts';
import {forbidden, hostileText} from '../../support/sample-hostile-text.ts';
import {everyTab, hostileTabs} from './every-tab.ts';

// Of these, four are margins and the scroll bar.
const terminals = [40, 80, 132];
const marginColumns = 4;

const cases = Object.keys(everyTab).flatMap(name => languages.map(language => ({name, language})));

describe.each(cases)('$name in $language', ({name, language}) => {
	const draw = (width: number): readonly Line[] => everyTab[name]?.(sampleContext(language), width) ?? [];

	test('looks as it did', async () => {
		const text = terminals
			.map(columns => `═══ ${columns} columns\n${picture(draw(columns - marginColumns))}\n`)
			.join('');
		await expect(text).toMatchFileSnapshot(`tabs/${name}.${language}.txt`);
	});

	test('is nowhere wider than it may be', () => {
		for (let width = 20; width <= 140; width++) {
			const lines = draw(width);
			expect(lines.length).toBeGreaterThan(0);
			expectToFit(lines, width);
		}
	});
});

test('every picture belongs to a tab', async () => {
	const files = await readdir(new URL('tabs', import.meta.url));
	expect(files.toSorted()).toEqual(cases.map(({name, language}) => `${name}.${language}.txt`).toSorted());
});

test('whatever the cloud sends, no line is too wide and none can do harm', () => {
	fc.assert(
		fc.property(
			hostileText(),
			fc.integer({min: 20, max: 140}),
			fc.constantFrom(...languages),
			(text, width, language) => {
				for (const draw of Object.values(hostileTabs(text))) {
					expectToFit(draw(sampleContext(language), width), width);
				}
			},
		),
		{numRuns: 200},
	);
}, 60_000);

function picture(lines: readonly Line[]): string {
	return lines.map(line => (line.kind === 'heading' ? `# ${line.text}` : lineText(line).trimEnd())).join('\n');
}

function expectToFit(lines: readonly Line[], width: number): void {
	const texts = lines.map(lineText);
	expect(texts.filter(text => cellWidth(text) > width || forbidden.test(text))).toEqual([]);
}
