import type {InstanceEvent} from '#domain/instance-event.ts';
import type {JsonRecord} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import {fieldOf, known, textOf, timeOf} from '#io/json-fields.ts';
import type {CallContext} from '#ports.ts';
import type {Caller, Target} from './ecs-call.ts';
import {readList} from './ecs-pages.ts';

// What is still to come, or going on, is not in the answer unless it is asked for.
const pending = ['Inquiring', 'Scheduled', 'Executing'];

/** What is to come, soonest first, then what was in the last 30 days, latest first. */
export async function listInstanceEvents(
	call: Caller,
	target: Target,
	{region, instanceId}: {readonly region: Region; readonly instanceId: string},
	context: CallContext,
): Promise<readonly InstanceEvent[]> {
	const read = (instanceEventCycleStatus: string[] | undefined) =>
		readList(
			call,
			target,
			{
				action: 'DescribeInstanceHistoryEvents',
				regionId: region.id,
				parameters: {instanceId, instanceEventCycleStatus},
				wrappers: ['InstanceSystemEventSet', 'InstanceSystemEventType'],
			},
			toEvent,
			context,
		);
	const [toCome, history] = await Promise.all([read(pending), read(undefined)]);
	const past = new Set(history.map(({id}) => id));
	return [
		// One that came to its end between the two answers is in both.
		...toCome.filter(({id}) => !past.has(id)).toSorted((a, b) => (a.notBefore ?? 0) - (b.notBefore ?? 0)),
		...history.toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)),
	];
}

function toEvent(row: JsonRecord): InstanceEvent {
	return {
		id: textOf(row.EventId),
		type: textOf(fieldOf(row.EventType, 'Name')),
		status: textOf(fieldOf(row.EventCycleStatus, 'Name')),
		reason: textOf(row.Reason),
		...known('publishedAt', timeOf(row.EventPublishTime)),
		...known('notBefore', timeOf(row.NotBefore)),
		...known('finishedAt', timeOf(row.EventFinishTime)),
		record: {read: () => row},
	};
}
