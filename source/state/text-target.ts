import type {CredentialField} from './credentials.ts';
import type {State} from './state.ts';

/** The text field that has the keys, if any. */
export type TextTarget = CredentialField | 'region-filter' | 'instance-filter' | 'help-search';

export function textTarget({overlay, screen, credentials, regions, instances}: State): TextTarget | undefined {
	if (overlay) {
		return overlay.kind === 'help' && overlay.isSearching ? 'help-search' : undefined;
	}

	if (screen === 'credentials') {
		return credentials.field;
	}

	if (screen === 'regions' && regions.filter.isEditing) {
		return 'region-filter';
	}

	return screen === 'instances' && instances.filter.isEditing ? 'instance-filter' : undefined;
}

/** Whether what is typed must not be seen. */
export function isSecretTarget(target: TextTarget | undefined): boolean {
	return target === 'accessKeySecret' || target === 'securityToken';
}
