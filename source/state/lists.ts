import type {Listed} from '#domain/listed.ts';
import {
	byResource,
	isResourceName,
	type ResourceItem,
	type ResourceItems,
	type ResourceName,
	resourceOf,
} from '#resources/registry.ts';
import {emptyList, type ListState} from './list.ts';
import type {State} from './state.ts';

/** The table of every kind of thing. */
export type Lists = {readonly [K in ResourceName]: ListState<ResourceItems[K]>};

export const initialLists = byResource(name => emptyList<ResourceItem>(resourceOf(name).initialSort)) as Lists;

/** All tables, each with the same change. */
export function mapLists(lists: Lists, change: <T extends Listed>(list: ListState<T>) => ListState<T>): Lists {
	return byResource(name => change(lists[name] as ListState<ResourceItem>)) as Lists;
}

/** The table of one kind. */
export function listOf<K extends ResourceName>({lists}: Pick<State, 'lists'>, name: K): ListState<ResourceItems[K]> {
	return lists[name];
}

export function withList<K extends ResourceName>(state: State, name: K, list: ListState<ResourceItems[K]>): State {
	return {...state, lists: {...state.lists, [name]: list}};
}

/** The kind whose table is on the screen. */
export function tableOnScreen({screen}: Pick<State, 'screen'>): ResourceName | undefined {
	return isResourceName(screen) ? screen : undefined;
}

/** The kind that the screen is about: its table, or the details of one row. */
export function resourceInFocus({screen, details}: Pick<State, 'screen' | 'details'>): ResourceName | undefined {
	return screen === 'details' ? details.subject?.resource : tableOnScreen({screen});
}
