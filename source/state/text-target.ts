import type {CredentialField} from './credentials.ts';
import {listOf, tableOnScreen} from './lists.ts';
import type {State} from './state.ts';

/** The text field that has the keys, if any. */
export type TextTarget = CredentialField | 'region-filter' | 'table-filter' | 'help-search' | 'palette';

export function textTarget(state: State): TextTarget | undefined {
	const {overlay, screen, credentials, regions} = state;
	if (overlay?.kind === 'palette') {
		return 'palette';
	}

	if (overlay) {
		return overlay.kind === 'help' && overlay.isSearching ? 'help-search' : undefined;
	}

	if (screen === 'credentials') {
		return credentials.field;
	}

	if (screen === 'regions' && regions.filter.isEditing) {
		return 'region-filter';
	}

	const name = tableOnScreen(state);
	return name && listOf(state, name).filter.isEditing ? 'table-filter' : undefined;
}

/** Whether what is typed must not be seen. */
export function isSecretTarget(target: TextTarget | undefined): boolean {
	return target === 'accessKeySecret' || target === 'securityToken';
}
