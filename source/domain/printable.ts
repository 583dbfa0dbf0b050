// Escape sequences first (CSI, OSC and the like with their terminator), then whatever control character is left.
const escapeSequences =
	/(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]?|(?:\u001B[\]PX^_]|[\u009D\u0090\u0098\u009E\u009F])[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[\u0020-\u002F]*[\u0030-\u007E]?/gu;
const lineBreaks = /[\r\n\t\u000B\u000C\u0085\u2028\u2029]+/gu;
// C0, DEL and C1; soft hyphen; bidi marks, embeddings, overrides and isolates; zero-width space and the byte order mark;
// interlinear marks; tag characters; lone surrogates. Joiners, skin tones and variation selectors as well: terminals
// disagree on how wide a composed emoji is, on its parts they agree, and columns must be straight.
const invisible =
	/[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E01EF}]|\p{Variation_Selector}|\p{Emoji_Modifier}|\p{Surrogate}/gu;
const plain = /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u3001-\u30FF\u3400-\u9FFF\uFF01-\uFF5E]*$/u;

/**
 * Text from outside as text to be shown, never to be obeyed: one line, no escape sequence, no control, bidi or
 * invisible character. Everything that is drawn or printed goes through here.
 */
export function toPrintable(text: string): string {
	if (plain.test(text)) {
		return text;
	}

	return withoutEscapes(text).replace(lineBreaks, ' ').replace(invisible, '');
}

/** A text without its escape sequences; whatever else is in it stays. */
export function withoutEscapes(text: string): string {
	return text.replace(escapeSequences, '');
}
