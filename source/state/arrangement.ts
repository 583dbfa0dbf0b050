import {matching, parseFilter} from '#domain/filter/filter.ts';
import type {ResourceItems, ResourceName} from '#resources/registry.ts';
import {resourceOf} from '#resources/registry.ts';
import type {Column, Sort} from '#resources/resource.ts';
import {listRowsAlone} from './layout.ts';
import type {Arrangement} from './list-pages.ts';
import {listOf} from './lists.ts';
import type {State} from './state.ts';

/** Which rows of a table are shown, in which order. */
export function arrangementOf<K extends ResourceName>(state: State, name: K): Arrangement<ResourceItems[K]> {
	const {filter, sort} = listOf(state, name);
	const {columns, language} = resourceOf(name);
	const parsed = parseFilter(filter.applied, language);
	return {
		matches: items => (parsed.ok ? matching(items, parsed.filter, state.now) : items),
		order: {keyOf: sortKeyOf(columns, sort), isDescending: sort.isDescending},
		rows: listRowsAlone(state),
	};
}

function sortKeyOf<T>(columns: readonly Column<T>[], {column}: Sort): NonNullable<Column<T>['sortKey']> {
	return columns.find(({title}) => title === column)?.sortKey ?? (() => undefined);
}
