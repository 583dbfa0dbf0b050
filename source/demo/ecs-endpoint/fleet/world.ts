import {buildDisk, type Disk, diskPlace, disksOf, machineIndexOf} from './disk.ts';
import {type Fleet, type Place, referenceAt} from './fleet.ts';
import type {InstanceStatus, Machine} from './machine.ts';

/** A fleet in which things happen. */
export type World = {
	readonly seed: number;
	/** Goes up with every change, so that a remembered answer can be seen to be old. */
	readonly version: () => number;
	readonly instancePlaces: (region: string) => Float64Array;
	readonly instance: (at: Place) => Machine;
	readonly instanceId: (at: Place) => string;
	readonly findInstance: (id: string) => Place | undefined;
	readonly diskPlaces: (region: string) => Float64Array;
	readonly disk: (at: Place) => Disk;
	readonly findDisk: (id: string) => Place | undefined;
	/** False if there is no such instance. */
	readonly removeInstance: (id: string) => boolean;
	readonly setStatus: (id: string, status: InstanceStatus) => boolean;
};

type Change = Pick<Machine, 'status' | 'stoppedMode' | 'startedAt'>;

export function createWorld(fleet: Fleet, now: () => number): World {
	const removed = new Set<number>();
	const changes = new Map<number, Change>();
	let version = 0;

	const machine = (index: number): Machine => {
		const change = changes.get(index);
		return change === undefined ? fleet.machine(index) : {...fleet.machine(index), ...change};
	};

	const instancePlaces = (region: string): Float64Array => {
		const places = fleet.places(region);
		return removed.size === 0 ? places : places.filter(at => !removed.has(referenceAt(at)));
	};

	const existing = (id: string): number | undefined => {
		const index = fleet.indexOf(id);
		return index === undefined || removed.has(index) ? undefined : index;
	};

	const disk = (at: Place): Disk => {
		const reference = referenceAt(at);
		return buildDisk(fleet.seed, machine(machineIndexOf(reference)), reference);
	};

	return {
		seed: fleet.seed,
		version: () => version,
		instancePlaces,
		instance: at => machine(referenceAt(at)),
		instanceId: at => fleet.id(referenceAt(at)),
		findInstance: id => {
			const index = existing(id);
			return index === undefined ? undefined : fleet.place(index);
		},
		diskPlaces: region => disksOf(fleet, instancePlaces(region)),
		disk,
		findDisk: id => {
			const at = diskPlace(fleet, id);
			if (at === undefined || removed.has(machineIndexOf(referenceAt(at)))) return undefined;
			return disk(at).id === id ? at : undefined;
		},
		removeInstance: id => {
			const index = existing(id);
			if (index === undefined) return false;
			removed.add(index);
			version++;
			return true;
		},
		setStatus: (id, status) => {
			const index = existing(id);
			if (index === undefined) return false;
			const before = machine(index);
			const isStart = status === 'Running' && before.status !== 'Running';
			changes.set(index, {
				status,
				stoppedMode: status === 'Stopped' ? 'KeepCharging' : 'Not-applicable',
				startedAt: isStart ? Math.floor(now() / 60_000) * 60_000 : before.startedAt,
			});
			version++;
			return true;
		},
	};
}
