import {resourceNames} from '#resources/registry.ts';
import {dueRefresh} from './auto-refresh.ts';
import {isSameAge} from './data-age.ts';
import {dropOldChanges} from './list-changes.ts';
import {listOf, withList} from './lists.ts';
import {screenAge} from './screen-age.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {isSameTimeLeft, timeLeft} from './time-left.ts';
import {readTable} from './update-list.ts';
import {startPolls} from './update-polls.ts';
import {noteWait, waitedSeconds} from './wait.ts';

/**
 * Whether something on the screen is to change at a moment, milliseconds since 1970, only because it has come. Asked
 * for every second: it costs the same however long the lists are.
 */
export function isTimeToDraw(state: State, now: number): boolean {
	const shown = screenAge(state);
	const due = screenAge(state, now);
	return (
		(shown !== undefined && due !== undefined && !isSameAge(shown, due)) ||
		resourceNames.some(name => (listOf(state, name).changes?.endsAt ?? Number.POSITIVE_INFINITY) <= now) ||
		dueRefresh(state, now) !== undefined ||
		waitedSeconds(state, state.now) !== waitedSeconds(state, now) ||
		!isSameTimeLeft(timeLeft(state, state.now), timeLeft(state, now))
	);
}

/** What has been shown long enough goes; what is due is asked for. */
export function passTime(state: State): Step {
	const name = dueRefresh(state, state.now);
	const next = resourceNames.reduce(forgetChanges, noteWait(state));
	return andThen(name ? readTable(next, name) : [next], startPolls);
}

function forgetChanges(state: State, name: (typeof resourceNames)[number]): State {
	const {changes, ...list} = listOf(state, name);
	const left = dropOldChanges(changes, state.now);
	return left === changes ? state : withList(state, name, left ? {...list, changes: left} : list);
}
