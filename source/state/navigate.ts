import {emptyEdit} from '#domain/text-edit.ts';
import {abandon} from './abandon.ts';
import {clearSearch} from './search-details.ts';
import {dismissSessionEnd} from './session-end.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {searchFields} from './update-fields.ts';
import {clearFilter, filteredScreen, filterOf} from './update-filter.ts';
import {returnToTable} from './update-list.ts';
import {focusLog} from './update-log.ts';
import {clearMarks, hasMarks} from './update-marks.ts';
import {leaveForm} from './update-profile-form.ts';
import {showProfiles} from './update-profiles.ts';
import {showRegions} from './update-regions.ts';

/** `q`: closes what is open, else one step back; on the first screen it ends the app. */
export function goBack(state: State): Step {
	if (state.overlay) {
		return closeOverlay(state);
	}

	if (state.log.view === 'focused') {
		return focusLog(state, false);
	}

	return isFirstScreen(state) ? [state, {type: 'quit', exitCode: 0}] : leaveScreen(state);
}

/** Esc: innermost first. On the first screen it does nothing: one Esc too many must not end the session. */
export function pressEscape(state: State): Step {
	if (state.overlay) {
		return closeOverlay(state);
	}

	if (state.screen === 'details' && state.details.search.isEditing) {
		return clearSearch(state);
	}

	const filtered = filteredScreen(state);
	if (filtered && filterOf(state, filtered).isEditing) {
		return clearFilter(state);
	}

	if (state.log.view === 'focused') {
		return focusLog(state, false);
	}

	if (hasMarks(state)) {
		return [clearMarks(state)];
	}

	if (filtered && filterOf(state, filtered).text.value !== '') {
		return clearFilter(state);
	}

	if (state.screen === 'details' && state.details.search.text.value !== '') {
		return clearSearch(state);
	}

	return isFirstScreen(state) ? [state] : leaveScreen(state);
}

function isFirstScreen({screen, profiles, account}: State): boolean {
	return (
		screen === 'start' ||
		screen === 'profiles' ||
		(screen === 'credentials' && profiles.items.length === 0 && account === undefined)
	);
}

function leaveScreen(state: State): Step {
	switch (state.screen) {
		case 'start':
		case 'profiles':
			return [state];
		case 'credentials':
		case 'regions':
			return showProfiles(state);
		case 'profile-form':
			return leaveForm(state);
		case 'details':
			return andThen(abandon(state, ['parts']), left =>
				returnToTable(left, left.details.subject?.resource ?? 'instances'),
			);
		default:
			return showRegions(state);
	}
}

function closeOverlay(state: State): Step {
	const {overlay, ...rest} = state;
	switch (overlay?.kind) {
		case undefined:
			return [state];
		case 'help':
			// First out of the search, then out of the help.
			return overlay.isSearching || overlay.search.value !== ''
				? [{...state, overlay: {kind: 'help', search: {value: '', cursor: 0}, isSearching: false, top: 0}}]
				: [rest];
		case 'fields':
			return overlay.isSearching || overlay.search.value !== ''
				? [searchFields(state, {...overlay, isSearching: false}, emptyEdit)]
				: [rest];
		case 'request':
		case 'palette':
		case 'columns':
		case 'export':
			return [rest];
		case 'save-profile':
			return [{...rest, notice: {kind: 'profile-not-saved'}}];
		case 'delete-profile':
			return overlay.isBusy ? [state] : [rest];
		case 'sign-in-again':
			return [dismissSessionEnd(state)];
	}
}
