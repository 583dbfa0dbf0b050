import type {CredentialField} from './credentials.ts';
import {listOf, tableOnScreen} from './lists.ts';
import {isChoice, isSecretField} from './profile-form.ts';
import type {State} from './state.ts';

/** The text field that has the keys, if any. */
export type TextTarget =
	| CredentialField
	| 'form-text'
	| 'form-secret'
	| 'profile-filter'
	| 'region-filter'
	| 'table-filter'
	| 'help-search'
	| 'field-search'
	| 'detail-search'
	| 'palette';

export function textTarget(state: State): TextTarget | undefined {
	const {overlay, screen, credentials, profiles, regions} = state;
	switch (overlay?.kind) {
		case undefined:
			break;
		case 'palette':
			return 'palette';
		case 'help':
			return overlay.isSearching ? 'help-search' : undefined;
		case 'fields':
			return overlay.isSearching ? 'field-search' : undefined;
		default:
			return undefined;
	}

	if (screen === 'credentials') {
		return credentials.field;
	}

	if (screen === 'profile-form') {
		return formTarget(state);
	}

	if (screen === 'profiles' && profiles.filter.isEditing) {
		return 'profile-filter';
	}

	if (screen === 'regions' && regions.filter.isEditing) {
		return 'region-filter';
	}

	if (screen === 'details') {
		return state.details.search.isEditing ? 'detail-search' : undefined;
	}

	const name = tableOnScreen(state);
	return name && listOf(state, name).filter.isEditing ? 'table-filter' : undefined;
}

function formTarget({profileForm}: State): TextTarget | undefined {
	if (!profileForm || isChoice(profileForm.field)) {
		return undefined;
	}

	return isSecretField(profileForm.field) ? 'form-secret' : 'form-text';
}

/** Whether what is typed must not be seen. */
export function isSecretTarget(target: TextTarget | undefined): boolean {
	return target === 'accessKeySecret' || target === 'securityToken' || target === 'form-secret';
}
