import type {World} from '../fleet/world.ts';
import {apiError} from '../protocol/api-error.ts';
import {instanceTests} from './instance-filters.ts';
import {instanceRecord} from './instance-record.ts';
import type {Operation} from './operation.ts';
import {takePage, tokenScope} from './paging.ts';
import {jsonList, keysAndValues, type Parameters, refuseDryRun, region, repeated, text} from './parameters.ts';

// With these two the service gives no more.
const mostByGroup = 1000;

/** Unknown ids and those of other regions are silently left out. */
export function placesOfIds(world: World, regionId: string, ids: readonly string[]): Float64Array {
	const places = new Set(ids.map(id => world.findInstance(id)).filter(at => at !== undefined));
	return Float64Array.from(places)
		.filter(at => world.instance(at).region.id === regionId)
		.sort();
}

function choose(world: World, regionId: string, parameters: Parameters): Float64Array {
	const ids = jsonList(parameters, 'InstanceIds', () => apiError('InvalidInstanceIds.Malformed'));
	const tests = instanceTests(parameters);
	const places = ids === undefined ? world.instancePlaces(regionId) : placesOfIds(world, regionId, ids);
	if (tests.length === 0) return places;
	const chosen = places.filter(at => {
		const machine = world.instance(at);
		return tests.every(test => test(machine));
	});
	const isCapped = keysAndValues(parameters, 'Tag').length > 0 || text(parameters, 'ResourceGroupId') !== undefined;
	return isCapped ? chosen.subarray(0, mostByGroup) : chosen;
}

export const describeInstances: Operation = ({parameters, requestId, world, selections}) => {
	const {id} = region(parameters);
	refuseDryRun(parameters);
	const all = selections.remember('DescribeInstances', parameters, () => choose(world, id, parameters));
	const limits = {maxResults: 100, pageSize: 100};
	const page = takePage(all, parameters, tokenScope('DescribeInstances', id), limits);
	const attributes = new Set(repeated(parameters, 'AdditionalAttributes'));
	return {
		body: {
			Instances: {Instance: Array.from(page.places, at => instanceRecord(world.seed, world.instance(at), attributes))},
			TotalCount: page.totalCount,
			NextToken: page.nextToken,
			PageSize: page.pageSize,
			RequestId: requestId,
			PageNumber: page.pageNumber,
		},
		rows: page.places.length,
	};
};
