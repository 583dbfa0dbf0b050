import type {Dice} from './dice.ts';
import type {Machine} from './machine.ts';

export type DiskKind = {
	readonly category: string;
	readonly performanceLevel: '' | 'PL0' | 'PL1' | 'PL2' | 'PL3';
	/** GiB */
	readonly size: number;
	readonly iops: number;
	/** MB/s */
	readonly throughput: number;
};

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

function choose(throws: Dice, {type: {family}, image}: Machine, isSystem: boolean) {
	if (/\.(?:t1|s2|n4|t5)$/.test(family)) {
		return [throws.chance(0.7) ? 'cloud_efficiency' : 'cloud_ssd', isSystem ? image.size : 100] as const;
	}

	if (family === 'ecs.e') return ['cloud_essd_entry', isSystem ? image.size : 80] as const;
	return isSystem ? ([throws.chance(0.2) ? 'PL0' : 'PL1', image.size] as const) : throws.pick(dataChoices);
}

export function chooseDiskKind(throws: Dice, machine: Machine, isSystem: boolean): DiskKind {
	const [kind, size] = choose(throws, machine, isSystem);
	const [category, performanceLevel, iops, iopsGrowth, iopsCap, throughput, throughputGrowth, throughputCap] =
		kinds[kind];
	return {
		category,
		performanceLevel,
		size,
		iops: Math.min(iops + iopsGrowth * size, iopsCap),
		throughput: Math.floor(Math.min(throughput + throughputGrowth * size, throughputCap)),
	};
}
