import type {Region} from '../fleet/regions.ts';
import type {World} from '../fleet/world.ts';
import {apiError} from '../protocol/api-error.ts';
import {limitGroups} from './group-limit.ts';
import {instanceSieve} from './instance-filters.ts';
import {instanceRecord} from './instance-record.ts';
import type {Operation} from './operation.ts';
import {takePage, tokenScope} from './paging.ts';
import {jsonList, type Parameters, refuseDryRun, region, repeated, text} from './parameters.ts';
import {sift} from './sieve.ts';

const limits = {maxResults: [10, 100], pageSize: 100} as const;

/** Unknown ids and those of other regions are silently left out. */
export function placesOfIds(world: World, regionId: string, ids: readonly string[]): Float64Array {
	const places = new Set(ids.map(id => world.findInstance(id)).filter(at => at !== undefined));
	return Float64Array.from(places)
		.filter(at => world.instance(at).region.id === regionId)
		.sort();
}

function choose(world: World, place: Region, parameters: Parameters): Float64Array {
	const ids = jsonList(parameters, 'InstanceIds', () => apiError('InvalidInstanceIds.Malformed'));
	const sieve = instanceSieve(parameters, world, place);
	const places = ids === undefined ? world.instancePlaces(place.id) : placesOfIds(world, place.id, ids);
	return limitGroups(sift(places, sieve, world.instance), parameters);
}

export const describeInstances: Operation = ({parameters, requestId, world, selections}) => {
	const place = region(parameters);
	refuseDryRun(parameters);
	const version = text(parameters, 'Status') === undefined ? world.version() : world.statusVersion();
	const all = selections.remember('DescribeInstances', parameters, version, () => choose(world, place, parameters));
	const page = takePage(all, parameters, tokenScope('DescribeInstances', place.id), limits);
	const attributes = new Set(repeated(parameters, 'AdditionalAttributes'));
	return {
		body: {
			Instances: {
				Instance: Array.from(page.places, at => instanceRecord(world.fleet.seed, world.instance(at), attributes)),
			},
			TotalCount: page.totalCount,
			NextToken: page.nextToken,
			PageSize: page.pageSize,
			RequestId: requestId,
			PageNumber: page.pageNumber,
		},
		rows: page.places.length,
	};
};
