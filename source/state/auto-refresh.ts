import type {ResourceName} from '#resources/registry.ts';
import {hasPassed} from './has-passed.ts';
import type {RegionLoad} from './list.ts';
import {listOf, resourceInFocus} from './lists.ts';
import type {State} from './state.ts';
import {textTarget} from './text-target.ts';

/** A reading is followed by at least so many times the time it took. */
const restFactor = 4;
/** No reading takes that long: the computer slept in the middle of it. */
const longestReading = 300_000;

/**
 * The table that is to be read again by itself at a moment, milliseconds since 1970. That is the one on the screen, or
 * the one whose row the details show, when its oldest part was read longer ago than the user wants it to be, counted
 * from the end of the reading, whether that went well or not.
 *
 * A table rests at least four times as long as its last reading took, so that at most a fifth of the time goes into
 * reading: an account of 100,000 instances, which takes ten seconds, is not read all the time.
 */
export function dueRefresh(state: State, now: number): ResourceName | undefined {
	const {refreshSeconds} = state;
	const name = watchedTable(state);
	if (name === undefined || refreshSeconds === 'off') {
		return undefined;
	}

	const {loads} = listOf(state, name);
	if (loads.length === 0 || loads.some(({status}) => status.phase === 'loading')) {
		return undefined;
	}

	const oldest = Math.min(...loads.map(endOfReading));
	const rest = Math.max(
		refreshSeconds * 1000,
		...loads.map(({took = 0}) => (took > longestReading ? 0 : took * restFactor)),
	);
	return hasPassed(now - oldest, rest) ? name : undefined;
}

/**
 * The table that keeps itself up to date. None while a dialog or a text field is open: nothing changes under the hands
 * of somebody who types or decides. None either when nothing can be had because the credentials are over.
 */
export function watchedTable(state: State): ResourceName | undefined {
	const {account, overlay, screen, details, sessionEnd} = state;
	const name = resourceInFocus(state);
	if (!account || sessionEnd || overlay !== undefined || name === undefined || textTarget(state) !== undefined) {
		return undefined;
	}

	// The row of the details may have come from a table that shows other regions by now.
	const isListed = listOf(state, name).loads.some(({region}) => region.id === details.subject?.item.regionId);
	return screen === 'details' && !isListed ? undefined : name;
}

function endOfReading<T>({status, readAt}: RegionLoad<T>): number {
	return status.phase === 'loaded' || status.phase === 'failed' ? status.at : (readAt ?? 0);
}
