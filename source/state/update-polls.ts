import type {Account} from '#domain/account.ts';
import {replaceItems} from '#domain/replace-items.ts';
import {type ResourceItems, type ResourceName, resourceOf} from '#resources/registry.ts';
import {watchedTable} from './auto-refresh.ts';
import {differencesOf} from './differences.ts';
import type {Effect} from './effect.ts';
import type {RegionLoad} from './list.ts';
import {withLoad} from './list-pages.ts';
import {listOf, withList} from './lists.ts';
import type {PollEnded} from './message.ts';
import {renewRows} from './place-renewed.ts';
import type {Poll} from './poll.ts';
import type {State} from './state.ts';
import {type DuePoll, duePolls, followPassing, passingItems} from './status-polls.ts';
import type {Step} from './step.ts';

/** Asks for the states that are due. */
export function startPolls(state: State): Step {
	const {account, now} = state;
	const name = watchedTable(state);
	const due = duePolls(state, now);
	return name && account && due.length > 0 ? ask(state, name, account, due) : [state];
}

function ask<K extends ResourceName>(state: State, name: K, account: Account, due: readonly DuePoll[]): Step {
	const generation = state.generation + 1;
	const list = due.reduce(
		(current, {region, nextStart}) => {
			const load = current.loads.find(({region: {id}}) => id === region.id);
			return load
				? withLoad(current, {...load, poll: {...load.poll, generation, isUnderWay: true, nextStart}})
				: current;
		},
		listOf(state, name),
	);
	const effects = due.map(
		({region, ids}): Effect => ({type: 'poll-statuses', resource: name, account, region, ids, generation}),
	);
	return [{...withList(state, name, list), generation}, ...effects];
}

/** The states that came go into their rows. One that is gone is left to the next reading of the list. */
export function takeStatuses<K extends ResourceName>(
	state: State,
	ended: PollEnded<K>,
	statuses: ReadonlyMap<string, string>,
): State {
	const {resource} = ended;
	const load = awaitedLoad(state, ended);
	if (!load) {
		return state;
	}

	const changed = changedItems(load.items, resource, statuses);
	const polled = {...load, poll: endOf(load.poll, state.now)};
	if (changed.size === 0) {
		return withList(state, resource, withLoad(listOf(state, resource), polled));
	}

	const items = replaceItems(load.items, changed);
	followPassing(load.items, items, changed, resource);
	const list = withLoad(listOf(state, resource), {...polled, items});
	return withList(state, resource, renewRows(list, changed, differencesOf(state, resource), state.now));
}

/** Nothing is said of it on the screen: the log pane has the call, and it is tried again. */
export function failPoll<K extends ResourceName>(state: State, ended: PollEnded<K>): State {
	const load = awaitedLoad(state, ended);
	return load
		? withList(
				state,
				ended.resource,
				withLoad(listOf(state, ended.resource), {...load, poll: {...endOf(load.poll, state.now), hasFailed: true}}),
			)
		: state;
}

function awaitedLoad<K extends ResourceName>(
	state: State,
	{resource, regionId, generation}: PollEnded<K>,
): PolledLoad<K> | undefined {
	const load = listOf(state, resource).loads.find(({region}) => region.id === regionId);
	return load?.poll?.isUnderWay && load.poll.generation === generation ? {...load, poll: load.poll} : undefined;
}

type PolledLoad<K extends ResourceName> = RegionLoad<ResourceItems[K]> & {readonly poll: Poll};

function endOf({hasFailed, ...poll}: Poll, now: number): Poll {
	return {...poll, isUnderWay: false, endedAt: now};
}

/** The rows in a passing state that are in another one now: as they are by as they were. */
function changedItems<K extends ResourceName>(
	items: readonly ResourceItems[K][],
	name: K,
	statuses: ReadonlyMap<string, string>,
): ReadonlyMap<ResourceItems[K], ResourceItems[K]> {
	const {transition} = resourceOf(name);
	const changed = new Map<ResourceItems[K], ResourceItems[K]>();
	for (const item of transition ? passingItems(items, name) : []) {
		const status = statuses.get(item.id);
		if (transition && status !== undefined && status !== transition.statusOf(item)) {
			changed.set(item, transition.withStatus(item, status));
		}
	}

	return changed;
}
