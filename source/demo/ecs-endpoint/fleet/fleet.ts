import type {Blueprint} from './blueprint.ts';
import {generatedAge, generatedBlueprint, generatedRegion} from './generated.ts';
import {referenceOf, resourceId} from './identifiers.ts';
import {buildMachine, type InstanceStatus, type Machine, statuses, statusOf} from './machine.ts';
import {createNetwork, type RegionNetwork} from './network.ts';
import {type Place, place} from './place.ts';
import {findRegion} from './regions.ts';
import {showcase} from './showcase.ts';

export const maximumFleet = 1_000_000;

/** What is there when the endpoint starts. */
export type Fleet = {
	readonly seed: number;
	readonly size: number;
	/** The moment, in milliseconds, that ages count from. */
	readonly epoch: number;
	/** Of the instances of a region. */
	readonly places: (region: string) => Float64Array;
	readonly machine: (index: number) => Machine;
	/** Any that is ordered in addition. */
	readonly build: (index: number, blueprint: Blueprint) => Machine;
	readonly network: (region: string) => RegionNetwork;
	readonly place: (index: number) => Place;
	/** As the machine has it, at less cost, as is its id. */
	readonly status: (index: number) => InstanceStatus;
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

function createNetworks(seed: number): (region: string) => RegionNetwork {
	const known = new Map<string, RegionNetwork>();
	return name => {
		const network = known.get(name);
		if (network !== undefined) return network;
		const region = findRegion(name);
		if (region === undefined) throw new RangeError(`unknown region: ${name}`);
		const created = createNetwork(seed, region);
		known.set(name, created);
		return created;
	};
}

/** Keeps two numbers per instance; everything else is computed from the seed when somebody asks. */
export function createFleet(seed: number, size: number, epoch: number): Fleet {
	const byRegion = placesByRegion(seed, size);
	const nothing = new Float64Array();
	const blueprint = (index: number): Blueprint => showcase[index] ?? generatedBlueprint(seed, index);
	const network = createNetworks(seed);
	const build = (index: number, ordered: Blueprint): Machine =>
		buildMachine({seed, epoch, shared: network(ordered.region)}, index, ordered);
	const id = (index: number): string => resourceId(seed, 'i-', network(regionOf(seed, index)).region, index);
	// Which status, plus one; 0 is not known yet.
	const statusCodes = new Uint8Array(size);
	return {
		seed,
		size,
		epoch,
		places: region => byRegion.get(region) ?? nothing,
		machine: index => build(index, blueprint(index)),
		build,
		network,
		place: index => placeOf(seed, index),
		status: index => {
			const known = statuses[(statusCodes[index] ?? 0) - 1];
			if (known !== undefined) return known;
			const status = statusOf(blueprint(index).traits);
			statusCodes[index] = 1 + statuses.indexOf(status);
			return status;
		},
		id,
		indexOf: wanted => {
			const index = referenceOf(wanted);
			return index !== undefined && index < size && id(index) === wanted ? index : undefined;
		},
	};
}
