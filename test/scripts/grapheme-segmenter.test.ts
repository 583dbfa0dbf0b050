import {expect, test} from 'vitest';
import {graphemeSegmenter, isPlain} from '../../scripts/build/runtime/grapheme-segmenter.ts';
import {corpus, mixedTexts} from './corpus.ts';

const intl = new Intl.Segmenter();
const everyUnit = Array.from({length: 0xd800}, (_, code) => String.fromCharCode(code)).concat(
	Array.from({length: 0x2000}, (_, code) => String.fromCharCode(0xe000 + code)),
);

const plainUnits = everyUnit.filter(isPlain);

test('texts are cut where the real segmenter cuts them', () => {
	for (const text of [...corpus, ...mixedTexts(5000)]) {
		expect([...graphemeSegmenter.segment(text)]).toEqual([...intl.segment(text)]);
	}
});

test('the short cut is taken for what terminals mostly show', () => {
	for (const text of ['web-01', '● Running │ ─', '华东1（杭州）', '\u001B[31mred\u001B[39m', 'パ한']) {
		expect(isPlain(text)).toBe(true);
	}

	expect(plainUnits.length).toBeGreaterThan(40_000);
});

test('no two characters of the short cut make one cluster', () => {
	// One of each range and class is a neighbour to all of them, on both sides.
	for (const neighbour of 'a\n\u001Béˇ…→│●❯⬛、〰あア㐀华각Ａﾝ￥') {
		const text = plainUnits.map(unit => `${neighbour}${unit}`).join('');
		expect(isPlain(text)).toBe(true);
		expect(Array.from(intl.segment(text)).length).toBe(text.length);
	}
});

test('a place in the text is found as in the real one', () => {
	for (const text of ['web-01', '华东1（杭州）', 'e\u0301x']) {
		for (const place of [undefined, -1, 0, 1, 2.5, text.length - 1, text.length]) {
			expect(graphemeSegmenter.segment(text).containing(place)).toEqual(intl.segment(text).containing(place));
		}
	}
});

test('nothing plain is invisible', () => {
	expect(plainUnits.filter(unit => /\p{Default_Ignorable_Code_Point}/u.test(unit))).toEqual([]);
});
