import type {Disk} from '../fleet/disk.ts';
import {findRegion, type Region} from '../fleet/regions.ts';
import type {World} from '../fleet/world.ts';
import {apiError} from '../protocol/api-error.ts';
import type {Json} from '../protocol/to-xml.ts';
import {diskName, diskStatus, diskTests, isPortable, isPrePaidDisk} from './disk-filters.ts';
import {minuteTime} from './instance-record.ts';
import type {Operation} from './operation.ts';
import {takePage, tokenScope} from './paging.ts';
import {jsonList, type Parameters, refuseDryRun, text} from './parameters.ts';

function secondTime(at: number | undefined): string {
	return at === undefined ? '' : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

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
		Tags: {Tag: []},
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

function placesOfIds(world: World, region: Region, ids: readonly string[]): Float64Array {
	const places = new Set(ids.map(id => world.findDisk(id)).filter(at => at !== undefined));
	return Float64Array.from(places)
		.filter(at => world.disk(at).machine.region === region)
		.sort();
}

function choose(world: World, region: Region, parameters: Parameters): Float64Array {
	const ids = jsonList(parameters, 'DiskIds', () => apiError('InvalidDiskIds.Malformed'));
	const tests = diskTests(parameters, region.zones);
	const places = ids === undefined ? world.diskPlaces(region.id) : placesOfIds(world, region, ids);
	if (tests.length === 0) return places;
	return places.filter(at => {
		const disk = world.disk(at);
		return tests.every(test => test(disk));
	});
}

export const describeDisks: Operation = ({parameters, requestId, world, selections}) => {
	const region = regionOfDisks(parameters);
	refuseDryRun(parameters);
	const all = selections.remember('DescribeDisks', parameters, () => choose(world, region, parameters));
	const page = takePage(all, parameters, tokenScope('DescribeDisks', region.id), {maxResults: 500, pageSize: 100});
	return {
		body: {
			TotalCount: page.totalCount,
			NextToken: page.nextToken,
			PageSize: page.pageSize,
			PageNumber: page.pageNumber,
			RequestId: requestId,
			Disks: {Disk: Array.from(page.places, at => diskRecord(world.disk(at)))},
		},
		rows: page.places.length,
	};
};
