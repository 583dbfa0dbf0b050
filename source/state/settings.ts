import type {SavedSettings, SettingsChange} from '#domain/saved-settings.ts';
import {type ResourceName, resourceNames} from '#resources/registry.ts';
import {choosableColumns, sortableColumns} from '#resources/shown-columns.ts';
import type {ColumnTitle} from '#text/words.ts';
import type {Effect} from './effect.ts';
import {listOf, withList} from './lists.ts';
import {leastRefreshSeconds, mostRefreshSeconds} from './refresh-interval.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/**
 * Takes over what was chosen in an earlier run: once, before the first table, so that nothing that is on the screen
 * changes under somebody's eyes. `--language` wins over what was saved.
 */
export function restoreSettings(state: State, saved: SavedSettings): State {
	if (state.isRestored || state.account) {
		return state;
	}

	const {refreshSeconds} = saved;
	const restored: State = {
		...state,
		isRestored: true,
		language: state.settings.language ?? saved.language ?? state.language,
		...(refreshSeconds !== undefined && {refreshSeconds: possibleInterval(refreshSeconds)}),
	};
	return resourceNames.reduce((current, name) => restoreList(current, name, saved.lists?.[name]), restored);
}

/** How often tables are read again by themselves, in seconds. */
export function chooseInterval(state: State, refreshSeconds: State['refreshSeconds']): Step {
	return [
		{...state, refreshSeconds, notice: {kind: 'interval-chosen', refreshSeconds}},
		{type: 'save-settings', change: {refreshSeconds}},
	];
}

type ListChange = NonNullable<NonNullable<SettingsChange['lists']>[string]>;

/** Writes down how a table is to look. */
export function listSettings(name: ResourceName, change: ListChange): Effect {
	return {type: 'save-settings', change: {lists: {[name]: change}}};
}

type ListSettings = NonNullable<SavedSettings['lists']>[string];

/** A column that this version does not have is as good as none. */
function restoreList<K extends ResourceName>(state: State, name: K, saved: ListSettings = {}): State {
	const list = listOf(state, name);
	const column = sortableColumns(name).find(title => title === saved.sort?.column);
	const columns = knownColumns(name, saved.columns ?? []);
	return withList(state, name, {
		...list,
		...(saved.sort && column && {sort: {column, isDescending: saved.sort.isDescending}}),
		...(columns.length > 0 && {columns}),
	});
}

function knownColumns(name: ResourceName, saved: readonly string[]): readonly ColumnTitle[] {
	const known = choosableColumns(name);
	return [...new Set(saved)].flatMap(wanted => known.find(title => title === wanted) ?? []);
}

// Somebody may have written another one into the file.
function possibleInterval(seconds: number | 'off'): number | 'off' {
	return seconds === 'off' ? seconds : Math.max(leastRefreshSeconds, Math.min(mostRefreshSeconds, seconds));
}
