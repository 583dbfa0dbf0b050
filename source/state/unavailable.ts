import type {DetailTab} from '#resources/details/tabs.ts';
import type {DisabledReason} from '#text/words.ts';
import {kindOf} from './details.ts';
import {relationOf} from './jump.ts';
import {selectedItem, summarize} from './list.ts';
import {listOf, tableOnScreen} from './lists.ts';
import {selectedEntry} from './profiles.ts';
import type {State} from './state.ts';
import {hasMarks} from './update-marks.ts';
import {regionInFocus, subjectInFocus} from './update-take-away.ts';

/** Why something cannot be done now, for the keys and the commands that do it. */
type Reason = DisabledReason | undefined;

/** For signing in again. */
export function withoutSessionEnd({sessionEnd}: State): Reason {
	return sessionEnd ? undefined : 'stillSignedIn';
}

/** For what changes an own profile. */
export function withoutOwnProfile({screen, profiles, account}: State): Reason {
	const entry = screen === 'profiles' ? selectedEntry(profiles, account) : undefined;
	return entry?.kind === 'profile' && entry.profile.source === 'yundeck' ? undefined : 'notOwn';
}

/** For making an own profile of the one under the cursor. */
export function withoutImportable({screen, profiles, account}: State): Reason {
	const entry = screen === 'profiles' ? selectedEntry(profiles, account) : undefined;
	if (entry?.kind !== 'profile' || entry.profile.source === 'demo') {
		return 'nothingToImport';
	}

	const {kind, problem} = entry.profile;
	if (kind === 'CloudSSO' || kind === 'OAuth') {
		return 'loginElsewhere';
	}

	return problem ? 'profileUnusable' : undefined;
}

export function withoutAccount({account}: State): Reason {
	return account ? undefined : 'notSignedIn';
}

export function withoutTable(state: State): Reason {
	return tableOnScreen(state) ? undefined : 'noTable';
}

/** For what is done with a row of a table. */
export function withoutRow(state: State): Reason {
	const name = tableOnScreen(state);
	return name && selectedItem(listOf(state, name)) ? undefined : 'nothingSelected';
}

/** For what is done with the rows of a table or the regions. */
export function withoutRows(state: State): Reason {
	const name = tableOnScreen(state);
	const count = name ? summarize(listOf(state, name).loads).count : state.regions.items.length;
	return count > 0 ? undefined : 'nothingToFilter';
}

/** For a filter that is typed somewhere else than on the screen that has it. */
export function withoutFilter(state: State): Reason {
	return state.screen === 'regions' ? withoutRows(state) : (withoutTable(state) ?? withoutRows(state));
}

/** For what is done with the thing under the cursor or in the details. */
export function withoutFocus(state: State): Reason {
	return subjectInFocus(state) ? undefined : 'nothingSelected';
}

/** For what is done with the marked rows. */
export function withoutMarks(state: State): Reason {
	return hasMarks(state) ? undefined : 'nothingMarked';
}

export function withoutMarksOrFocus(state: State): Reason {
	return withoutMarks(state) && withoutFocus(state);
}

/** For a tab of the details of such a thing. */
export function withoutTab(state: State, tab: DetailTab): Reason {
	const subject = subjectInFocus(state);
	return subject ? (kindOf(subject).tabs.includes(tab) ? undefined : 'noSuchTab') : 'nothingSelected';
}

/** For what is done with such a thing or with a region. */
export function withoutFocusOrRegion(state: State): Reason {
	return regionInFocus(state) ? undefined : withoutFocus(state);
}

export function withoutFailures(state: State): Reason {
	const name = tableOnScreen(state);
	return name && summarize(listOf(state, name).loads).failures.length > 0 ? undefined : 'nothingFailed';
}

export function withoutRelation(state: State): Reason {
	const subject = subjectInFocus(state);
	return subject ? (relationOf(subject) ? undefined : 'nothingRelated') : 'nothingSelected';
}

export function withoutPast({history}: State): Reason {
	return history.past.length > 0 ? undefined : 'noOtherView';
}

export function withoutFuture({history}: State): Reason {
	return history.future.length > 0 ? undefined : 'noOtherView';
}
