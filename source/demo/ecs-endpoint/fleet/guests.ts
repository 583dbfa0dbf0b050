import type {Blueprint} from './blueprint.ts';
import {type Condition, wholeMinute} from './condition.ts';
import {Dice, purposes} from './dice.ts';
import {type Place, place} from './place.ts';

/** An instance that an auto scaling made a moment ago and will release in another. */
export type Guest = {
	readonly index: number;
	readonly region: string;
	readonly bornAt: number;
	/** Milliseconds from birth to release. */
	readonly life: number;
	readonly place: Place;
};

export type Guests = {
	/** Those of a region that exist at a moment. */
	readonly places: (region: string, at: number) => Float64Array;
	readonly find: (index: number, at: number) => Guest | undefined;
	/** Goes up whenever one comes or goes. */
	readonly version: (at: number) => number;
};

/** Whoever comes has a slot: after a while the next one takes it. */
type Slot = {
	readonly region: string;
	readonly period: number;
	readonly phase: number;
	readonly life: number;
};

const regions = ['cn-hangzhou', 'cn-shanghai', 'cn-hangzhou', 'cn-beijing', 'cn-hangzhou', 'ap-southeast-1'];
const minute = 60_000;
// Numbers, and with them identifiers, come again only after days.
const space = 2 ** 18;

export function slotCount(size: number): number {
	return Math.min(Math.max(Math.round(size / 1000), 8), 60);
}

function createSlot(seed: number, number: number): Slot {
	const throws = new Dice(seed, purposes.guest, number);
	const period = 80_000 + throws.below(80_000);
	return {
		region: regions[number % regions.length] ?? '',
		period,
		phase: throws.below(period),
		life: Math.floor(period * (0.55 + 0.3 * throws.fraction())),
	};
}

/** Who is there is a matter of the seed and the moment alone: nothing is kept from one call to the next. */
export function createGuests(seed: number, size: number, epoch: number): Guests {
	const slots = Array.from({length: slotCount(size)}, (_, number) => createSlot(seed, number));
	const generations = Math.floor(space / slots.length);
	const generationAt = ({phase, period}: Slot, at: number): number => Math.floor((at - epoch + phase) / period);

	const guestAt = (number: number, at: number): Guest | undefined => {
		const slot = slots[number];
		if (slot === undefined) return undefined;
		const generation = generationAt(slot, at);
		const bornAt = epoch + generation * slot.period - slot.phase;
		if (at - bornAt >= slot.life) return undefined;
		const ordinal = ((generation % generations) + generations) % generations;
		const index = size + ordinal * slots.length + number;
		const ageMinutes = Math.ceil((epoch - bornAt) / minute);
		return {index, region: slot.region, bornAt, life: slot.life, place: place(ageMinutes, index)};
	};

	return {
		places: (region, at) => {
			const guests = slots.map((slot, number) => (slot.region === region ? guestAt(number, at) : undefined));
			return Float64Array.from(guests.filter(guest => guest !== undefined).map(guest => guest.place)).sort();
		},
		find: (index, at) => {
			const guest = guestAt((index - size) % slots.length, at);
			return guest?.index === index ? guest : undefined;
		},
		version: at =>
			slots.reduce((sum, slot, number) => {
				const isThere = guestAt(number, at) !== undefined;
				return sum + 2 * generationAt(slot, at) + (isThere ? 0 : 1);
			}, 0),
	};
}

export function guestBlueprint(seed: number, {index, region, bornAt}: Guest, epoch: number): Blueprint {
	const group = new Dice(seed, purposes.guest, index, 1).hex(4);
	return {
		region,
		name: `worker-k8s-for-cs-c8f31d0e7a-${group}`,
		type: 'ecs.c7.xlarge',
		image: 'golden',
		ageMinutes: Math.ceil((epoch - bornAt) / minute),
		charge: {kind: 'Spot'},
		tags: [
			['ack.aliyun.com', 'c8f31d0e7a'],
			['k8s', 'worker'],
		],
		traits: ['no-key'],
	};
}

/** A short life, from an order to a release. */
export function guestCondition({bornAt, life}: Guest, at: number): Condition {
	const startedAt = bornAt + 15_000;
	const stoppedMode = 'Not-applicable';
	if (at < bornAt + 5000) return {status: 'Pending', stoppedMode, startedAt: undefined};
	if (at < startedAt) return {status: 'Starting', stoppedMode, startedAt: undefined};
	const isEnding = at >= bornAt + life - 8000;
	return {status: isEnding ? 'Stopping' : 'Running', stoppedMode, startedAt: wholeMinute(startedAt)};
}
