import type {Region} from '#domain/region.ts';
import {type ResourceItem, type ResourceItems, type ResourceName, resourceOf} from '#resources/registry.ts';
import {watchedTable} from './auto-refresh.ts';
import {hasPassed} from './has-passed.ts';
import type {RegionLoad} from './list.ts';
import {listOf} from './lists.ts';
import type {State} from './state.ts';

const pollMilliseconds = 3000;
// The API takes no more ids in one call.
const mostAtOnce = 100;

/** A call that is to be made. */
export type DuePoll = {
	readonly region: Region;
	readonly ids: readonly string[];
	/** Where the one after it begins. */
	readonly nextStart: number;
};

/**
 * Rows in a passing state whose states are to be asked for at a moment, milliseconds since 1970; paused as the refresh
 * is, and off with it. What can't be had is tried again as seldom as the table is refreshed.
 */
export function duePolls(state: State, now: number): readonly DuePoll[] {
	const name = state.refreshSeconds === 'off' ? undefined : watchedTable(state);
	return name === undefined
		? []
		: listOf(state, name).loads.flatMap(load => (isDue(load, state, now) ? pollOf(load, name) : []));
}

function isDue<T>({status, poll}: RegionLoad<T>, {refreshSeconds}: State, now: number): boolean {
	if (status.phase !== 'loaded' || poll?.isUnderWay || refreshSeconds === 'off') {
		return false;
	}

	const rest = poll?.hasFailed ? Math.max(pollMilliseconds, refreshSeconds * 1000) : pollMilliseconds;
	return hasPassed(now - Math.max(status.at, poll?.endedAt ?? 0), rest);
}

/** When there are more than fit into one call, each gets its turn. */
function pollOf<K extends ResourceName>(
	{region, items, poll}: RegionLoad<ResourceItems[K]>,
	name: K,
): readonly DuePoll[] {
	const ids = passingItems(items, name).map(({id}) => id);
	const start = poll && poll.nextStart < ids.length ? poll.nextStart : 0;
	const wanted = [...ids.slice(start), ...ids.slice(0, start)].slice(0, mostAtOnce);
	const nextStart = wanted.length === ids.length ? 0 : (start + mostAtOnce) % ids.length;
	return wanted.length === 0 ? [] : [{region, ids: wanted, nextStart}];
}

const known = new WeakMap<readonly ResourceItem[], readonly ResourceItem[]>();

/** The rows in a passing state. Asked for every second: a long list is looked through only when it is another one. */
export function passingItems<K extends ResourceName>(
	items: readonly ResourceItems[K][],
	name: K,
): readonly ResourceItems[K][] {
	const {transition} = resourceOf(name);
	if (!transition) {
		return [];
	}

	const found = known.get(items) ?? items.filter(item => transition.statuses.has(transition.statusOf(item)));
	known.set(items, found);
	return found as readonly ResourceItems[K][];
}

/** Rows in a passing state are others now, and no other rows are: those that still are in one are known at once. */
export function followPassing<K extends ResourceName>(
	before: readonly ResourceItems[K][],
	after: readonly ResourceItems[K][],
	changed: ReadonlyMap<ResourceItems[K], ResourceItems[K]>,
	name: K,
): void {
	const rows = passingItems(before, name).map(item => changed.get(item) ?? item);
	known.set(after, passingItems(rows, name));
}
