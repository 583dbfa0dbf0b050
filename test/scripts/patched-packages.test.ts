import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {bundle} from '../../scripts/build/bundle.ts';
import {corpus, mixedTexts} from './corpus.ts';
import {frames, type Kit, updates} from './drawing.ts';

let folder: string;
let patched: Kit;
let unpatched: Kit;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'yundeck-patched-'));
	patched = await bundledKit({isPatched: true});
	unpatched = await bundledKit({isPatched: false});
});

afterAll(() => rm(folder, {recursive: true}));

test('texts are as wide as before', () => {
	const everyCharacter = Array.from({length: 0x1_10_00}, (_, code) => String.fromCodePoint(code));
	const emoji = everyCharacter.filter(character => /\p{Emoji}/u.test(character));
	const sequences = [
		'\uFE0F',
		'\uFE0E',
		'\u20E3',
		'\u0301',
		'🏽',
		'🏽🏽',
		'\u200D',
		'\u200D♂️',
		'\u200D💻',
		'🇨',
		'\u{E0067}',
	];
	const clusters = emoji.flatMap(base => sequences.map(rest => `${base}${rest}`));
	const texts = [...corpus, ...mixedTexts(5000), ...everyCharacter, ...clusters];
	expect(texts.filter(text => patched.stringWidth(text) !== unpatched.stringWidth(text))).toEqual([]);
});

test('texts are cut as before', () => {
	const texts = [...corpus, ...mixedTexts(500)];
	const cut = ({cliTruncate}: Kit) => texts.flatMap(text => [1, 2, 7, 20].map(columns => cliTruncate(text, columns)));
	expect(cut(patched)).toEqual(cut(unpatched));
});

test('frames are laid out as before', () => {
	const texts = [...corpus, ...mixedTexts(300)];
	expect(frames(patched, texts)).toEqual(frames(unpatched, texts));
});

test('frames are updated with the same bytes as before', async () => {
	const texts = [...corpus, ...mixedTexts(300)];
	expect(await updates(patched, texts)).toBe(await updates(unpatched, texts));
});

async function bundledKit({isPatched}: {readonly isPatched: boolean}): Promise<Kit> {
	const outputFolder = join(folder, String(isPatched));
	await bundle({entryPoints: {kit: join(import.meta.dirname, 'kit.ts')}, outputFolder, isPatched});
	const {kit} = (await import(pathToFileURL(join(outputFolder, 'kit.js')).href)) as {readonly kit: Kit};
	return kit;
}
