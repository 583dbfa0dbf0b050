import {type Condition, enter, isPassing, longestPassage, settle} from './condition.ts';
import {Dice, purposes} from './dice.ts';
import type {Fleet} from './fleet.ts';
import {createGuests, type Guest, guestBlueprint, guestCondition} from './guests.ts';
import type {InstanceStatus, Machine} from './machine.ts';
import {ranBefore} from './past.ts';
import {createRestless} from './restless.ts';

/** What becomes of instances as time goes by. */
export type Life = {
	readonly guestPlaces: (region: string) => Float64Array;
	readonly findGuest: (index: number) => Guest | undefined;
	readonly machine: (index: number) => Machine;
	readonly status: (index: number) => InstanceStatus;
	/** Tells of any moment whether an instance ran. */
	readonly running: (index: number) => (at: number) => boolean;
	readonly setStatus: (index: number, status: InstanceStatus) => void;
	/** Goes up when somebody comes or goes by itself. */
	readonly guestVersion: () => number;
	/** Is another one whenever a status may have changed. */
	readonly statusVersion: () => string;
};

type Change = {readonly at: number; readonly condition: Condition};

export function createLife(fleet: Fleet, now: () => number, isBusy: boolean): Life {
	const {seed, size, epoch} = fleet;
	const opened = now();
	const guests = isBusy ? createGuests(seed, size, epoch) : undefined;
	const restless = isBusy ? createRestless(seed, size, epoch) : undefined;
	const changes = new Map<number, Change[]>();
	let changeCount = 0;
	let lastChange = opened;

	const settling = (begun: Condition, since: number, index: number, at: number): Condition =>
		settle(begun, since, new Dice(seed, purposes.settling, index), at);

	const findGuest = (index: number): Guest | undefined => (index < size ? undefined : guests?.find(index, now()));

	/** As it was ordered. */
	const ordered = (index: number): Machine => {
		const guest = findGuest(index);
		return guest === undefined ? fleet.machine(index) : fleet.build(index, guestBlueprint(seed, guest, epoch));
	};

	const conditionAt = (machine: Machine, at: number): Condition => {
		const {index, status, locks} = machine;
		const change = changes.get(index)?.findLast(one => one.at <= at);
		if (change !== undefined) return settling(change.condition, change.at, index, at);
		const guest = findGuest(index);
		if (guest !== undefined) return guestCondition(guest, at);
		if (isPassing(status)) return settling(machine, opened, index, at);
		if (status !== 'Running' || locks.length > 0 || !restless?.has(index)) return machine;
		return restless.condition(index, machine, at);
	};

	const machine = (index: number): Machine => {
		const base = ordered(index);
		const condition = conditionAt(base, now());
		return condition === base ? base : {...base, ...condition};
	};

	return {
		guestPlaces: region => guests?.places(region, now()) ?? new Float64Array(),
		findGuest,
		machine,
		status: index => {
			const isOdd = index >= size || changes.has(index) || restless?.has(index) || isPassing(fleet.status(index));
			return isOdd ? machine(index).status : fleet.status(index);
		},
		running: index => {
			const base = ordered(index);
			const ran = ranBefore(seed, base, epoch);
			const {bornAt = Number.NEGATIVE_INFINITY} = findGuest(index) ?? {};
			return at => {
				if (at < bornAt) return false;
				return at < epoch && index < size ? ran(at) : conditionAt(base, at).status === 'Running';
			};
		},
		setStatus: (index, status) => {
			const at = now();
			const condition = enter(status, at, machine(index));
			changes.set(index, [...(changes.get(index) ?? []), {at, condition}]);
			changeCount++;
			lastChange = at;
		},
		guestVersion: () => guests?.version(now()) ?? 0,
		statusVersion: () => {
			const isMoving = isBusy || now() < lastChange + longestPassage;
			return `${changeCount} ${isMoving ? now() : ''}`;
		},
	};
}
