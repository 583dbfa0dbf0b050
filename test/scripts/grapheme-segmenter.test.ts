import {expect, test} from 'vitest';
import {graphemeSegmenter, isPlain} from '../../scripts/build/runtime/grapheme-segmenter.ts';
import {corpus, mixedTexts} from './corpus.ts';

const intl = new Intl.Segmenter();
const everyUnit = Array.from({length: 0xd800}, (_, code) => String.fromCharCode(code)).concat(
	Array.from({length: 0x2000}, (_, code) => String.fromCharCode(0xe000 + code)),
);

const everyPair = Array.from({length: 0x10_00_00}, (_, code) => String.fromCodePoint(0x1_00_00 + code));
const plainCharacters = [...everyUnit, ...everyPair].filter(isPlain);

test('texts are cut where the real segmenter cuts them', () => {
	for (const text of [...corpus, ...mixedTexts(5000)]) {
		expect([...graphemeSegmenter.segment(text)]).toEqual([...intl.segment(text)]);
	}
});

test('the short cut is taken for what terminals mostly show', () => {
	for (const text of ['web-01', '● Running │ ─', '华东1（杭州）', '\u001B[31mred\u001B[39m', 'パ한', '🚀 𠮷']) {
		expect(isPlain(text)).toBe(true);
	}

	expect(plainCharacters.length).toBeGreaterThan(100_000);
});

test('no two characters of the short cut make one cluster', () => {
	// One of each range and class is a neighbour to all of them, on both sides.
	for (const neighbour of 'a\n\u001Béˇ…→│●❯⬛、〰あア㐀华각Ａﾝ￥🌍🏠🐘👤😀🚀🧑𠮷') {
		const text = plainCharacters.map(character => `${neighbour}${character}`).join('');
		expect(isPlain(text)).toBe(true);
		expect(Array.from(intl.segment(text)).length).toBe(2 * plainCharacters.length);
	}
});

test('a place in the text is found as in the real one', () => {
	for (const text of ['web-01', '华东1（杭州）', 'e\u0301x', '🚀x🚀']) {
		for (const place of [undefined, -1, 0, 1, 2.5, 3, 4, text.length - 1, text.length]) {
			expect(graphemeSegmenter.segment(text).containing(place)).toEqual(intl.segment(text).containing(place));
		}
	}
});

test('nothing plain is invisible', () => {
	expect(plainCharacters.filter(character => /\p{Default_Ignorable_Code_Point}/u.test(character))).toEqual([]);
});
