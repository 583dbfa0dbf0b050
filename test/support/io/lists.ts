import type {JsonRecord} from '#domain/json.ts';
import type {Answer} from './server.ts';

/** The answer of an operation that gives a list: `{Disks: {Disk: […]}}`. */
export function listAnswer(
	[outer, inner]: readonly [outer: string, inner: string],
	rows: readonly unknown[],
	more: JsonRecord = {},
): Answer {
	return {body: {RequestId: 'R-1', TotalCount: rows.length, NextToken: '', [outer]: {[inner]: rows}, ...more}};
}
