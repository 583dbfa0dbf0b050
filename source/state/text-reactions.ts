import {chooseLanguage} from './choose-language.ts';
import type {CommandMessage, TextMessage} from './message.ts';
import {openPalette} from './open-palette.ts';
import type {Reactions} from './reactions.ts';
import {chooseInterval} from './settings.ts';
import {completeFilterText, enterFilter, keepFilter, recallFilter, startFilter} from './update-filter.ts';
import {acceptSuggestion, moveInSuggestions, refuseCommand} from './update-palette.ts';
import {openProfileById, openRegionById, showTable} from './update-place.ts';
import {enterText, runEditCommand} from './update-text.ts';

export const textReactions: Reactions<TextMessage | CommandMessage> = {
	'text-entered': (state, message) => enterText(state, message.text),
	'text-edited': (state, message) => runEditCommand(state, message.command),
	'filter-started': state => startFilter(state),
	'filter-kept': state => keepFilter(state),
	'filter-recalled': (state, message) => recallFilter(state, message.toward),
	'filter-completed': (state, message) => completeFilterText(state, message.toward),
	'palette-opened': state => openPalette(state),
	'suggestion-moved': (state, message) => moveInSuggestions(state, message.move, message.ids),
	'suggestion-accepted': (state, message) => acceptSuggestion(state, message.text),
	'command-refused': (state, message) => refuseCommand(state, message.problem, message.text),
	'region-named': (state, message) => openRegionById(state, message.regionId, message.resource),
	'table-requested': (state, message) => showTable(state, message.resource),
	'profile-named': (state, message) => openProfileById(state, message.id),
	'filter-entered': (state, message) => enterFilter(state, message.expression),
	'interval-chosen': (state, message) => chooseInterval(state, message.refreshSeconds),
	'language-chosen': (state, message) => chooseLanguage(state, message.language),
};
