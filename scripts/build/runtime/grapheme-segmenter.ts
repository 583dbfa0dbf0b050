let intl: Intl.Segmenter | undefined;

// The characters that terminals mostly show. Each is a grapheme cluster of its own, whatever of them stands next to it:
// ASCII with its controls (without the carriage return, which joins a line feed), Latin, punctuation, arrows, box drawing
// and other symbols, CJK, kana, Hangul syllables, full-width forms, pictures without skin tones and flags. No marks,
// joiners, selectors, jamo, nothing invisible.
const beyondPlain =
	/[^\u0000-\u000C\u000E-\u007F\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u2BFF\u3001-\u3029\u3030-\u303F\u3041-\u3096\u30A0-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF9D\uFFE0-\uFFE6\u{1F300}-\u{1F3FA}\u{1F400}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{2FA1F}]/u;

/** Nothing but such characters. */
export function isPlain(text: string): boolean {
	return !beyondPlain.test(text);
}

/** In cells, of a text that is plain. */
export function plainWidth(text: string, widthOf: (codePoint: number) => number): number {
	let width = 0;
	for (let index = 0; index < text.length; index++) {
		const codePoint = text.codePointAt(index) ?? 0;
		if (codePoint > 0xff_ff) {
			index++;
		}

		const isControl = codePoint < 0x20 || codePoint === 0x7f;
		width += isControl ? 0 : widthOf(codePoint);
	}

	return width;
}

/**
 * Stands in for every `new Intl.Segmenter()` of Ink and its width helpers. The first use of the real one loads ICU's
 * break rules (9 ms), and it is slow per character; almost no text of a terminal UI needs it.
 */
export const graphemeSegmenter = {
	segment(text: string): Intl.Segments {
		if (isPlain(text)) {
			return new SingleSegments(text);
		}

		intl ??= new Intl.Segmenter();
		return intl.segment(text);
	},
};

class SingleSegments {
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	containing(place = 0): Intl.SegmentData | undefined {
		const text = this.#text;
		const whole = Math.trunc(place);
		if (!(whole >= 0 && whole < text.length)) {
			return undefined;
		}

		const isInPair = isLowSurrogate(text.charCodeAt(whole));
		return segmentAt(text, isInPair ? whole - 1 : whole);
	}

	*[Symbol.iterator](): Generator<Intl.SegmentData, undefined> {
		const text = this.#text;
		for (let index = 0; index < text.length; ) {
			const data = segmentAt(text, index);
			yield data;
			index += data.segment.length;
		}
	}
}

function segmentAt(input: string, index: number): Intl.SegmentData {
	const segment = isLowSurrogate(input.charCodeAt(index + 1)) ? input.slice(index, index + 2) : input.charAt(index);
	return {segment, index, input};
}

function isLowSurrogate(unit: number): boolean {
	return unit >= 0xdc_00 && unit <= 0xdf_ff;
}
