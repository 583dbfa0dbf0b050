/** How a piece of a line looks. Colours are the terminal's own 16, by their numbers; without one it has the default. */
type TextStyle = {
	readonly color?: number | undefined;
	readonly background?: number | undefined;
	readonly isBold?: boolean;
	readonly isDim?: boolean;
	readonly isInverse?: boolean;
	readonly isUnderlined?: boolean;
};

export type StyledText = TextStyle & {readonly text: string};

/** Reads a line with SGR sequences, which is all that Ink writes into a frame. */
export function parseAnsi(line: string): readonly StyledText[] {
	const pieces: StyledText[] = [];
	let style: TextStyle = {};
	for (const [all, codes, text] of line.matchAll(/\u001B\[([\d;]*)m|([^\u001B]+)|\u001B/g)) {
		if (text !== undefined) {
			pieces.push({...style, text});
		} else if (codes !== undefined) {
			style = codes.split(';').map(Number).reduce(applyCode, style);
		} else {
			throw new Error(`${JSON.stringify(all)} is no colour: ${JSON.stringify(line)}`);
		}
	}

	return pieces;
}

const changes: Readonly<Record<number, TextStyle>> = {
	1: {isBold: true},
	2: {isDim: true},
	4: {isUnderlined: true},
	7: {isInverse: true},
	22: {isBold: false, isDim: false},
	24: {isUnderlined: false},
	27: {isInverse: false},
	39: {color: undefined},
	49: {background: undefined},
};

// https://en.wikipedia.org/wiki/ANSI_escape_code#SGR
function applyCode(style: TextStyle, code: number): TextStyle {
	if (code === 0) {
		return {};
	}

	const bright = code >= 90 ? 60 : 0;
	const tens = Math.floor((code - bright) / 10);
	const color = (code % 10) + (bright ? 8 : 0);
	const change =
		changes[code] ??
		(code % 10 < 8 && tens === 3 ? {color} : code % 10 < 8 && tens === 4 ? {background: color} : undefined);
	if (change === undefined) {
		throw new Error(`A colour that is none of the terminal's own: ${code}`);
	}

	return {...style, ...change};
}
