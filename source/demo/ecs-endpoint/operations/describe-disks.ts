import {buildDisk, type Disk, disks, isLeftOverDisk} from '../fleet/disk.ts';
import {type Place, referenceAt} from '../fleet/place.ts';
import {findRegion, type Region} from '../fleet/regions.ts';
import type {World} from '../fleet/world.ts';
import {apiError} from '../protocol/api-error.ts';
import type {Json} from '../protocol/to-xml.ts';
import {diskName, diskSieve, diskStatus, isPortable, isPrePaidDisk} from './disk-filters.ts';
import type {Operation} from './operation.ts';
import {takePage, tokenScope} from './paging.ts';
import {jsonList, keysAndValues, type Parameters, refuseDryRun, text} from './parameters.ts';
import {sift} from './sieve.ts';
import {tagList} from './tag-list.ts';
import {minuteTime, secondTime} from './times.ts';

function diskRecord(disk: Disk): Json {
	const {machine, isLeftOver, device, isSystem} = disk;
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
		EnableAutomatedSnapshotPolicy: false,
		AutoSnapshotPolicyId: '',
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

// With tags and groups the service gives no more.
const mostByGroup = 1000;
const limits = {maxResults: [10, 500], pageSize: 100} as const;

function diskAt(world: World, at: Place): Disk {
	return buildDisk(world.fleet.seed, world.holder(at), referenceAt(at));
}

function placesOfIds(world: World, region: Region, ids: readonly string[]): Float64Array {
	const found = [...new Set(ids)].flatMap(id => {
		const at = world.findHanging(disks, id);
		if (at === undefined) return [];
		const disk = diskAt(world, at);
		return disk.id === id && disk.machine.region === region ? [at] : [];
	});
	return Float64Array.from(found).sort();
}

function placesOfInstance(world: World, region: Region, id: string): Float64Array {
	const instance = world.findInstance(id);
	if (instance === undefined || world.instance(instance).region !== region) return new Float64Array();
	return Float64Array.from(disks(world.fleet, instance)).filter(at => !isLeftOverDisk(referenceAt(at)));
}

/** Of the ids, of the instance, or of both; else all. */
function candidates(world: World, region: Region, parameters: Parameters): Float64Array {
	const ids = jsonList(parameters, 'DiskIds', () => apiError('InvalidDiskIds.Malformed'));
	const instanceId = text(parameters, 'InstanceId');
	const ofIds = ids === undefined ? undefined : placesOfIds(world, region, ids);
	if (instanceId === undefined) return ofIds ?? world.hangingPlaces(disks, region.id);
	const ofInstance = placesOfInstance(world, region, instanceId);
	return ofIds === undefined ? ofInstance : ofInstance.filter(at => ofIds.includes(at));
}

function choose(world: World, region: Region, parameters: Parameters): Float64Array {
	const sieve = diskSieve(parameters, world.fleet.seed, region);
	const chosen = sift(candidates(world, region, parameters), sieve, at => diskAt(world, at));
	const isCapped = keysAndValues(parameters, 'Tag').length > 0 || text(parameters, 'ResourceGroupId') !== undefined;
	return isCapped ? chosen.subarray(0, mostByGroup) : chosen;
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
			Disks: {Disk: Array.from(page.places, at => diskRecord(diskAt(world, at)))},
		},
		rows: page.places.length,
	};
};
