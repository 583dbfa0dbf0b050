import {emptyEdit} from '#domain/text-edit.ts';
import {chooseLanguage} from './choose-language.ts';
import type {Effect} from './effect.ts';
import {exportShown} from './export-shown.ts';
import {fromUser} from './from-user.ts';
import {recordView} from './history.ts';
import {jump} from './jump.ts';
import {layout} from './layout.ts';
import {tableOnScreen} from './lists.ts';
import type {Message} from './message.ts';
import {goBack, pressEscape} from './navigate.ts';
import {openPalette} from './open-palette.ts';
import {isDialog, isPanel} from './overlay.ts';
import {passTime} from './pass-time.ts';
import {placeRenewed} from './place-renewed.ts';
import {readProfiles, refresh, retryFailed} from './refresh.ts';
import {walkMatches} from './search-details.ts';
import {seekRow} from './seek-row.ts';
import {endSession, raiseSessionEnd, reviveSession} from './session-end.ts';
import {chooseInterval, restoreSettings} from './settings.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {
	chooseColumns,
	keepColumns,
	moveColumn,
	openColumnPicker,
	resetColumns,
	toggleColumn,
} from './update-column-picker.ts';
import {pickColumn, scrollColumns, sortBy, sortByPicked, toggleWide} from './update-columns.ts';
import {acceptCredentials, enterCredentials, leaveField, refuseCredentials, startPrompt} from './update-credentials.ts';
import {openDetails, switchSpan, switchTab} from './update-details.ts';
import {copyField, openFields} from './update-fields.ts';
import {completeFilterText, enterFilter, keepFilter, recallFilter, startFilter} from './update-filter.ts';
import {showLastView, walkHistory} from './update-history.ts';
import {askIdentity} from './update-identity.ts';
import {addRows, failList, finishList, isAwaited, openRegion, placeRows} from './update-list.ts';
import {moveInList, refit} from './update-lists.ts';
import {cycleLog, focusLog, followLog, openRequest, recordRequest} from './update-log.ts';
import {clearMarks, markRange, markRow} from './update-marks.ts';
import {confirmChanged, confirmImported, confirmMoved} from './update-own-profiles.ts';
import {acceptSuggestion, leavePalette, refuseCommand} from './update-palette.ts';
import {failPart, readMissingParts, setPart} from './update-parts.ts';
import {openProfileById, openRegionById, showTable} from './update-place.ts';
import {failPoll, takeStatuses} from './update-polls.ts';
import {
	acceptKey,
	enterFormField,
	leaveFormField,
	openProfileForm,
	refuseKey,
	showProfileForm,
	submitForm,
	switchChoice,
} from './update-profile-form.ts';
import {enterProfile, failToOpen, pickProfile, setProfiles, showProfiles} from './update-profiles.ts';
import {answerQuestion, askToDelete, confirmDeleted, confirmSaved, failChange} from './update-questions.ts';
import {chooseRegion, failRegions, loadRegions, markRegion, openAllRegions, showRegions} from './update-regions.ts';
import {missIdentity, signInAgain, takeIdentity} from './update-sign-in-again.ts';
import {copyInFocus, openConsole} from './update-take-away.ts';
import {enterText, runEditCommand} from './update-text.ts';
import {noteVisit} from './visits.ts';

/** The whole behaviour of the app: pure, and no message is forgotten. */
export function update(state: State, message: Message): Step {
	return updateAll(state, [message]);
}

/** Several messages at once: what must be done for each state that is drawn is done only for the last one. */
export function updateAll(state: State, messages: readonly Message[]): Step {
	let current = state;
	const effects: Effect[] = [];
	for (const message of messages) {
		// Whatever else happens finds every row in its place.
		current = message.type === 'statuses-arrived' ? current : placeRenewed(current);
		const [next, ...asked] = react(fromUser(message) ? takenOver(current) : current, message);
		current = fitAgain(current, recordView(current, next));
		effects.push(...asked);
	}

	const placed = placeRenewed(placeRows(current));
	const shown = raiseSessionEnd(recordView(placed, seekRow(placed)));
	const [next, ...missing] = andThen(readMissingParts(shown), askIdentity);
	return [next, ...effects, ...missing];
}

