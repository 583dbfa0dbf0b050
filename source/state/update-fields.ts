import {followItem, type Move, moveCursor, topOfList} from '#domain/list-cursor.ts';
import {emptyEdit, type TextEdit} from '#domain/text-edit.ts';
import {fieldEntries} from './fields.ts';
import {layout} from './layout.ts';
import type {FieldsOverlay} from './overlay.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';
import {subjectInFocus} from './update-take-away.ts';

/** Shows every value of the thing in focus, to copy one of them. */
export function openFields(state: State): Step {
	const subject = subjectInFocus(state);
	return subject
		? [{...state, overlay: {kind: 'fields', subject, search: emptyEdit, isSearching: false, cursor: topOfList}}]
		: [state];
}

export function moveInFields(state: State, overlay: FieldsOverlay, move: Move): State {
	const cursor = moveCursor(overlay.cursor, fieldEntries(state, overlay), move, layout(state).overlayRows);
	return {...state, overlay: {...overlay, cursor}};
}

export function searchFields(state: State, overlay: FieldsOverlay, search: TextEdit): State {
	const next = {...overlay, search};
	const cursor = followItem(overlay.cursor, fieldEntries(state, next), layout(state).overlayRows);
	return {...state, overlay: {...next, cursor}};
}

/** Copies the value under the cursor, whole, and goes back to where it was taken from. */
export function copyField(state: State): Step {
	const {overlay, ...rest} = state;
	const field = overlay?.kind === 'fields' ? fieldEntries(state, overlay)[overlay.cursor.index] : undefined;
	return field ? [rest, {type: 'copy', text: field.value, what: {kind: 'field', label: field.label}}] : [state];
}
