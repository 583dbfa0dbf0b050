import {zoneOf} from '../fleet/machine.ts';
import {referenceAt} from '../fleet/place.ts';
import type {Region} from '../fleet/regions.ts';
import type {World} from '../fleet/world.ts';
import {apiError} from '../protocol/api-error.ts';
import {placesOfIds} from './describe-instances.ts';
import type {Operation} from './operation.ts';
import {numberedPage} from './paging.ts';
import {type Parameters, region, repeated, text} from './parameters.ts';

// In the order of the ids, unlike DescribeInstances.
function choose(world: World, place: Region, parameters: Parameters): Float64Array {
	const ids = repeated(parameters, 'InstanceId');
	if (ids.length > 100) throw apiError('InvalidInstanceIds.Malformed');
	const places = ids.length > 0 ? placesOfIds(world, place.id, ids) : world.instancePlaces(place.id);
	const zone = text(parameters, 'ZoneId');
	const isInZone = (at: number): boolean => zoneOf(world.fleet.seed, place, referenceAt(at)) === zone;
	const inZone = zone === undefined ? places : places.filter(isInZone);
	const rows = Array.from(inZone, at => ({at, id: world.instanceId(at)})).toSorted((a, b) => (a.id < b.id ? -1 : 1));
	return Float64Array.from(rows, ({at}) => at);
}

export const describeInstanceStatus: Operation = ({parameters, requestId, world, selections}) => {
	const place = region(parameters);
	const choice = () => choose(world, place, parameters);
	const all = selections.remember('DescribeInstanceStatus', parameters, world.version(), choice);
	const page = numberedPage(all, parameters, 50);
	return {
		body: {
			InstanceStatuses: {
				InstanceStatus: Array.from(page.places, at => ({
					InstanceId: world.instanceId(at),
					Status: world.status(at),
				})),
			},
			TotalCount: page.totalCount,
			PageNumber: page.pageNumber,
			PageSize: page.pageSize,
			RequestId: requestId,
		},
		rows: page.places.length,
	};
};
