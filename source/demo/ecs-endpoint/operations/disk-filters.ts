import {type Disk, isLeftOverDisk, isSystemDisk} from '../fleet/disk.ts';
import {zoneOf} from '../fleet/machine.ts';
import {instanceOf, type Place, referenceAt} from '../fleet/place.ts';
import type {Region} from '../fleet/regions.ts';
import {invalidParameter} from '../protocol/api-error.ts';
import {tagTests, wildcard} from './instance-filters.ts';
import {oneOf, type Parameters, text} from './parameters.ts';
import type {Sieve, Test} from './sieve.ts';

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
	Category: disk => disk.category,
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

// All that can be told from the number of a disk.
const placeFields: Readonly<Record<string, (reference: number, seed: number, region: Region) => string>> = {
	ZoneId: (reference, seed, region) => zoneOf(seed, region, instanceOf(reference)),
	Status: reference => (isLeftOverDisk(reference) ? 'Available' : 'In_use'),
	DiskType: reference => (isSystemDisk(reference) ? 'system' : 'data'),
};

function placeTests(parameters: Parameters, seed: number, region: Region): Array<Test<Place>> {
	return Object.entries(placeFields).flatMap(([name, read]) => {
		const wanted = chosen(parameters, name);
		return wanted === undefined ? [] : [at => read(referenceAt(at), seed, region) === wanted];
	});
}

function chosen(parameters: Parameters, name: string): string | undefined {
	const wanted = text(parameters, name);
	return wanted?.toLowerCase() === 'all' ? undefined : wanted;
}

/** Without the InstanceId, which is looked up. */
export function diskSieve(parameters: Parameters, seed: number, region: Region): Sieve<Disk> {
	checkValues(parameters, region.zones);
	const ofRows: Array<Test<Disk>> = [];
	for (const [name, read] of Object.entries(fields)) {
		const wanted = chosen(parameters, name);
		if (wanted !== undefined) ofRows.push(disk => read(disk) === wanted);
	}

	const name = text(parameters, 'DiskName');
	if (name !== undefined) {
		const pattern = wildcard(name);
		ofRows.push(disk => pattern.test(diskName(disk)));
	}

	for (const test of tagTests(parameters)) ofRows.push(disk => test(disk.tags));
	return {ofPlaces: placeTests(parameters, seed, region), ofRows};
}

/** System disks have no names, as in most accounts. */
export function diskName({isSystem, machine}: Disk): string {
	return isSystem || machine.name === '' ? '' : `${machine.name}-data`.slice(0, 128);
}
