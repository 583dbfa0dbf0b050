/** A piece of a text, in code units; `end` is the first behind it. */
export type TextRange = {readonly start: number; readonly end: number};

/** In lower case, each character by itself: a Σ must not depend on what is behind it. */
export function fold(text: string): string {
	return isAscii(text) ? text.toLowerCase() : Array.from(text, character => character.toLowerCase()).join('');
}

/** The folded text, and for each of its code units the place of the character it comes from. */
export function foldWithOrigins(text: string): {readonly folded: string; readonly origins: readonly TextRange[]} {
	const origins: TextRange[] = [];
	let folded = '';
	let start = 0;
	for (const character of text) {
		const lower = character.toLowerCase();
		origins.push(...Array.from({length: lower.length}, () => ({start, end: start + character.length})));
		folded += lower;
		start += character.length;
	}

	return {folded, origins};
}

function isAscii(text: string): boolean {
	return /^[\u0000-\u007F]*$/.test(text);
}
