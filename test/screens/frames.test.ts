import {readdir} from 'node:fs/promises';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {languages} from '#domain/language.ts';
import {draw} from '../gallery/draw.tsx';
import {gallery} from '../gallery/gallery.ts';
import fc from '../support/fast-check.ts';
import {hostileState} from '../support/sample-hostile-state.ts';
import {forbidden, hostileText} from '../support/sample-hostile-text.ts';

const sizes = [
	{columns: 40, rows: 12},
	{columns: 80, rows: 24},
	{columns: 132, rows: 43},
];

const cases = languages.flatMap(language => gallery.map(entry => ({...entry, language})));

describe.each(cases)('$name in $language', ({name, state, language}) => {
	const frames = sizes.map(size => ({size, frame: draw(state({size, language}))}));

	test('looks as it did', async () => {
		const text = frames.map(({size, frame}) => `═══ ${size.columns}×${size.rows}\n${frame}\n`).join('');
		await expect(text).toMatchFileSnapshot(`../frames/${fileName(name, language)}`);
	});

	test('fills the terminal exactly and harms nothing', () => {
		for (const {size, frame} of frames) {
			expectToFill(frame, state({size, language}).size);
		}
	});
});

test('every size is filled exactly', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...cases),
			fc.integer({min: 1, max: 220}),
			fc.integer({min: 1, max: 70}),
			({state, language}, columns, rows) => {
				const current = state({size: {columns, rows}, language});
				expectToFill(draw(current), current.size);
			},
		),
		{numRuns: 150},
	);
}, 60_000);

test('whatever the cloud and the user send, the frame stays whole', () => {
	fc.assert(
		fc.property(
			hostileText(),
			fc.constantFrom(...languages),
			fc.constantFrom(...sizes),
			fc.constantFrom('regions', 'instances', 'details', 'profiles', 'credentials', 'profile-form'),
			fc.constantFrom(
				'help',
				'request',
				'save-profile',
				'delete-profile',
				'palette',
				'columns',
				'sign-in-again',
				undefined,
			),
			(text, language, size, screen, overlay) => {
				expectToFill(draw(hostileState({size, language}, text, screen, overlay)), size);
			},
		),
		{numRuns: 150},
	);
}, 60_000);

test('every frame file belongs to a screen of the gallery', async () => {
	const files = await readdir(new URL('../frames', import.meta.url));
	expect(files.toSorted()).toEqual(cases.map(({name, language}) => fileName(name, language)).toSorted());
});

function fileName(name: string, language: string): string {
	return `${name.replaceAll('/', '-')}.${language}.txt`;
}

function expectToFill(frame: string, size: {readonly columns: number; readonly rows: number}): void {
	const lines = frame.split('\n');
	expect(lines).toHaveLength(size.rows);
	for (const line of lines) {
		expect(stringWidth(line)).toBeLessThanOrEqual(size.columns);
		expect(line).not.toMatch(forbidden);
	}
}