function react(state: State, message: Message): Step {
	const now = 'now' in message ? {...state, now: later(state.now, message.now)} : state;
	switch (message.type) {
		case 'started':
			return readProfiles(state);
		case 'resized':
			return [{...state, size: message.size}];
		case 'ticked':
			return passTime(now);
		case 'request-recorded':
			return recordRequest(state, message.record);
		case 'log-file-failed':
			return [{...state, notice: {kind: 'failed', error: message.error}}];
		case 'quit-requested':
			return [state, {type: 'quit', exitCode: message.by === 'interrupt' ? 130 : 0}];
		case 'suspend-requested':
			return [state, {type: 'suspend'}];
		case 'redraw-requested':
			return [state, {type: 'redraw'}];
		case 'back-requested':
			return goBack(state);
		case 'escape-pressed':
			return pressEscape(state);
		case 'disabled-key-pressed':
			return [{...state, notice: {kind: 'key-disabled', label: message.label, reason: message.reason}}];
		case 'list-moved':
			return moveInList(state, message.move, message.length);
		case 'refresh-requested':
			return refresh(state);
		case 'help-opened':
			return [{...state, overlay: {kind: 'help', search: emptyEdit, isSearching: false, top: 0}}];
		case 'log-cycled':
			return cycleLog(state);
		case 'pane-switched':
			return focusLog(state, state.log.view !== 'focused');
		case 'request-opened':
			return openRequest(state);
		case 'text-entered':
			return enterText(state, message.text);
		case 'text-edited':
			return runEditCommand(state, message.command);
		case 'filter-started':
			return startFilter(state);
		case 'filter-kept':
			return keepFilter(state);
		case 'filter-recalled':
			return recallFilter(state, message.toward);
		case 'filter-completed':
			return completeFilterText(state, message.toward);
		case 'palette-opened':
			return openPalette(state);
		case 'suggestion-accepted':
			return acceptSuggestion(state, message.text);
		case 'command-entered':
			return react(leavePalette(state, message), message.message);
		case 'command-refused':
			return refuseCommand(state, message.problem, message.text);
		case 'region-named':
			return openRegionById(state, message.regionId, message.resource);
		case 'table-requested':
			return showTable(state, message.resource);
		case 'profile-named':
			return openProfileById(state, message.id);
		case 'filter-entered':
			return enterFilter(state, message.expression);
		case 'interval-chosen':
			return chooseInterval(state, message.refreshSeconds);
		case 'language-chosen':
			return chooseLanguage(state, message.language);
		case 'column-picker-opened':
			return openColumnPicker(state);
		case 'column-toggled':
			return toggleColumn(state);
		case 'column-moved':
			return moveColumn(state, message.toward);
		case 'columns-reset':
			return resetColumns(state);
		case 'columns-kept':
			return keepColumns(state);
		case 'columns-chosen': {
			const name = tableOnScreen(state);
			return name ? chooseColumns(state, name, message.columns) : [state];
		}

		case 'settings-not-saved':
			return [{...state, notice: {kind: 'failed', error: message.error}}];
		case 'profiles-loaded':
			return setProfiles(restoreSettings(now, message.settings), message);
		case 'profiles-failed':
			return [
				{
					...now,
					screen: state.screen === 'start' ? 'profiles' : state.screen,
					profiles: {...state.profiles, status: {phase: 'failed', at: now.now, error: message.error}},
				},
			];
		case 'profiles-requested':
			return showProfiles(state);
		case 'profile-chosen':
			return pickProfile(state, message.visibleRow);
		case 'prompt-requested':
			return startPrompt(noteVisit(state));
		case 'profile-opened':
			return enterProfile(state, message.account, message.region);
		case 'profile-not-opened':
			return failToOpen(state, message);
		case 'profile-form-requested':
			return openProfileForm(state, message.purpose);
		case 'profile-read':
			return showProfileForm(state, message);
		case 'form-field-left':
			return leaveFormField(state, message.toward);
		case 'form-field-entered':
			return enterFormField(state);
		case 'form-choice-switched':
			return switchChoice(state, message.by);
		case 'form-submitted':
			return submitForm(state);
		case 'key-accepted':
			return acceptKey(state, message.generation);
		case 'key-refused':
			return refuseKey(state, message.generation, message.error);
		case 'profile-changed':
			return confirmChanged(state, message.name, message.change);
		case 'profile-imported':
			return confirmImported(state, message.name);
		case 'secrets-move-requested':
			return [state, {type: 'move-secrets', to: message.to}];
		case 'secrets-moved':
			return confirmMoved(state, message.to);
		case 'profile-deletion-asked':
			return askToDelete(state);
		case 'question-answered':
			return answerQuestion(state, message.answer);
		case 'profile-deleted':
			return confirmDeleted(state, message.name);
		case 'profile-saved':
			return confirmSaved(state, message.name);
		case 'profile-change-failed':
			return failChange(state, message.error);
		case 'field-left':
			return leaveField(state, message.toward);
		case 'credentials-entered':
			return enterCredentials(state);
		case 'sign-in-succeeded':
			return message.generation === state.generation && state.credentials.isChecking
				? acceptCredentials(now, message.account, message.regions)
				: [now];
		case 'sign-in-failed':
			return message.generation === state.generation && state.credentials.isChecking
				? refuseCredentials(now, message.account, message.error)
				: [now];
		case 'identity-loaded':
			return takeIdentity(now, message.generation, message.identity);
		case 'identity-failed':
			return missIdentity(now, message.generation, message.error);
		case 'sign-in-again-requested':
			return signInAgain(state);
		case 'regions-requested':
			return showRegions(state);
		case 'regions-loaded':
			return message.generation === state.regions.generation
				? loadRegions(reviveSession(now, message.generation), message.regions)
				: [now];
		case 'regions-failed':
			return message.generation === state.regions.generation
				? failRegions(endSession(now, message.error, message.generation), message.error)
				: [now];
		case 'region-chosen':
			return chooseRegion(state, message.visibleRow);
		case 'region-marked':
			return markRegion(state);
		case 'all-regions-requested':
			return openAllRegions(state);
		case 'failed-regions-retried':
			return retryFailed(state);
		case 'recent-region-chosen': {
			const region = state.recentRegions[message.number - 1];
			return region ? openRegion(state, region) : [state];
		}

		case 'rows-arrived':
			return [isAwaited(state, message) ? addRows(now, message) : now];
		case 'list-finished':
			return [isAwaited(state, message) ? finishList(reviveSession(now, message.generation), message) : now];
		case 'list-failed':
			return [isAwaited(state, message) ? failList(endSession(now, message.error, message.generation), message) : now];
		case 'statuses-arrived':
			return [takeStatuses(now, message, message.statuses)];
		case 'poll-failed':
			return [failPoll(now, message)];
		case 'row-marked':
			return [markRow(state)];
		case 'range-marked':
			return [markRange(state)];
		case 'marks-cleared':
			return [clearMarks(state)];
		case 'sort-requested':
			return message.column === undefined ? sortByPicked(state) : sortBy(state, message.column, message.isDescending);
		case 'columns-scrolled':
			return scrollColumns(state, message.by);
		case 'wide-toggled':
			return toggleWide(state);
		case 'column-picked':
			return pickColumn(state, message.toward);
		case 'details-opened':
			return openDetails(state, message.tab);
		case 'history-walked':
			return walkHistory(state, message.toward);
		case 'last-view-requested':
			return showLastView(state);
		case 'jump-requested':
			return jump(state);
		case 'copy-requested':
			return copyInFocus(state);
		case 'copied':
			return [{...state, notice: {kind: 'copied', what: message.what, to: message.to}}];
		case 'copy-failed':
			return [{...state, notice: {kind: 'not-copied', problem: message.problem}}];
		case 'fields-opened':
			return openFields(state);
		case 'field-copied':
			return copyField(state);
		case 'export-requested':
			return exportShown(state, message.format);
		case 'exported':
			return [{...state, notice: {kind: 'exported', path: message.path, rows: message.rows}}];
		case 'export-failed':
			return [{...state, notice: {kind: 'failed', error: message.error}}];
		case 'console-requested':
			return openConsole(state);
		case 'console-opened':
			return [{...state, notice: {kind: 'console', url: message.url, isOpen: message.isOpen}}];
		case 'part-loaded':
			return [setPart(now, message)];
		case 'part-failed':
			return [failPart(now, message.part, message.generation, message.error)];
		case 'tab-switched':
			return switchTab(state, message.by);
		case 'span-switched':
			return switchSpan(state);
		case 'match-requested':
			return walkMatches(state, message.toward);
	}
}

/** The user does something: what was said is read, and nothing moves the cursor any more but him. */
function takenOver(state: State): State {
	const {notice, seek, ...rest} = state;
	return notice || seek ? rest : state;
}

/** Lists scroll anew when their room has changed, or when they come back: it may have changed meanwhile. */
function fitAgain(before: State, after: State): State {
	// What a question or a choice stands beside is where it was when that is over.
	if (before === after || isDialog(after.overlay) || isPanel(after.overlay)) {
		return after;
	}

	const roomBefore = layout(before);
	const room = layout(after);
	if (
		before.screen === after.screen &&
		roomBefore.listRows === room.listRows &&
		roomBefore.columns === room.columns &&
		roomBefore.logRows === room.logRows
	) {
		return after;
	}

	return followLog(refit(after));
}

/** Messages overtake each other by a little; a clock that was set back is followed. */
function later(before: number, now: number): number {
	return before - now > 60_000 ? now : Math.max(before, now);
}
