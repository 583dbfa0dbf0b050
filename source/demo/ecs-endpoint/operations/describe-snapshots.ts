import {buildDisk, disks} from '../fleet/disk.ts';
import {resourceId} from '../fleet/identifiers.ts';
import {type Place, perInstance, referenceAt} from '../fleet/place.ts';
import type {Region} from '../fleet/regions.ts';
import {snapshotAt, snapshots} from '../fleet/snapshot.ts';
import type {World} from '../fleet/world.ts';
import {apiError} from '../protocol/api-error.ts';
import {candidates} from './candidates.ts';
import {limitGroups} from './group-limit.ts';
import type {Operation} from './operation.ts';
import {takePage, tokenScope} from './paging.ts';
import {jsonList, type Parameters, refuseDryRun, region, text} from './parameters.ts';
import {sift} from './sieve.ts';
import {snapshotSieve} from './snapshot-filters.ts';
import {type SnapshotRow, snapshotRecord} from './snapshot-record.ts';

const limits = {maxResults: [1, 100], pageSize: 100} as const;

function rowAt(world: World, at: Place): SnapshotRow {
	const machine = world.holder(at);
	const snapshot = snapshotAt(world.fleet, at);
	const {seed} = world.fleet;
	return {
		snapshot,
		id: resourceId(seed, 's-', machine.region, referenceAt(at)),
		disk: buildDisk(seed, machine, machine.index * perInstance + snapshot.diskNumber),
	};
}

/** Which instances, and which of their disks, are asked for; nobody's if there is no such disk. */
function sourceOf(world: World, parameters: Parameters): {instanceIds?: readonly string[]; diskNumber?: number} {
	const instanceId = text(parameters, 'InstanceId');
	const diskId = text(parameters, 'DiskId');
	if (diskId === undefined) return instanceId === undefined ? {} : {instanceIds: [instanceId]};
	const at = world.findHanging(disks, diskId);
	if (at === undefined) return {instanceIds: []};
	const reference = referenceAt(at);
	const holder = world.holder(at);
	const isThere = buildDisk(world.fleet.seed, holder, reference).id === diskId;
	const isOfInstance = instanceId === undefined || instanceId === holder.id;
	return isThere && isOfInstance ? {instanceIds: [holder.id], diskNumber: reference % perInstance} : {instanceIds: []};
}

function choose(world: World, place: Region, parameters: Parameters): Float64Array {
	const ids = jsonList(parameters, 'SnapshotIds', () => apiError('InvalidSnapshotIds.Malformed'));
	const {instanceIds, diskNumber} = sourceOf(world, parameters);
	const sieve = snapshotSieve(parameters, world, diskNumber);
	const build = (at: Place): SnapshotRow => rowAt(world, at);
	const kind = {hanging: snapshots, idAt: (at: Place) => build(at).id};
	return limitGroups(sift(candidates(world, place, kind, {ids, instanceIds}), sieve, build), parameters);
}

export const describeSnapshots: Operation = ({parameters, requestId, world, selections}) => {
	const place = region(parameters);
	refuseDryRun(parameters);
	// Some are in progress, and then they are not.
	const version = text(parameters, 'Status') === undefined ? world.version() : `${world.version()} ${world.now()}`;
	const all = selections.remember('DescribeSnapshots', parameters, version, () => choose(world, place, parameters));
	const page = takePage(all, parameters, tokenScope('DescribeSnapshots', place.id), limits);
	return {
		body: {
			TotalCount: page.totalCount,
			NextToken: page.nextToken,
			PageNumber: page.pageNumber,
			PageSize: page.pageSize,
			RequestId: requestId,
			Snapshots: {Snapshot: Array.from(page.places, at => snapshotRecord(rowAt(world, at), world.now()))},
		},
		rows: page.places.length,
	};
};
