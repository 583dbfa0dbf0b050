import {instanceConsoleUrl} from '#domain/console-url.ts';
import type {Instance} from '#domain/instance.ts';
import {selectedItem} from './list.ts';
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

/** Opens the instance in the web console: of the China site for who reads Chinese, else of the international one. */
export function openConsole(state: State): Step {
	const instance = instanceInFocus(state);
	const site = state.language === 'zh-CN' ? 'china' : 'international';
	return instance ? [state, {type: 'browse', url: instanceConsoleUrl(site, instance.regionId, instance.id)}] : [state];
}
