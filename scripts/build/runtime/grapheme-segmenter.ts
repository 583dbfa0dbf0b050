let intl: Intl.Segmenter | undefined;

// The characters that terminals mostly show. Each is a grapheme cluster of its own, whatever of them stands next to it:
// ASCII with its controls (without the carriage return, which joins a line feed), Latin, punctuation, arrows, box drawing
// and other symbols, CJK, kana, Hangul syllables, full-width forms. No marks, joiners, jamo, nothing invisible, nothing
// outside of the basic plane.
const beyondPlain =
	/[^\u0000-\u000C\u000E-\u007F\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u2BFF\u3001-\u3029\u3030-\u303F\u3041-\u3096\u30A0-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF9D\uFFE0-\uFFE6]/;

/** Nothing but such characters. */
export function isPlain(text: string): boolean {
	return !beyondPlain.test(text);
}

/**
 * Stands in for every `new Intl.Segmenter()` of Ink and its width helpers. The first use of the real one loads ICU's
 * break rules (6 ms), and it is slow per character; almost no text of a terminal UI needs it.
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

	containing(index = 0): Intl.SegmentData | undefined {
		const text = this.#text;
		const whole = Math.trunc(index);
		return whole >= 0 && whole < text.length ? {segment: text.charAt(whole), index: whole, input: text} : undefined;
	}

	*[Symbol.iterator](): Generator<Intl.SegmentData, undefined> {
		const text = this.#text;
		for (let index = 0; index < text.length; index++) {
			yield {segment: text.charAt(index), index, input: text};
		}
	}
}
