import type {Machine} from '../fleet/machine.ts';
import type {Place} from '../fleet/place.ts';
import {type EventCycle, eventCycles, type SystemEvent, systemEventAt} from '../fleet/system-event.ts';
import type {World} from '../fleet/world.ts';
import {ApiError, apiError} from '../protocol/api-error.ts';
import {tagTests} from './instance-filters.ts';
import {type Parameters, repeated, text} from './parameters.ts';
import type {Sieve, Test} from './sieve.ts';
import {readSecondTime} from './times.ts';

const history: readonly EventCycle[] = ['Executed', 'Avoided', 'Canceled', 'Failed'];
const memory = 30 * 86_400_000;

// This operation refuses with another status than most.
function refusal(name: string): ApiError {
	return new ApiError(403, 'InvalidParameter', `The specified parameter "${name}" is not valid.`);
}

/** The list counts; the single one only without it. */
function listOrOne(parameters: Parameters, list: string, one: string, most: number): readonly string[] | undefined {
	const several = repeated(parameters, list);
	if (several.length > most) throw refusal(list);
	if (several.length > 0) return several;
	const single = text(parameters, one);
	return single === undefined ? undefined : [single];
}

function moment(parameters: Parameters, name: string): number | undefined {
	const value = text(parameters, name);
	if (value === undefined) return undefined;
	const at = readSecondTime(value);
	if (at === undefined) throw refusal(name);
	return at;
}

function rangeTests(
	parameters: Parameters,
	name: string,
	read: (event: SystemEvent) => number,
): Array<Test<SystemEvent>> {
	const start = moment(parameters, `${name}.Start`);
	const end = moment(parameters, `${name}.End`);
	if (start !== undefined && end !== undefined && end < start) throw apiError('InvalidParameter.TimeEndBeforeStart');
	return start === undefined && end === undefined
		? []
		: [event => read(event) >= (start ?? 0) && read(event) <= (end ?? Number.POSITIVE_INFINITY)];
}

function eventTests(parameters: Parameters, now: number): Array<Test<SystemEvent>> {
	const cycles = listOrOne(parameters, 'InstanceEventCycleStatus', 'EventCycleStatus', 7);
	if (cycles?.some(cycle => !Object.hasOwn(eventCycles, cycle))) throw refusal('EventCycleStatus');
	const types = listOrOne(parameters, 'InstanceEventType', 'EventType', 30);
	const published = rangeTests(parameters, 'EventPublishTime', event => event.publishedAt);
	const tests = [...published, ...rangeTests(parameters, 'NotBefore', event => event.notBefore)];
	if (types !== undefined) tests.push(event => types.includes(event.type));
	tests.push(event => (cycles ?? history).includes(event.cycle));
	// Who asks for the status or the time gets what there is; else it is the history of a month.
	if (cycles === undefined && published.length === 0) tests.push(event => event.publishedAt >= now - memory);
	return tests;
}

export function eventSieve(parameters: Parameters, world: World): Sieve<Machine> {
	const now = world.now();
	const tests = eventTests(parameters, now);
	const ofPlaces: Array<Test<Place>> = [
		at => {
			const event = systemEventAt(world.fleet, at, now);
			return tests.every(test => test(event));
		},
	];
	const ofRows: Array<Test<Machine>> = tagTests(parameters).map(
		test =>
			({tags}) =>
				test(tags),
	);
	const group = text(parameters, 'ResourceGroupId');
	if (group !== undefined) ofRows.push(({resourceGroup}) => resourceGroup === group);
	return {ofPlaces, ofRows};
}
