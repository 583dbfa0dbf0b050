import {instanceConsoleUrl, regionConsoleUrl} from '#domain/console-url.ts';
import type {Instance} from '#domain/instance.ts';
import type {Region} from '#domain/region.ts';
import {selectedItem} from './list.ts';
import {everyRegion} from './regions.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** The instance that keys are about: the one whose details are shown, or the one under the cursor. */
export function instanceInFocus({screen, details, instances}: State): Instance | undefined {
	switch (screen) {
		case 'details':
			return details.instance;
		case 'instances':
			return selectedItem(instances);
		default:
			return undefined;
	}
}

/** Copies the id; of a raw record that is on the screen the record. */
export function copyInFocus(state: State): Step {
	const instance = instanceInFocus(state);
	if (!instance) {
		return [state];
	}

	const {id, record} = instance;
	return state.screen === 'details' && state.details.view === 'raw'
		? [state, {type: 'copy', text: `${JSON.stringify(record.read(), undefined, 2)}\n`, what: {kind: 'record'}}]
		: [state, {type: 'copy', text: id, what: {kind: 'id', id}}];
}

/**
 * Opens the instance, or the region under the cursor, in the web console: of the China site for who reads Chinese, else
 * of the international one.
 */
export function openConsole(state: State): Step {
	const site = state.language === 'zh-CN' ? 'china' : 'international';
	const region = regionInFocus(state);
	if (region) {
		return [state, {type: 'browse', url: regionConsoleUrl(site, region.id)}];
	}

	const instance = instanceInFocus(state);
	return instance ? [state, {type: 'browse', url: instanceConsoleUrl(site, instance.regionId, instance.id)}] : [state];
}

/** The region under the cursor of the list of regions. */
export function regionInFocus({screen, regions}: State): Region | undefined {
	const region = screen === 'regions' ? regions.shown[regions.cursor.index] : undefined;
	return region === everyRegion ? undefined : region;
}
