import type {AppError} from '#domain/app-error.ts';
import {type Part, type PartName, type PartValues, partsNeeded} from './details.ts';
import type {Effect} from './effect.ts';
import type {PartLoaded} from './message.ts';
import {regionOf} from './region-of.ts';
import {replaceItem} from './replace-item.ts';
import {endSession, reviveSession} from './session-end.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** Asks for what the tab on the screen shows and nobody has asked for yet. */
export function readMissingParts(state: State): Step {
	const {screen, details} = state;
	return screen === 'details'
		? readParts(
				state,
				partsNeeded(details).filter(part => details.parts[part].status.phase === 'idle'),
			)
		: [state];
}

/** `r`: the thing itself and what the tab shows, as they are now. */
export function refreshParts(state: State): Step {
	const {subject} = state.details;
	const item: readonly PartName[] = subject?.resource === 'instances' ? ['item'] : [];
	return readParts(state, [...item, ...partsNeeded(state.details)]);
}

function readParts(state: State, wanted: readonly PartName[]): Step {
	const {account, details} = state;
	const {subject, parts, span} = details;
	const asked = wanted.filter(part => parts[part].status.phase !== 'loading');
	if (!account || !subject || asked.length === 0) {
		return [state];
	}

	const generation = state.generation + 1;
	const region = regionOf(state, subject.item);
	const loading = Object.fromEntries(
		asked.map(part => [part, {...parts[part], status: {phase: 'loading', since: state.now}, generation}]),
	);
	const effects = asked.map((part): Effect => ({type: 'load-part', part, account, region, subject, span, generation}));
	return [{...state, generation, details: {...details, parts: {...parts, ...loading}}}, ...effects];
}

export function setPart<P extends PartName>(state: State, {part, generation, value, shortfall}: PartLoaded<P>): State {
	if (state.details.parts[part].generation !== generation) {
		return state;
	}

	const next = withPart(reviveSession(state, generation), part, {
		status: {phase: 'loaded', at: state.now, ...(shortfall && {shortfall})},
		value,
		generation,
	});
	return part === 'item' ? takeItem(next, value as PartValues['item']) : next;
}

export function failPart(state: State, part: PartName, generation: number, error: AppError): State {
	const {parts} = state.details;
	return parts[part].generation !== generation || error.kind === 'cancelled'
		? state
		: withPart(endSession(state, error, generation), part, {
				...parts[part],
				status: {phase: 'failed', at: state.now, error},
			});
}

function withPart<P extends PartName>(state: State, part: P, value: Part<PartValues[P]>): State {
	const {details} = state;
	return {...state, details: {...details, parts: {...details.parts, [part]: value}}};
}

function takeItem(state: State, [item]: PartValues['item']): State {
	return item ? replaceItem(state, 'instances', item) : {...state, details: {...state.details, isGone: true}};
}
