import {graphemes} from './cells.ts';

/** A line of text being edited. `cursor` counts characters as a person does, from 0 to their number. */
export type TextEdit = {readonly value: string; readonly cursor: number};

/** What an editing key does, as in a shell. */
export type EditCommand =
	| 'left'
	| 'right'
	| 'start'
	| 'end'
	| 'delete-backward'
	| 'delete-forward'
	| 'delete-word'
	| 'delete-to-start'
	| 'delete-to-end';

export const emptyEdit: TextEdit = {value: '', cursor: 0};

/** A text with the cursor behind it. */
export function editOf(value: string): TextEdit {
	return {value, cursor: graphemes(value).length};
}

export function insertText(edit: TextEdit, text: string): TextEdit {
	const characters = graphemes(edit.value);
	const before = characters.slice(0, edit.cursor).join('') + text;
	const value = before + characters.slice(edit.cursor).join('');
	return {value, cursor: graphemes(before).length};
}

export function applyEdit(edit: TextEdit, command: EditCommand): TextEdit {
	const characters = graphemes(edit.value);
	const {cursor} = edit;
	const without = (from: number, to: number): TextEdit => ({
		value: [...characters.slice(0, from), ...characters.slice(to)].join(''),
		cursor: from,
	});
	switch (command) {
		case 'left':
			return {...edit, cursor: Math.max(0, cursor - 1)};
		case 'right':
			return {...edit, cursor: Math.min(characters.length, cursor + 1)};
		case 'start':
			return {...edit, cursor: 0};
		case 'end':
			return {...edit, cursor: characters.length};
		case 'delete-backward':
			return cursor === 0 ? edit : without(cursor - 1, cursor);
		case 'delete-forward':
			return cursor === characters.length ? edit : without(cursor, cursor + 1);
		case 'delete-word':
			return without(wordStart(characters, cursor), cursor);
		case 'delete-to-start':
			return without(0, cursor);
		case 'delete-to-end':
			return without(cursor, characters.length);
	}
}

function wordStart(characters: readonly string[], cursor: number): number {
	let index = cursor;
	while (index > 0 && characters[index - 1] === ' ') {
		index--;
	}

	while (index > 0 && characters[index - 1] !== ' ') {
		index--;
	}

	return index;
}
