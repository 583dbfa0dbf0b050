import {resourceId} from '../fleet/identifiers.ts';
import {type Place, referenceAt} from '../fleet/place.ts';
import type {Region} from '../fleet/regions.ts';
import {eventCycles, eventTypes, systemEventAt, systemEvents} from '../fleet/system-event.ts';
import type {World} from '../fleet/world.ts';
import {ApiError, apiError} from '../protocol/api-error.ts';
import type {Json} from '../protocol/to-xml.ts';
import {candidates} from './candidates.ts';
import {eventSieve} from './event-filters.ts';
import {limitGroups} from './group-limit.ts';
import type {Operation} from './operation.ts';
import {isByToken, takePage, tokenScope} from './paging.ts';
import {type Parameters, region, repeated, text} from './parameters.ts';
import {sift} from './sieve.ts';
import {secondTime} from './times.ts';

const limits = {maxResults: [10, 100], pageSize: 100} as const;

function idAt(world: World, at: Place): string {
	return resourceId(world.fleet.seed, 'e-', world.holder(at).region, referenceAt(at));
}

function eventRecord(world: World, at: Place): Json {
	const event = systemEventAt(world.fleet, at, world.now());
	return {
		EventId: idAt(world, at),
		InstanceId: world.holder(at).id,
		EventType: {Code: eventTypes[event.type], Name: event.type},
		EventCycleStatus: {Code: eventCycles[event.cycle], Name: event.cycle},
		EventPublishTime: secondTime(event.publishedAt),
		...(event.finishedAt !== undefined && {EventFinishTime: secondTime(event.finishedAt)}),
		NotBefore: secondTime(event.notBefore),
		...(event.reason !== undefined && {Reason: event.reason}),
		ExtendedAttribute: {},
	};
}

/** Of the resources that have events, instances are the ones this account has. */
function isOfInstances(parameters: Parameters): boolean {
	const type = text(parameters, 'ResourceType') ?? 'instance';
	if (['instance', 'ddh', 'managedhost'].includes(type)) return type === 'instance';
	throw new ApiError(403, 'InvalidParameter', 'The specified parameter "ResourceType" is not valid.');
}

function choose(world: World, place: Region, parameters: Parameters): Float64Array {
	const ids = repeated(parameters, 'EventId');
	if (ids.length > 100) throw apiError('EventIdLimitExceeded');
	const resources = repeated(parameters, 'ResourceId');
	if (resources.length > 100) throw apiError('InstanceIdLimitExceeded');
	const instanceId = text(parameters, 'InstanceId');
	const instanceIds = resources.length > 0 ? resources : instanceId === undefined ? undefined : [instanceId];
	const sieve = eventSieve(parameters, world);
	if (!isOfInstances(parameters)) return new Float64Array();
	const kind = {hanging: systemEvents, idAt: (at: Place) => idAt(world, at)};
	const found = candidates(world, place, kind, {ids: ids.length > 0 ? ids : undefined, instanceIds});
	return limitGroups(sift(found, sieve, world.holder), parameters);
}

export const describeInstanceHistoryEvents: Operation = ({parameters, requestId, world}) => {
	const place = region(parameters);
	const all = choose(world, place, parameters);
	const page = takePage(all, parameters, tokenScope('DescribeInstanceHistoryEvents', place.id), limits);
	return {
		body: {
			TotalCount: page.totalCount,
			PageSize: page.pageSize,
			PageNumber: page.pageNumber,
			// This one leaves it out where the others have an empty one.
			...(isByToken(parameters) && page.nextToken !== '' && {NextToken: page.nextToken}),
			RequestId: requestId,
			InstanceSystemEventSet: {
				InstanceSystemEventType: Array.from(page.places, at => eventRecord(world, at)),
			},
		},
		rows: page.places.length,
	};
};
