import {exportShown} from './export-shown.ts';
import type {TakeAwayMessage} from './message.ts';
import type {Reactions} from './reactions.ts';
import {copyField, openFields} from './update-fields.ts';
import {copyInFocus, openConsole} from './update-take-away.ts';

export const takeAwayReactions: Reactions<TakeAwayMessage> = {
	'copy-requested': state => copyInFocus(state),
	copied: (state, message) => [{...state, notice: {kind: 'copied', what: message.what, to: message.to}}],
	'copy-failed': (state, message) => [{...state, notice: {kind: 'not-copied', problem: message.problem}}],
	'fields-opened': state => openFields(state),
	'field-copied': state => copyField(state),
	'export-requested': (state, message) => exportShown(state, message.format),
	exported: (state, message) => [{...state, notice: {kind: 'exported', path: message.path, rows: message.rows}}],
	'export-failed': (state, message) => [{...state, notice: {kind: 'failed', error: message.error}}],
	'console-requested': state => openConsole(state),
	'console-opened': (state, message) => [
		{...state, notice: {kind: 'console', url: message.url, isOpen: message.isOpen}},
	],
};
