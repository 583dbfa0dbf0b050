const named: Readonly<Record<string, string>> = {
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	left: '\u001B[D',
	home: '\u001B[H',
	end: '\u001B[F',
	delete: '\u001B[3~',
	pageup: '\u001B[5~',
	pagedown: '\u001B[6~',
	enter: '\r',
	tab: '\t',
	'shift+tab': '\u001B[Z',
	escape: '\u001B',
	backspace: '\u007F',
	space: ' ',
};

/** The bytes that a terminal sends for a key: `down`, `ctrl+c`, or a text as it is. */
export function bytesOfKey(key: string): string {
	const letter = /^ctrl\+([a-z\\])$/.exec(key)?.[1];
	// Control and a letter is the letter with all but its five lowest bits cleared.
	return letter ? String.fromCharCode(letter.toUpperCase().charCodeAt(0) % 32) : (named[key] ?? key);
}
