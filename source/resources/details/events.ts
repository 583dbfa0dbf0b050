import type {InstanceEvent} from '#domain/instance-event.ts';
import type {Remote} from '#domain/remote.ts';
import type {Context} from '../context.ts';
import {type FieldText, fieldLines, labelWidth} from '../field-lines.ts';
import {formatDateTime, formatDuration} from '../format.ts';
import {knownName} from '../known-name.ts';
import type {Line} from '../line.ts';
import {eventStageOf, inOrder} from './event-order.ts';
import {pastText} from './moment-text.ts';
import {remoteLines} from './remote-lines.ts';
import {section, spaced} from './sections.ts';
import {textLines} from './text-lines.ts';

const stages = ['planned', 'current', 'past'] as const;

/** The events of an instance: what is to come, soonest first, what is going on, then what was, latest first. */
export function eventLines(events: Remote<readonly InstanceEvent[]>, context: Context, width: number): readonly Line[] {
	const words = context.words.detailTabs.events;
	const sections = (list: readonly InstanceEvent[]) =>
		spaced(
			stages.map(stage =>
				section(words.headings[stage], spaced(inOrder(list, stage).map(event => oneEventLines(event, context, width)))),
			),
		);
	return remoteLines(events, {...words, lines: sections}, context, width);
}

function oneEventLines(event: InstanceEvent, context: Context, width: number): readonly Line[] {
	const words = context.words.detailTabs.events;
	const {type, status} = event;
	const isKnown = Object.hasOwn(words.types, type);
	const title = isKnown ? words.named(knownName(words.types, type), type) : type || context.words.values.none;
	const fields = eventFields(event, context);
	return [
		...textLines(
			`${statusGlyph(event)} ${title}`,
			width,
			status === 'Failed' ? 'bad' : eventStageOf(event) === 'past' ? 'normal' : 'changing',
		),
		...fieldLines(fields, labelWidth(fields, width), width),
	];
}

function eventFields(event: InstanceEvent, context: Context): readonly FieldText[] {
	const {details, detailTabs, values} = context.words;
	const words = detailTabs.events;
	const isPast = eventStageOf(event) === 'past';
	return [
		{label: details.fields.status, value: knownName(words.statuses, event.status) || values.none},
		...(event.notBefore === undefined
			? []
			: [{label: words.due, value: isPast ? formatDateTime(event.notBefore) : dueText(event, context)}]),
		{label: words.published, value: pastText(event.publishedAt, context)},
		...(event.finishedAt === undefined ? [] : [{label: words.finished, value: pastText(event.finishedAt, context)}]),
		...(event.reason === '' ? [] : [{label: words.reason, value: event.reason}]),
		{label: words.id, value: event.id},
	];
}

/** When it is due, and how long that is from now; one that goes on already is not overdue. */
function dueText(event: InstanceEvent, {words, now}: Context): string {
	const {until, overdue} = words.detailTabs.events;
	const {notBefore = now} = event;
	const isComing = notBefore > now;
	if (!isComing && eventStageOf(event) === 'current') {
		return formatDateTime(notBefore);
	}

	return `${formatDateTime(notBefore)} (${(isComing ? until : overdue)(formatDuration(Math.abs(notBefore - now), words))})`;
}

// So that it is seen without colours as well.
function statusGlyph({status}: InstanceEvent): string {
	switch (status) {
		case 'Scheduled':
		case 'Inquiring':
			return '!';
		case 'Executing':
			return '◐';
		case 'Failed':
			return '✗';
		default:
			return '·';
	}
}
