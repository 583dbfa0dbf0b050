import {Dice, purposes} from './dice.ts';
import type {Machine} from './machine.ts';

const minute = 60_000;
const hour = 60 * minute;

type Past = {
	/** Milliseconds of the break before the last start. */
	readonly pause: number;
	/** When it stopped running for the last time, if it did. */
	readonly endedAt: number;
};

function pastOf(seed: number, {index, status, startedAt = 0}: Machine, epoch: number): Past {
	const throws = new Dice(seed, purposes.past, index);
	const pause = (2 + throws.below(40)) * minute;
	switch (status) {
		case 'Running':
			return {pause, endedAt: Number.POSITIVE_INFINITY};
		case 'Stopping':
			return {pause, endedAt: epoch};
		case 'Stopped':
			return {pause, endedAt: Math.max(startedAt, epoch - (1 + 29 * throws.fraction()) * hour)};
		default:
			return {pause, endedAt: Math.max(startedAt, epoch - pause)};
	}
}

/** Tells of moments before the epoch whether an instance ran, given what it was at the epoch. */
export function ranBefore(seed: number, machine: Machine, epoch: number): (at: number) => boolean {
	const {createdAt, startedAt} = machine;
	if (startedAt === undefined) return () => false;
	const {pause, endedAt} = pastOf(seed, machine, epoch);
	return at => at > createdAt && at < endedAt && !(at < startedAt && at >= startedAt - pause);
}
