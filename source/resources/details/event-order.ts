import type {InstanceEvent} from '#domain/instance-event.ts';

export type EventStage = 'planned' | 'current' | 'past';

/** A status that is new to us is taken for past when the event has an end, else for planned: better a needless look. */
export function eventStageOf({status, finishedAt}: InstanceEvent): EventStage {
	switch (status) {
		case 'Scheduled':
		case 'Inquiring':
			return 'planned';
		case 'Executing':
			return 'current';
		case 'Executed':
		case 'Avoided':
		case 'Canceled':
		case 'Failed':
			return 'past';
		default:
			return finishedAt === undefined ? 'planned' : 'past';
	}
}

/** The events of one stage: what is past latest first, anything else soonest first. */
export function inOrder(events: readonly InstanceEvent[], stage: EventStage): readonly InstanceEvent[] {
	return events
		.filter(event => eventStageOf(event) === stage)
		.toSorted((a, b) => (stage === 'past' ? timeOf(b) - timeOf(a) : timeOf(a) - timeOf(b)));
}

function timeOf({notBefore, publishedAt}: InstanceEvent): number {
	return notBefore ?? publishedAt ?? 0;
}
