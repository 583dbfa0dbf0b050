import {tableOnScreen} from '#state/lists.ts';
import type {State} from '#state/state.ts';
import {textTarget} from '#state/text-target.ts';
import type {Scope} from './binding.ts';

/** The scopes whose keys work now, the innermost first. */
export function activeScopes(state: State): readonly Scope[] {
	const {overlay, log, screen} = state;
	const target = textTarget(state);
	if (target === 'palette') {
		return ['palette', 'text', 'always'];
	}

	if (target !== undefined) {
		return target === 'table-filter'
			? ['table-filter', 'filter', 'text', 'always']
			: [(screen === 'credentials' || screen === 'profile-form') && !overlay ? screen : 'filter', 'text', 'always'];
	}

	switch (overlay?.kind) {
		case 'save-profile':
		case 'delete-profile':
			return ['question', 'always'];
		case 'sign-in-again':
			return ['sign-in-again', 'always'];
		case 'help':
			return ['help', 'overlay', 'list', 'always'];
		case 'columns':
			return ['columns', 'overlay', 'list', 'always'];
		case 'fields':
			return ['fields', 'overlay', 'list', 'always'];
		case 'export':
			return ['export', 'overlay', 'list', 'always'];
		case 'request':
			return ['overlay', 'list', 'always'];
		case undefined:
			break;
	}

	if (log.view === 'focused') {
		const isBehindSignIn = screen === 'regions' || screen === 'details' || tableOnScreen(state) !== undefined;
		return ['log', ...(isBehindSignIn ? (['signed-in'] as const) : []), 'list', 'global', 'always'];
	}

	switch (screen) {
		case 'start':
		case 'credentials':
			return ['global', 'always'];
		case 'profile-form':
			return ['choice', 'profile-form', 'always'];
		case 'profiles':
			return ['profiles', 'list', 'global', 'always'];
		case 'regions':
		case 'details':
			return [screen, 'signed-in', 'list', 'global', 'always'];
		default:
			return [screen, 'table', 'signed-in', 'list', 'global', 'always'];
	}
}
