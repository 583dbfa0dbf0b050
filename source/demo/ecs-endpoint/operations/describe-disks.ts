import {buildDisk, type Disk, disks, isLeftOverDisk} from '../fleet/disk.ts';
import {resourceId} from '../fleet/identifiers.ts';
import {type Place, referenceAt} from '../fleet/place.ts';
import {findRegion, type Region} from '../fleet/regions.ts';
import {hasNightlySnapshots} from '../fleet/snapshot.ts';
import type {World} from '../fleet/world.ts';
import {apiError} from '../protocol/api-error.ts';
import type {Json} from '../protocol/to-xml.ts';
import {candidates} from './candidates.ts';
import {diskName, diskSieve, diskStatus, isPortable, isPrePaidDisk} from './disk-filters.ts';
import {limitGroups} from './group-limit.ts';
import type {Operation} from './operation.ts';
import {takePage, tokenScope} from './paging.ts';
import {jsonList, type Parameters, refuseDryRun, text} from './parameters.ts';
import {sift} from './sieve.ts';
import {tagList} from './tag-list.ts';
import {minuteTime, secondTime} from './times.ts';

function diskRecord(seed: number, disk: Disk): Json {
	const {machine, isLeftOver, device, isSystem} = disk;
	const isNightly = !isLeftOver && hasNightlySnapshots(seed, machine.index);
	const instanceId = isLeftOver ? '' : machine.id;
	const attachedTime = isLeftOver ? '' : secondTime(disk.attachedAt);
	return {
		DiskId: disk.id,
		DiskName: diskName(disk),
		Description: '',
		SerialNumber: disk.id.slice(2),
		RegionId: machine.region.id,
		ZoneId: machine.zone,
		InstanceId: instanceId,
		Type: isSystem ? 'system' : 'data',
		Category: disk.category,
		PerformanceLevel: disk.performanceLevel,
		Size: disk.size,
		IOPS: disk.iops,
		Throughput: disk.throughput,
		Status: diskStatus(disk),
		Device: device,
		Attachments: {
			Attachment: isLeftOver ? [] : [{AttachedTime: attachedTime, InstanceId: instanceId, Device: device}],
		},
		MultiAttach: 'Disabled',
		Encrypted: disk.isEncrypted,
		KMSKeyId: '',
		Portable: isPortable(disk),
		DeleteWithInstance: isSystem,
		DeleteAutoSnapshot: false,
		EnableAutoSnapshot: true,
		EnableAutomatedSnapshotPolicy: isNightly,
		AutoSnapshotPolicyId: isNightly ? resourceId(seed, 'sp-', machine.region, 0) : '',
		DiskChargeType: isPrePaidDisk(disk) ? 'PrePaid' : 'PostPaid',
		// Another "never" than that of instances.
		ExpiredTime: isPrePaidDisk(disk) ? minuteTime(machine.expiresAt) : '2999-09-08T16:00Z',
		CreationTime: secondTime(disk.createdAt),
		AttachedTime: attachedTime,
		DetachedTime: secondTime(disk.detachedAt),
		ImageId: isSystem ? machine.image.id : '',
		SourceSnapshotId: '',
		ProductCode: '',
		ResourceGroupId: machine.resourceGroup,
		StorageSetId: '',
		StorageClusterId: '',
		BdfId: '',
		Placement: {},
		OperationLocks: {OperationLock: []},
		Tags: tagList(disk.tags),
	};
}

// This operation has its own codes, misspelt as they are.
function regionOfDisks(parameters: Parameters): Region {
	const id = text(parameters, 'RegionId');
	if (id === undefined) throw apiError('MissingParamter.RegionId');
	const found = findRegion(id);
	if (found === undefined) throw apiError('InvalidRegion.NotFound');
	return found;
}

const limits = {maxResults: [10, 500], pageSize: 100} as const;

function diskAt(world: World, at: Place): Disk {
	return buildDisk(world.fleet.seed, world.holder(at), referenceAt(at));
}

function choose(world: World, region: Region, parameters: Parameters): Float64Array {
	const ids = jsonList(parameters, 'DiskIds', () => apiError('InvalidDiskIds.Malformed'));
	const instanceId = text(parameters, 'InstanceId');
	const sieve = diskSieve(parameters, world.fleet.seed, region);
	const build = (at: Place): Disk => diskAt(world, at);
	const kind = {
		hanging: disks,
		idAt: (at: Place) => build(at).id,
		isAttached: (reference: number) => !isLeftOverDisk(reference),
	};
	const instanceIds = instanceId === undefined ? undefined : [instanceId];
	const found = candidates(world, region, kind, {ids, instanceIds});
	return limitGroups(sift(found, sieve, build), parameters);
}

export const describeDisks: Operation = ({parameters, requestId, world, selections}) => {
	const region = regionOfDisks(parameters);
	refuseDryRun(parameters);
	const choice = () => choose(world, region, parameters);
	const all = selections.remember('DescribeDisks', parameters, world.version(), choice);
	const page = takePage(all, parameters, tokenScope('DescribeDisks', region.id), limits);
	return {
		body: {
			TotalCount: page.totalCount,
			NextToken: page.nextToken,
			PageSize: page.pageSize,
			PageNumber: page.pageNumber,
			RequestId: requestId,
			Disks: {Disk: Array.from(page.places, at => diskRecord(world.fleet.seed, diskAt(world, at)))},
		},
		rows: page.places.length,
	};
};
