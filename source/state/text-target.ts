import type {CredentialField} from './credentials.ts';
import {listOf, tableOnScreen} from './lists.ts';
import type {Overlay} from './overlay.ts';
import type {State} from './state.ts';

/** The text field that has the keys, if any. */
export type TextTarget =
	| CredentialField
	| 'region-filter'
	| 'table-filter'
	| 'help-search'
	| 'field-search'
	| 'detail-search'
	| 'palette';

export function textTarget(state: State): TextTarget | undefined {
	const {overlay, screen, credentials, regions} = state;
	if (overlay?.kind === 'palette') {
		return 'palette';
	}

	if (overlay) {
		return searchTargets[overlay.kind] && 'isSearching' in overlay && overlay.isSearching
			? searchTargets[overlay.kind]
			: undefined;
	}

	if (screen === 'credentials') {
		return credentials.field;
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

const searchTargets: Partial<Record<Overlay['kind'], TextTarget>> = {help: 'help-search', fields: 'field-search'};

/** Whether what is typed must not be seen. */
export function isSecretTarget(target: TextTarget | undefined): boolean {
	return target === 'accessKeySecret' || target === 'securityToken';
}
