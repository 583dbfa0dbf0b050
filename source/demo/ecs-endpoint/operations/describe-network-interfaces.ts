import {
	buildNetworkInterface,
	isFreeInterface,
	type NetworkInterface,
	networkInterfaces,
} from '../fleet/network-interface.ts';
import {type Place, referenceAt} from '../fleet/place.ts';
import {findRegion, type Region} from '../fleet/regions.ts';
import type {World} from '../fleet/world.ts';
import {ApiError, apiError} from '../protocol/api-error.ts';
import {candidates} from './candidates.ts';
import {limitGroups} from './group-limit.ts';
import {interfaceSieve} from './network-interface-filters.ts';
import {networkInterfaceRecord} from './network-interface-record.ts';
import type {Operation} from './operation.ts';
import {takePage, tokenScope} from './paging.ts';
import {type Parameters, repeated, text} from './parameters.ts';
import {sift} from './sieve.ts';

const limits = {maxResults: [10, 500], pageSize: 100} as const;

// Codes of its own, once more.
function regionOfInterfaces(parameters: Parameters): Region {
	const id = text(parameters, 'RegionId');
	if (id === undefined) {
		const message = 'The input parameter "RegionId" that is mandatory for processing this request is not supplied.';
		throw new ApiError(400, 'MissingParameter', message);
	}

	const region = findRegion(id);
	if (region === undefined) throw apiError('InvalidRegionId.MalFormed');
	return region;
}

function interfaceAt(world: World, at: Place): NetworkInterface {
	return buildNetworkInterface(world.fleet.seed, world.holder(at), referenceAt(at));
}

function choose(world: World, region: Region, parameters: Parameters): Float64Array {
	const ids = repeated(parameters, 'NetworkInterfaceId');
	if (ids.length > 100 || !ids.every(id => id.startsWith('eni-'))) throw apiError('InvalidEniId.NotFound');
	const instanceId = text(parameters, 'InstanceId');
	if (instanceId !== undefined && world.findInstance(instanceId) === undefined) throw apiError('InvalidEcsId.NotFound');
	const sieve = interfaceSieve(parameters);
	const build = (at: Place): NetworkInterface => interfaceAt(world, at);
	const kind = {
		hanging: networkInterfaces,
		idAt: (at: Place) => build(at).id,
		isAttached: (reference: number) => !isFreeInterface(reference),
	};
	const found = candidates(world, region, kind, {
		ids: ids.length > 0 ? ids : undefined,
		instanceIds: instanceId === undefined ? undefined : [instanceId],
	});
	return limitGroups(sift(found, sieve, build), parameters);
}

export const describeNetworkInterfaces: Operation = ({parameters, requestId, world, selections}) => {
	const region = regionOfInterfaces(parameters);
	const choice = () => choose(world, region, parameters);
	const all = selections.remember('DescribeNetworkInterfaces', parameters, world.version(), choice);
	const page = takePage(all, parameters, tokenScope('DescribeNetworkInterfaces', region.id), limits);
	const record = (at: Place) => networkInterfaceRecord(world.fleet.seed, interfaceAt(world, at));
	return {
		body: {
			TotalCount: page.totalCount,
			NextToken: page.nextToken,
			PageNumber: page.pageNumber,
			PageSize: page.pageSize,
			RequestId: requestId,
			NetworkInterfaceSets: {NetworkInterfaceSet: Array.from(page.places, record)},
		},
		rows: page.places.length,
	};
};
