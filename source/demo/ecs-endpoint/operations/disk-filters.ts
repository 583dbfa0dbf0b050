import type {Disk} from '../fleet/disk.ts';
import {invalidParameter} from '../protocol/api-error.ts';
import {type Test, tagTests, wildcard} from './instance-filters.ts';
import {oneOf, type Parameters, text} from './parameters.ts';

const categories = ['all', 'cloud', 'cloud_efficiency', 'cloud_ssd', 'cloud_essd', 'cloud_auto', 'cloud_essd_entry'];
const localCategories = ['local_ssd_pro', 'local_hdd_pro', 'ephemeral', 'ephemeral_ssd'];
const elasticCategories = ['elastic_ephemeral_disk_standard', 'elastic_ephemeral_disk_premium'];
const statuses = ['In_use', 'Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting', 'All'];
const lockReasons = ['financial', 'security', 'recycling', 'dedicatedhostfinancial'];

export function diskStatus({isLeftOver}: Disk): string {
	return isLeftOver ? 'Available' : 'In_use';
}

/** The charge of the instance, but a disk that was left over is paid for by the hour. */
export function isPrePaidDisk({isLeftOver, machine}: Disk): boolean {
	return machine.charge.kind === 'PrePaid' && !isLeftOver;
}

const fields: Readonly<Record<string, (disk: Disk) => string>> = {
	InstanceId: disk => (disk.isLeftOver ? '' : disk.machine.id),
	ZoneId: disk => disk.machine.zone,
	Status: diskStatus,
	Category: disk => disk.category,
	DiskType: disk => (disk.isSystem ? 'system' : 'data'),
	DiskChargeType: disk => (isPrePaidDisk(disk) ? 'PrePaid' : 'PostPaid'),
	Portable: disk => String(isPortable(disk)),
	DeleteWithInstance: disk => String(disk.isSystem),
	Encrypted: disk => String(disk.isEncrypted),
	MultiAttach: () => 'Disabled',
	SnapshotId: () => '',
	ResourceGroupId: disk => disk.machine.resourceGroup,
	LockReason: () => '',
};

export function isPortable(disk: Disk): boolean {
	return !disk.isSystem && !isPrePaidDisk(disk);
}

function checkValues(parameters: Parameters, zones: readonly string[]): void {
	oneOf(parameters, 'DiskType', ['system', 'data', 'all'], 'InvalidDiskType.ValueNotSupported');
	oneOf(
		parameters,
		'Category',
		[...categories, ...localCategories, ...elasticCategories],
		'InvalidCategory.ValueNotSupported',
	);
	oneOf(parameters, 'Status', statuses, 'InvalidStatus.ValueNotSupported');
	oneOf(parameters, 'LockReason', lockReasons, 'InvalidLockReason.NotFound');
	oneOf(parameters, 'ZoneId', zones, 'InvalidZoneId.NotFound');
	const charge = text(parameters, 'DiskChargeType');
	if (charge !== undefined && charge !== 'PrePaid' && charge !== 'PostPaid') throw invalidParameter('DiskChargeType');
}

export function diskTests(parameters: Parameters, zones: readonly string[]): Array<Test<Disk>> {
	checkValues(parameters, zones);
	const tests: Array<Test<Disk>> = [];
	for (const [name, read] of Object.entries(fields)) {
		const wanted = text(parameters, name);
		if (wanted !== undefined && wanted.toLowerCase() !== 'all') tests.push(disk => read(disk) === wanted);
	}

	const name = text(parameters, 'DiskName');
	if (name !== undefined) {
		const pattern = wildcard(name);
		tests.push(disk => pattern.test(diskName(disk)));
	}

	// Disks carry no tags here, so any tag that is asked for leaves none.
	for (const test of tagTests(parameters)) tests.push(() => test([]));
	return tests;
}

/** System disks have no names, as in most accounts. */
export function diskName({isSystem, machine}: Disk): string {
	return isSystem || machine.name === '' ? '' : `${machine.name}-data`.slice(0, 128);
}
