import {Dice, purposes} from './dice.ts';
import {ageAt, type Fleet, type Place, place, referenceAt} from './fleet.ts';
import {referenceOf, resourceId} from './identifiers.ts';
import type {Machine} from './machine.ts';

export type Disk = {
	readonly id: string;
	readonly machine: Machine;
	readonly isSystem: boolean;
	/** A disk that was detached from the machine and forgotten. */
	readonly isLeftOver: boolean;
	readonly category: string;
	readonly performanceLevel: '' | 'PL0' | 'PL1' | 'PL2' | 'PL3';
	/** GiB */
	readonly size: number;
	readonly iops: number;
	/** MB/s */
	readonly throughput: number;
	readonly device: string;
	readonly isEncrypted: boolean;
	readonly createdAt: number;
	readonly attachedAt: number;
	readonly detachedAt: number | undefined;
};

const perMachine = 16;
const leftOver = perMachine - 1;

// Category, level; then base, growth per GiB and cap of IOPS and of throughput.
const kinds = {
	cloud_efficiency: ['cloud_efficiency', '', 1800, 8, 5000, 100, 0.15, 140],
	cloud_ssd: ['cloud_ssd', '', 1800, 30, 25_000, 120, 0.5, 300],
	cloud_essd_entry: ['cloud_essd_entry', '', 1800, 8, 6000, 100, 0.15, 150],
	PL0: ['cloud_essd', 'PL0', 1800, 12, 10_000, 100, 0.25, 180],
	PL1: ['cloud_essd', 'PL1', 1800, 50, 50_000, 120, 0.5, 350],
	PL2: ['cloud_essd', 'PL2', 4000, 50, 100_000, 120, 0.5, 750],
	PL3: ['cloud_essd', 'PL3', 7800, 50, 1_000_000, 120, 0.5, 4000],
} as const;

// Performance levels need a minimum size.
const dataChoices: ReadonlyArray<readonly [keyof typeof kinds, number]> = [
	['PL0', 100],
	['PL1', 100],
	['PL1', 200],
	['PL1', 500],
	['PL2', 500],
	['PL2', 1000],
	['PL3', 2000],
];

function chooseKind(throws: Dice, machine: Machine, isSystem: boolean): readonly [keyof typeof kinds, number] {
	const {family} = machine.type;
	if (/\.(?:t1|s2|n4|t5)$/.test(family))
		return [throws.chance(0.7) ? 'cloud_efficiency' : 'cloud_ssd', isSystem ? machine.image.size : 100];
	if (family === 'ecs.e') return ['cloud_essd_entry', isSystem ? machine.image.size : 80];
	return isSystem ? [throws.chance(0.2) ? 'PL0' : 'PL1', machine.image.size] : throws.pick(dataChoices);
}

function diskNumbers(seed: number, index: number): number[] {
	const luck = new Dice(seed, purposes.disk, index).fraction();
	const dataDisks = luck < 0.5 ? 0 : luck < 0.85 ? 1 : luck < 0.95 ? 2 : 3;
	const attached = Array.from({length: dataDisks + 1}, (_, number) => number);
	return index % 16 === 5 ? [...attached, leftOver] : attached;
}

function diskPlaces(seed: number, instance: Place): Place[] {
	const index = referenceAt(instance);
	return diskNumbers(seed, index).map(number => place(ageAt(instance), index * perMachine + number));
}

/** The disks of instances, in the order of a list. */
export function disksOf({seed}: Fleet, instances: Float64Array): Float64Array {
	return Float64Array.from(Array.from(instances, at => diskPlaces(seed, at)).flat()).sort();
}

export function machineIndexOf(reference: number): number {
	return Math.floor(reference / perMachine);
}

/** Where the disk with this id would be; the caller compares the whole id. */
export function diskPlace(fleet: Fleet, id: string): Place | undefined {
	const reference = referenceOf(id);
	if (reference === undefined || machineIndexOf(reference) >= fleet.size) return undefined;
	const instance = fleet.place(machineIndexOf(reference));
	return diskPlaces(fleet.seed, instance).find(at => referenceAt(at) === reference);
}

export function buildDisk(seed: number, machine: Machine, reference: number): Disk {
	const number = reference % perMachine;
	const throws = new Dice(seed, purposes.disk, machine.index, number + 1);
	const isSystem = number === 0;
	const isLeftOver = number === leftOver;
	const [kind, size] = chooseKind(throws, machine, isSystem);
	const [category, performanceLevel, iops, iopsGrowth, iopsCap, throughput, throughputGrowth, throughputCap] =
		kinds[kind];
	const createdAt = machine.createdAt + throws.below(50) * 1000;
	return {
		id: resourceId(seed, 'd-', machine.region, reference),
		machine,
		isSystem,
		isLeftOver,
		category,
		performanceLevel,
		size,
		iops: Math.min(iops + iopsGrowth * size, iopsCap),
		throughput: Math.floor(Math.min(throughput + throughputGrowth * size, throughputCap)),
		device: isLeftOver ? '' : `/dev/xvd${String.fromCharCode(97 + number)}`,
		isEncrypted: !isSystem && throws.chance(0.15),
		createdAt,
		attachedAt: createdAt + 4000,
		detachedAt: isLeftOver ? createdAt + throws.below(600) * 1000 + 60_000 : undefined,
	};
}
