import type {Instance} from '#domain/instance.ts';
import {instanceColumnsOf} from '#resources/instances.ts';
import type {Column} from '#resources/resource.ts';
import {matchingInstances} from './filter.ts';
import {layout} from './layout.ts';
import type {Sort} from './list.ts';
import type {Arrangement} from './list-pages.ts';
import type {State} from './state.ts';

/** Which instances are shown, in which order. */
export function instanceArrangement(state: State): Arrangement<Instance> {
	const {filter, sort} = state.instances;
	return {
		matches: items => matchingInstances(items, filter, state.now),
		order: {keyOf: sortKeyOf(instanceColumnsOf(true), sort), isDescending: sort.isDescending},
		rows: layout(state).listRows,
	};
}

function sortKeyOf<T>(columns: readonly Column<T>[], {column}: Sort): NonNullable<Column<T>['sortKey']> {
	return columns.find(({title}) => title === column)?.sortKey ?? (() => undefined);
}
