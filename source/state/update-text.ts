import {Secret} from '#domain/secret.ts';
import {applyEdit, type EditCommand, insertText, type TextEdit} from '#domain/text-edit.ts';
import {tableOnScreen} from './lists.ts';
import {editSearch} from './search-details.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';
import {textTarget} from './text-target.ts';
import {searchFields} from './update-fields.ts';
import {editFilter} from './update-filter.ts';
import {editPalette} from './update-palette.ts';
import {editForm, editFormSecret} from './update-profile-form.ts';

/** Typed or pasted text goes to the field that has the keys. */
export function enterText(state: State, text: string | Secret): Step {
	if (text instanceof Secret) {
		return editSecret(state, edit => text.map(typed => insertText(edit, typed)));
	}

	return editText(state, edit => insertText(edit, oneLine(text)));
}

export function runEditCommand(state: State, command: EditCommand): Step {
	return editText(state, edit => applyEdit(edit, command));
}

// A pasted line break never submits; where it can't belong, it is a space.
function oneLine(text: string): string {
	return text.replace(/^[\r\n]+|[\r\n]+$/g, '').replace(/[\r\n\t]+/g, ' ');
}

function editText(state: State, change: (edit: TextEdit) => TextEdit): Step {
	const target = textTarget(state);
	switch (target) {
		case undefined:
			return [state];
		case 'profileName':
		case 'accessKeyId': {
			const {problem, ...credentials} = state.credentials;
			return [{...state, credentials: {...credentials, [target]: change(credentials[target])}}];
		}

		case 'accessKeySecret':
		case 'securityToken':
			return editSecret(state, edit => new Secret(change(edit)));
		case 'form-text':
		case 'form-secret':
			return editForm(state, change);
		case 'profile-filter':
			return editFilter(state, 'profiles', change);
		case 'field-search':
			return state.overlay?.kind === 'fields'
				? [searchFields(state, state.overlay, change(state.overlay.search))]
				: [state];
		case 'help-search':
			return state.overlay?.kind === 'help'
				? [{...state, overlay: {...state.overlay, search: change(state.overlay.search), top: 0}}]
				: [state];
		case 'palette':
			return editPalette(state, change);
		case 'detail-search':
			return editSearch(state, change);
		case 'region-filter':
			return editFilter(state, 'regions', change);
		case 'table-filter': {
			const name = tableOnScreen(state);
			return name ? editFilter(state, name, change) : [state];
		}
	}
}

function editSecret(state: State, change: (edit: TextEdit) => Secret<TextEdit>): Step {
	const target = textTarget(state);
	if (target === 'form-secret') {
		return editFormSecret(state, change);
	}

	if (target !== 'accessKeySecret' && target !== 'securityToken') {
		return [state];
	}

	const {problem, ...credentials} = state.credentials;
	return [{...state, credentials: {...credentials, [target]: credentials[target].flatMap(change)}}];
}
