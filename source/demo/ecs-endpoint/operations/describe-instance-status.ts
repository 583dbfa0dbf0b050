import type {World} from '../fleet/world.ts';
import {apiError} from '../protocol/api-error.ts';
import {placesOfIds} from './describe-instances.ts';
import type {Operation} from './operation.ts';
import {numberedPage} from './paging.ts';
import {type Parameters, region, repeated, text} from './parameters.ts';

// In the order of the ids, unlike DescribeInstances.
function choose(world: World, regionId: string, parameters: Parameters): Float64Array {
	const ids = repeated(parameters, 'InstanceId');
	if (ids.length > 100) throw apiError('InvalidInstanceIds.Malformed');
	const places = ids.length > 0 ? placesOfIds(world, regionId, ids) : world.instancePlaces(regionId);
	const zone = text(parameters, 'ZoneId');
	const inZone = zone === undefined ? places : places.filter(at => world.instance(at).zone === zone);
	const rows = Array.from(inZone, at => ({at, id: world.instanceId(at)})).toSorted((a, b) => (a.id < b.id ? -1 : 1));
	return Float64Array.from(rows, ({at}) => at);
}

export const describeInstanceStatus: Operation = ({parameters, requestId, world, selections}) => {
	const {id} = region(parameters);
	const all = selections.remember('DescribeInstanceStatus', parameters, () => choose(world, id, parameters));
	const page = numberedPage(all, parameters, 50);
	return {
		body: {
			InstanceStatuses: {
				InstanceStatus: Array.from(page.places, at => {
					const machine = world.instance(at);
					return {InstanceId: machine.id, Status: machine.status};
				}),
			},
			TotalCount: page.totalCount,
			PageNumber: page.pageNumber,
			PageSize: page.pageSize,
			RequestId: requestId,
		},
		rows: page.places.length,
	};
};
