import type {Key} from 'ink';

/** A key as the table names it: `j`, `G`, `ctrl+d`, `shift+tab`, `pagedown`. */
export type Chord = string;

const named = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageDown', 'pagedown'],
	['pageUp', 'pageup'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['tab', 'tab'],
	['backspace', 'backspace'],
	['delete', 'delete'],
] as const satisfies readonly (readonly [keyof Key, Chord])[];

/**
 * The keys behind one call of `useInput`. Keys that arrive together come as one text (`jj`), see
 * https://github.com/vadimdemedes/ink#useinputinputhandler-options, so a run of letters is taken apart.
 */
export function chordsOf(input: string, key: Key): readonly Chord[] {
	const name = named.find(([field]) => key[field])?.[1];
	const prefix = `${key.ctrl ? 'ctrl+' : ''}${key.meta && name !== 'escape' ? 'alt+' : ''}`;
	if (name) {
		return [`${prefix}${key.shift ? 'shift+' : ''}${name}`];
	}

	if (prefix) {
		return [`${prefix}${input}`];
	}

	return Array.from(input, character => controlNames[character] ?? nameOf(character));
}

// What may be inside of such a run, as Ink names it alone: Ctrl-\ is sent as 0x1C.
function nameOf(character: string): Chord {
	const code = character.charCodeAt(0);
	return code < 0x20 ? `ctrl+${String.fromCharCode(code + (code <= 26 ? 0x60 : 0x40))}` : character;
}

const controlNames: Readonly<Record<string, Chord>> = {
	'\r': 'enter',
	'\n': 'enter',
	'\t': 'tab',
	'\u007F': 'backspace',
};

const displayed: Readonly<Record<Chord, string>> = {
	' ': 'Space',
	up: '↑',
	down: '↓',
	left: '←',
	right: '→',
	pagedown: 'PgDn',
	pageup: 'PgUp',
	home: 'Home',
	end: 'End',
	enter: 'Enter',
	escape: 'Esc',
	tab: 'Tab',
	'shift+tab': 'Shift-Tab',
	'shift+up': 'Shift-↑',
	'shift+down': 'Shift-↓',
	'shift+left': 'Shift-←',
	'shift+right': 'Shift-→',
	backspace: 'Backspace',
	delete: 'Del',
};

/** A key as people write it: `Ctrl-d`, `↓`. */
export function displayChord(chord: Chord): string {
	return displayed[chord] ?? chord.replace(/^ctrl\+/, 'Ctrl-');
}

/** All keys of a row; digits as a range. */
export function displayChords(chords: readonly Chord[]): string {
	return chords.length > 2 && chords.every(chord => /^\d$/.test(chord))
		? `${chords[0]}–${chords.at(-1)}`
		: chords.map(displayChord).join(' ');
}
