import type {RequestRecord} from '#domain/request-record.ts';
import {formatClock} from './format.ts';
import {durationText, resultText, resultTone} from './request-values.ts';
import type {Field} from './resource.ts';

/** A call as one line of the log pane. */
export const requestFields: readonly Field<RequestRecord>[] = [
	{
		width: 8,
		priority: 3,
		value: ({sentAt}) => formatClock(sentAt),
		tone: () => 'muted',
	},
	{
		width: 14,
		priority: 4,
		value: ({regionId}, {words}) => regionId ?? words.values.none,
		tone: () => 'muted',
	},
	{
		// Room for the longest action of the walk and `×2` behind it.
		width: {min: 20, grow: 0.3, max: 31},
		priority: 0,
		value: ({action, attempt}) => (attempt > 1 ? `${action} ×${attempt}` : action),
	},
	{
		width: {min: 16, grow: 3, max: 34},
		priority: 1,
		value: resultText,
		tone: resultTone,
	},
	{
		width: 8,
		priority: 2,
		align: 'right',
		value: durationText,
	},
	{
		width: {min: 6, grow: 6, max: 36},
		priority: 5,
		value: ({requestId}, {words}) => requestId ?? words.values.none,
		tone: () => 'muted',
	},
];
