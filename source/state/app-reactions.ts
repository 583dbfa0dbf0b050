import {emptyEdit} from '#domain/text-edit.ts';
import type {AppMessage} from './message.ts';
import {goBack, pressEscape} from './navigate.ts';
import {passTime} from './pass-time.ts';
import type {Reactions} from './reactions.ts';
import {readProfiles, refresh} from './refresh.ts';
import {moveInList} from './update-lists.ts';
import {cycleLog, focusLog, openRequest, recordRequest} from './update-log.ts';

export const appReactions: Reactions<AppMessage> = {
	started: state => readProfiles(state),
	resized: (state, message) => [{...state, size: message.size}],
	ticked: state => passTime(state),
	'request-recorded': (state, message) => recordRequest(state, message.record),
	'log-file-failed': (state, message) => [{...state, notice: {kind: 'failed', error: message.error}}],
	'quit-requested': (state, message) => [state, {type: 'quit', exitCode: message.by === 'interrupt' ? 130 : 0}],
	'suspend-requested': state => [state, {type: 'suspend'}],
	'redraw-requested': state => [state, {type: 'redraw'}],
	'back-requested': state => goBack(state),
	'escape-pressed': state => pressEscape(state),
	'disabled-key-pressed': (state, message) => [
		{...state, notice: {kind: 'key-disabled', label: message.label, reason: message.reason}},
	],
	'list-moved': (state, message) => moveInList(state, message.move, message.length),
	'refresh-requested': state => refresh(state),
	'help-opened': state => [{...state, overlay: {kind: 'help', search: emptyEdit, isSearching: false, top: 0}}],
	'log-cycled': state => cycleLog(state),
	'pane-switched': state => focusLog(state, state.log.view !== 'focused'),
	'request-opened': state => openRequest(state),
};
