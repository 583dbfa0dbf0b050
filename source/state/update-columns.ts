import {instanceColumnsOf} from '#resources/instances.ts';
import type {ColumnTitle} from '#text/words.ts';
import {instanceArrangement} from './arrangement.ts';
import {arrange} from './list-pages.ts';
import {isMany} from './place.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** Sorts by a column; by the same one again, the other way round. Ages sort the youngest first. */
export function sortBy(state: State, column: ColumnTitle, isDescending?: boolean): Step {
	const {sort} = state.instances;
	const isTime = column === 'created';
	const flipped = sort.column === column ? !sort.isDescending : isTime;
	const next: State = {
		...state,
		instances: {...state.instances, sort: {column, isDescending: isDescending ?? flipped}},
	};
	return [{...next, instances: arrange(next.instances, instanceArrangement(next))}];
}

export function sortByPicked(state: State): Step {
	return sortBy(state, state.instances.picked ?? state.instances.sort.column);
}

/** Moves the mark to the next column that can be sorted by, round and round. */
export function pickColumn(state: State, toward: 1 | -1): Step {
	const columns = instanceColumnsOf(isMany(state.place))
		.filter(({sortKey}) => sortKey)
		.map(({title}) => title);
	const current = columns.indexOf(state.instances.picked ?? state.instances.sort.column);
	const picked = columns[(current + toward + columns.length) % columns.length];
	return picked ? [{...state, instances: {...state.instances, picked}}] : [state];
}

/** Scrolls the columns under the first one, which stays. Back at the start the most important ones are shown again. */
export function scrollColumns(state: State, by: 1 | -1): Step {
	const {scrolled, ...instances} = state.instances;
	const last = instanceColumnsOf(isMany(state.place)).length - 2;
	const next = (scrolled ?? 0) + by;
	return [{...state, instances: next < 0 ? instances : {...instances, scrolled: Math.min(last, next)}}];
}

/** All columns in their order, or the most important ones that fit. */
export function toggleWide(state: State): Step {
	const {scrolled, ...instances} = state.instances;
	return [{...state, instances: scrolled === undefined ? {...instances, scrolled: 0} : instances}];
}
