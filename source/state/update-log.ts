import {type Move, moveCursor, placeCursor} from '#domain/list-cursor.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {layout} from './layout.ts';
import {type LogState, logLimit} from './log.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

const nextView = {hidden: 'shown', shown: 'focused', focused: 'hidden'} as const satisfies Record<
	LogState['view'],
	LogState['view']
>;

export function recordRequest(state: State, record: RequestRecord): Step {
	const entries = [...state.log.entries, {...record, id: String(record.sequence)}].slice(-logLimit);
	return [followLog({...state, log: {...state.log, entries}})];
}

export function cycleLog(state: State): Step {
	return [followLog({...state, log: {...state.log, view: nextView[state.log.view]}})];
}

export function focusLog(state: State, isFocused: boolean): Step {
	return [followLog({...state, log: {...state.log, view: isFocused ? 'focused' : 'shown'}})];
}

export function moveInLog(state: State, move: Move): Step {
	const {log} = state;
	const cursor = moveCursor(log.cursor, log.entries, move, logRows(state));
	return [{...state, log: {...log, cursor, isFollowing: cursor.index === log.entries.length - 1}}];
}

export function openRequest(state: State): Step {
	const entry = state.log.entries[state.log.cursor.index];
	return entry ? [{...state, overlay: {kind: 'request', entry, top: 0}}] : [state];
}

/** Keeps the newest line in sight, unless the user went back to an older one. */
export function followLog(state: State): State {
	const {log} = state;
	const found = log.isFollowing ? log.entries.length - 1 : log.entries.findIndex(({id}) => id === log.cursor.id);
	const cursor = placeCursor(log.cursor, log.entries, Math.max(0, found), logRows(state));
	return {...state, log: {...log, cursor}};
}

// Without the pane's title line.
function logRows(state: State): number {
	return Math.max(1, layout(state).logRows - 1);
}
