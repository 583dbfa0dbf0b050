import {hasSecondInterface} from './generated.ts';
import {resourceId} from './identifiers.ts';
import type {Machine} from './machine.ts';
import {furtherInterfaceAddress, macAddress} from './network.ts';
import {ageAt, perInstance, place, referenceAt} from './place.ts';
import {showcase} from './showcase.ts';
import type {Hanging} from './world.ts';

export type NetworkInterface = {
	readonly id: string;
	readonly machine: Machine;
	/** 0 is the primary one. */
	readonly number: number;
	/** False for one that waits for an instance to be attached to. */
	readonly isAttached: boolean;
	readonly name: string;
	readonly macAddress: string;
	/** The first is the primary one. */
	readonly addresses: readonly string[];
	readonly ipv6Addresses: readonly string[];
	readonly createdAt: number;
	readonly tags: Machine['tags'];
};

const free = 2;

// The same as the traits of the instance say, without building it.
function numbersOf(seed: number, size: number, index: number): readonly number[] {
	const traits = showcase[index]?.traits;
	if (index >= size) return [0];
	if (traits?.includes('classic')) return [];
	const hasSecond = traits === undefined ? hasSecondInterface(seed, index) : traits.includes('second-interface');
	const attached = hasSecond ? [0, 1] : [0];
	return index % 29 === 11 ? [...attached, free] : attached;
}

export const networkInterfaces: Hanging = ({seed, size}, instance) => {
	const index = referenceAt(instance);
	return numbersOf(seed, size, index).map(number => place(ageAt(instance), index * perInstance + number));
};

export const isPrimaryInterface = (reference: number): boolean => reference % perInstance === 0;
export const isFreeInterface = (reference: number): boolean => reference % perInstance === free;

export function buildNetworkInterface(seed: number, machine: Machine, reference: number): NetworkInterface {
	const number = reference % perInstance;
	const isPrimary = isPrimaryInterface(reference);
	const isFree = isFreeInterface(reference);
	const {index, region, privateIps, ipv6} = machine;
	return {
		id: resourceId(seed, 'eni-', region, reference),
		machine,
		number,
		isAttached: !isFree,
		name: isFree ? 'eni-备用' : '',
		macAddress: macAddress(seed, index, number),
		addresses: isPrimary ? privateIps : [furtherInterfaceAddress(index, number)],
		ipv6Addresses: isPrimary && ipv6 !== undefined ? [ipv6] : [],
		createdAt: machine.createdAt + 1000 + number * 37_000,
		tags: isFree ? [['用途', '备用']] : [],
	};
}

/** Those that an instance's own record shows. */
export function attachedInterfaces(seed: number, machine: Machine): NetworkInterface[] {
	if (machine.isClassic) return [];
	const numbers = machine.traits.includes('second-interface') ? [0, 1] : [0];
	return numbers.map(number => buildNetworkInterface(seed, machine, machine.index * perInstance + number));
}
