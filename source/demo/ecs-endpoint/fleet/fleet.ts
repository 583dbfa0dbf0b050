import type {Blueprint} from './blueprint.ts';
import {generatedAge, generatedBlueprint, generatedRegion} from './generated.ts';
import {referenceOf, resourceId} from './identifiers.ts';
import {buildMachine, type Machine} from './machine.ts';
import {createNetwork, type RegionNetwork} from './network.ts';
import {findRegion} from './regions.ts';
import {showcase} from './showcase.ts';

/**
 * A row's place in a list: its age in minutes, then its number. Ascending places are newest first, and a place
 * stays true when other rows come and go.
 */
export type Place = number;

const numbers = 2 ** 27;

export function place(ageMinutes: number, reference: number): Place {
	return ageMinutes * numbers + reference;
}

export function referenceAt(at: Place): number {
	return at % numbers;
}

export function ageAt(at: Place): number {
	return Math.floor(at / numbers);
}

export const maximumFleet = 1_000_000;

export type Fleet = {
	readonly seed: number;
	readonly size: number;
	/** The moment, in milliseconds, that ages count from. */
	readonly epoch: number;
	/** Of the instances of a region. */
	readonly places: (region: string) => Float64Array;
	readonly machine: (index: number) => Machine;
	readonly place: (index: number) => Place;
	/** As the machine has it, at less cost. */
	readonly id: (index: number) => string;
	/** Its number, if an instance has this id. */
	readonly indexOf: (id: string) => number | undefined;
};

function placeOf(seed: number, index: number): Place {
	return place(showcase[index]?.ageMinutes ?? generatedAge(seed, index), index);
}

function regionOf(seed: number, index: number): string {
	return showcase[index]?.region ?? generatedRegion(seed, index);
}

function placesByRegion(seed: number, size: number): ReadonlyMap<string, Float64Array> {
	const collected = new Map<string, Place[]>();
	for (let index = 0; index < size; index++) {
		const region = regionOf(seed, index);
		const list = collected.get(region);
		if (list === undefined) collected.set(region, [placeOf(seed, index)]);
		else list.push(placeOf(seed, index));
	}

	return new Map([...collected].map(([region, list]) => [region, Float64Array.from(list).sort()]));
}

/** Keeps two numbers per instance; everything else is computed from the seed when somebody asks. */
export function createFleet(seed: number, size: number, epoch: number): Fleet {
	const byRegion = placesByRegion(seed, size);
	const nothing = new Float64Array();
	const blueprint = (index: number): Blueprint => showcase[index] ?? generatedBlueprint(seed, index);
	const networks = new Map<string, RegionNetwork>();
	const networkOf = (index: number): RegionNetwork => {
		const name = regionOf(seed, index);
		const known = networks.get(name);
		if (known !== undefined) return known;
		const region = findRegion(name);
		if (region === undefined) throw new RangeError(`unknown region: ${name}`);
		const network = createNetwork(seed, region);
		networks.set(name, network);
		return network;
	};

	const id = (index: number): string => resourceId(seed, 'i-', networkOf(index).region, index);
	return {
		seed,
		size,
		epoch,
		places: region => byRegion.get(region) ?? nothing,
		machine: index => buildMachine({seed, epoch, shared: networkOf(index)}, index, blueprint(index)),
		id,
		place: index => placeOf(seed, index),
		indexOf: wanted => {
			const index = referenceOf(wanted);
			return index !== undefined && index < size && id(index) === wanted ? index : undefined;
		},
	};
}
