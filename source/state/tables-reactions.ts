import {jump} from './jump.ts';
import type {TableMessage} from './message.ts';
import type {Reactions} from './reactions.ts';
import {endSession, reviveSession} from './session-end.ts';
import {sortBy, sortByPicked} from './update-columns.ts';
import {showLastView, walkHistory} from './update-history.ts';
import {addRows, failList, finishList, isAwaited} from './update-list.ts';
import {clearMarks, markRange, markRow} from './update-marks.ts';
import {failPoll, takeStatuses} from './update-polls.ts';

export const tablesReactions: Reactions<TableMessage> = {
	'rows-arrived': (state, message) => [isAwaited(state, message) ? addRows(state, message) : state],
	'list-finished': (state, message) => [
		isAwaited(state, message) ? finishList(reviveSession(state, message.generation), message) : state,
	],
	'list-failed': (state, message) => [
		isAwaited(state, message) ? failList(endSession(state, message.error, message.generation), message) : state,
	],
	'statuses-arrived': (state, message) => [takeStatuses(state, message, message.statuses)],
	'poll-failed': (state, message) => [failPoll(state, message)],
	'row-marked': state => [markRow(state)],
	'range-marked': state => [markRange(state)],
	'marks-cleared': state => [clearMarks(state)],
	'sort-requested': (state, message) =>
		message.column === undefined ? sortByPicked(state) : sortBy(state, message.column, message.isDescending),
	'history-walked': (state, message) => walkHistory(state, message.toward),
	'last-view-requested': state => showLastView(state),
	'jump-requested': state => jump(state),
};
