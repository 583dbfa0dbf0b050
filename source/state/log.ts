import {type ListCursor, topOfList} from '#domain/list-cursor.ts';
import type {RequestRecord} from '#domain/request-record.ts';

/** A log line: a request under the identity that cursors need. */
export type LogEntry = RequestRecord & {readonly id: string};

export type LogState = {
	/** The latest at the end, at most `logLimit`. */
	readonly entries: readonly LogEntry[];
	readonly view: 'hidden' | 'shown' | 'focused';
	readonly cursor: ListCursor;
	/** Whether the cursor stays at the newest line. */
	readonly isFollowing: boolean;
};

/** How many calls are kept. */
export const logLimit = 1000;

export const initialLog: LogState = {entries: [], view: 'shown', cursor: topOfList, isFollowing: true};
