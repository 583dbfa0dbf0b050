import {Dice, purposes} from './dice.ts';
import {attachedDiskNumbers} from './disk.ts';
import type {Fleet} from './fleet.ts';
import {ageAt, instanceOf, type Place, perInstance, place, referenceAt} from './place.ts';
import type {Hanging} from './world.ts';

/** What its place says, without the disk and the instance. */
export type Snapshot = {
	readonly reference: number;
	readonly diskNumber: number;
	readonly isAutomatic: boolean;
	/** Too young to be of use to anybody. */
	readonly isLatest: boolean;
	readonly createdAt: number;
	/** When it ends, well or not. */
	readonly endsAt: number;
	readonly willFail: boolean;
};

export type SnapshotStatus = 'progressing' | 'accomplished' | 'failed';

// Of the system disk: one for each night, one by hand, and one of this moment. Then three for each data disk.
const nights = 5;
const byHand = 5;
const latest = 6;
const perDataDisk = 3;
const dayMinutes = 1440;

type Policy = {
	readonly isNightly: boolean;
	readonly isByHand: boolean;
	readonly hasLatest: boolean;
	readonly latestFails: boolean;
	/** Minutes after the hour at which the nightly ones begin. */
	readonly minute: number;
};

function policyOf(seed: number, index: number): Policy {
	const throws = new Dice(seed, purposes.snapshot, index);
	const [isNightly, isByHand, minute] = [throws.chance(0.6), throws.chance(0.3), throws.below(50)];
	const latestFails = index % 23 === 1;
	return {isNightly, isByHand, hasLatest: index % 23 === 0 || latestFails, latestFails, minute};
}

/** Minutes since it was so many minutes past 18:00 UTC, which is two o'clock at night in China. */
function sinceNight(epoch: number, minute: number): number {
	return (Math.floor(epoch / 60_000) + dayMinutes - 18 * 60 - minute) % dayMinutes;
}

function agesOf({seed, epoch}: Fleet, index: number): ReadonlyArray<readonly [number: number, age: number]> {
	const {isNightly, isByHand, hasLatest, minute} = policyOf(seed, index);
	const lastNight = sinceNight(epoch, minute);
	const longAgo = 20 * dayMinutes + minute * 397;
	const ages: Array<readonly [number, number]> = [];
	for (let number = 0; isNightly && number < nights; number++) ages.push([number, lastNight + number * dayMinutes]);
	if (isByHand) ages.push([byHand, longAgo]);
	if (hasLatest) ages.push([latest, 1 + (minute % 4)]);
	for (const disk of isNightly ? attachedDiskNumbers(seed, index).slice(1) : []) {
		const first = latest + 1 + (disk - 1) * perDataDisk;
		ages.push([first, lastNight], [first + 1, lastNight + dayMinutes]);
		if (isByHand) ages.push([first + 2, longAgo]);
	}

	return ages;
}

/** Whether the disks of an instance are saved every night. */
export function hasNightlySnapshots(seed: number, index: number): boolean {
	return policyOf(seed, index).isNightly;
}

/** None is older than its instance. */
export const snapshots: Hanging = (fleet, instance) => {
	const index = referenceAt(instance);
	return agesOf(fleet, index)
		.filter(([, age]) => age < ageAt(instance))
		.map(([number, age]) => place(age, index * perInstance + number));
};

export function snapshotAt({seed, epoch}: Fleet, at: Place): Snapshot {
	const reference = referenceAt(at);
	const number = reference % perInstance;
	const ofDataDisk = number - latest - 1;
	const throws = new Dice(seed, purposes.snapshot, instanceOf(reference), number + 1);
	const createdAt = epoch - ageAt(at) * 60_000 + throws.below(55) * 1000;
	const willFail = number === latest && policyOf(seed, instanceOf(reference)).latestFails;
	// What fails does so at once.
	const minutes = willFail ? 0.1 : 6 + 14 * throws.fraction();
	return {
		reference,
		diskNumber: ofDataDisk < 0 ? 0 : 1 + Math.floor(ofDataDisk / perDataDisk),
		isAutomatic: ofDataDisk < 0 ? number < nights : ofDataDisk % perDataDisk < 2,
		isLatest: number === latest,
		createdAt,
		endsAt: createdAt + minutes * 60_000,
		willFail,
	};
}

export function snapshotStatus({endsAt, willFail}: Snapshot, now: number): SnapshotStatus {
	if (now < endsAt) return 'progressing';
	return willFail ? 'failed' : 'accomplished';
}
