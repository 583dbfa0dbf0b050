import {Dice, purposes} from './dice.ts';
import {chooseDiskKind, type DiskKind} from './disk-kinds.ts';
import {resourceId} from './identifiers.ts';
import type {Machine} from './machine.ts';
import {ageAt, perInstance, place, referenceAt} from './place.ts';
import type {Hanging} from './world.ts';

export type Disk = DiskKind & {
	readonly id: string;
	readonly machine: Machine;
	readonly isSystem: boolean;
	/** A disk that was detached from the machine and forgotten. */
	readonly isLeftOver: boolean;
	readonly device: string;
	readonly isEncrypted: boolean;
	readonly createdAt: number;
	readonly attachedAt: number;
	readonly detachedAt: number | undefined;
	readonly tags: Machine['tags'];
};

const leftOver = perInstance - 1;

/** The system disk is number 0. */
export function attachedDiskNumbers(seed: number, index: number): readonly number[] {
	const luck = new Dice(seed, purposes.disk, index).fraction();
	if (luck < 0.4) return [0];
	if (luck < 0.78) return [0, 1];
	return luck < 0.93 ? [0, 1, 2] : [0, 1, 2, 3];
}

/** Local disks are not among them: the service does not list these. */
export const disks: Hanging = ({seed}, instance) => {
	const index = referenceAt(instance);
	const attached = attachedDiskNumbers(seed, index);
	const numbers = index % 16 === 5 ? [...attached, leftOver] : attached;
	return numbers.map(number => place(ageAt(instance), index * perInstance + number));
};

// What an instance, its number and its place say already.
export const isSystemDisk = (reference: number): boolean => reference % perInstance === 0;
export const isLeftOverDisk = (reference: number): boolean => reference % perInstance === leftOver;

function tagsOf(throws: Dice, {tags}: Machine, isLeftOver: boolean): Machine['tags'] {
	if (isLeftOver) return [['用途', '待清理']];
	return throws.chance(0.5) ? tags.filter(([key]) => key === '团队' || key === '环境') : [];
}

export function buildDisk(seed: number, machine: Machine, reference: number): Disk {
	const number = reference % perInstance;
	const throws = new Dice(seed, purposes.disk, machine.index, number + 1);
	const isSystem = isSystemDisk(reference);
	const isLeftOver = isLeftOverDisk(reference);
	const kind = chooseDiskKind(throws, machine, isSystem);
	const createdAt = machine.createdAt + throws.below(50) * 1000;
	return {
		...kind,
		id: resourceId(seed, 'd-', machine.region, reference),
		machine,
		isSystem,
		isLeftOver,
		device: isLeftOver ? '' : `/dev/xvd${String.fromCharCode(97 + number)}`,
		isEncrypted: !isSystem && throws.chance(0.15),
		createdAt,
		attachedAt: createdAt + 4000,
		detachedAt: isLeftOver ? createdAt + throws.below(600) * 1000 + 60_000 : undefined,
		tags: tagsOf(throws, machine, isLeftOver),
	};
}
