// The pattern of `string-width`, of which V8 needs 10 ms to read and as much again to compile it.
let pattern: RegExp | undefined;

export const emojiPrefix = {
	/** A grapheme cluster that starts with an emoji. */
	exec(cluster: string): RegExpExecArray | null {
		// Each alternative starts with one of these.
		if (!/^\p{Emoji}/v.test(cluster)) {
			return null;
		}

		pattern ??= /^(?:\p{RGI_Emoji}|\p{Regional_Indicator}{1,2}|[\d#*]\u{FE0F})/v;
		return pattern.exec(cluster);
	},
	test(cluster: string): boolean {
		return emojiPrefix.exec(cluster) !== null;
	},
};

/**
 * Emoji that need no pattern: shown as emoji by default, alone or at the start of a sequence, with no skin tone that
 * could be one too many. They are two columns wide, however far the sequence goes.
 */
export function isPlainEmoji(cluster: string): boolean {
	return /^\p{Emoji_Presentation}/v.test(cluster) && !/\p{Emoji_Modifier}/v.test(cluster);
}
