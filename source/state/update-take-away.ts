import {regionConsoleUrl} from '#domain/console-url.ts';
import type {Region} from '#domain/region.ts';
import {recordAsJson} from '#resources/raw-record.ts';
import {kindOf, type Subject} from './details.ts';
import {listOf, tableOnScreen} from './lists.ts';
import {markedItems} from './marked-rows.ts';
import {everyRegion} from './regions.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';
import {selectedSubject} from './update-details.ts';

/** The thing that keys are about: the one whose details are shown, or the one under the cursor. */
export function subjectInFocus(state: State): Subject | undefined {
	const name = tableOnScreen(state);
	return state.screen === 'details' ? state.details.subject : name && selectedSubject(state, name);
}

/**
 * Copies the id, or those of all marked rows, one a line; of a raw record that is on the screen the record, in the form
 * it is shown in.
 */
export function copyInFocus(state: State): Step {
	const name = tableOnScreen(state);
	const marked = name ? markedItems(listOf(state, name)) : [];
	if (marked.length > 0) {
		const text = marked.map(({id}) => id).join('\n');
		return [state, {type: 'copy', text, what: {kind: 'ids', count: marked.length}}];
	}

	const subject = subjectInFocus(state);
	if (!subject) {
		return [state];
	}

	const {id, record} = subject.item;
	const {tab, parts} = state.details;
	if (state.screen !== 'details' || (tab !== 'json' && tab !== 'yaml')) {
		return [state, {type: 'copy', text: id, what: {kind: 'id', id}}];
	}

	const text = tab === 'json' ? recordAsJson(record) : parts.yaml.value;
	return text === undefined ? [state] : [state, {type: 'copy', text, what: {kind: 'record'}}];
}

/**
 * Opens the thing, or the region under the cursor, in the web console: of the China site for who reads Chinese, else
 * of the international one.
 */
export function openConsole(state: State): Step {
	const site = state.language === 'zh-CN' ? 'china' : 'international';
	const region = regionInFocus(state);
	if (region) {
		return [state, {type: 'browse', url: regionConsoleUrl(site, region.id)}];
	}

	const subject = subjectInFocus(state);
	if (!subject) {
		return [state];
	}

	const {regionId, id} = subject.item;
	return [state, {type: 'browse', url: kindOf(subject).consoleUrl(site, regionId, id)}];
}

/** The region under the cursor of the list of regions. */
export function regionInFocus({screen, regions}: State): Region | undefined {
	const region = screen === 'regions' ? regions.shown[regions.cursor.index] : undefined;
	return region === everyRegion ? undefined : region;
}
