import type {Fleet} from './fleet.ts';
import {referenceOf} from './identifiers.ts';
import {createLife} from './life.ts';
import type {InstanceStatus, Machine} from './machine.ts';
import {instanceOf, mergePlaces, type Place, referenceAt} from './place.ts';

/** A fleet in which things happen. */
export type World = {
	readonly fleet: Fleet;
	readonly now: () => number;
	/** Is another one whenever instances came or went, so that a remembered answer can be seen to be old. */
	readonly version: () => string;
	/** Is also another one whenever an instance may have got another status. */
	readonly statusVersion: () => string;
	readonly instancePlaces: (region: string) => Float64Array;
	readonly instance: (at: Place) => Machine;
	/** As the instance has it, at less cost, as is its id. */
	readonly status: (at: Place) => InstanceStatus;
	readonly instanceId: (at: Place) => string;
	readonly findInstance: (id: string) => Place | undefined;
	/** Tells of any moment whether an instance ran. */
	readonly running: (at: Place) => (moment: number) => boolean;
	/** Of what hangs on the instances of a region. */
	readonly hangingPlaces: (hanging: Hanging, region: string) => Float64Array;
	/** Where the thing with this id would be; the caller compares the whole id. */
	readonly findHanging: (hanging: Hanging, id: string) => Place | undefined;
	/** Of the instance that something hangs on. */
	readonly holder: (at: Place) => Machine;
	/** False if there is no such instance. */
	readonly removeInstance: (id: string) => boolean;
	readonly setStatus: (id: string, status: InstanceStatus) => boolean;
};

/** Where the things of one kind are that hang on an instance. */
export type Hanging = (fleet: Fleet, instance: Place) => readonly Place[];

function rememberHanging(fleet: Fleet): World['hangingPlaces'] {
	const known = new Map<Hanging, Map<string, Float64Array>>();
	return (hanging, region) => {
		const ofKind = known.get(hanging) ?? new Map<string, Float64Array>();
		known.set(hanging, ofKind);
		const remembered = ofKind.get(region);
		if (remembered !== undefined) return remembered;
		const list: Place[] = [];
		for (const at of fleet.places(region)) list.push(...hanging(fleet, at));
		const places = new Float64Array(list).sort();
		ofKind.set(region, places);
		return places;
	};
}

export function createWorld(fleet: Fleet, now: () => number, isBusy = false): World {
	const life = createLife(fleet, now, isBusy);
	const removed = new Set<number>();
	const firstHanging = rememberHanging(fleet);
	const version = (): string => `${removed.size} ${life.guestVersion()}`;

	const withoutRemoved = (places: Float64Array, instance: (reference: number) => number): Float64Array =>
		removed.size === 0 ? places : places.filter(at => !removed.has(instance(referenceAt(at))));

	/** Of an instance that exists. */
	const placeOf = (index: number): Place | undefined => {
		if (index < 0 || removed.has(index)) return undefined;
		return index < fleet.size ? fleet.place(index) : life.findGuest(index)?.place;
	};

	const instanceId = (at: Place): string => {
		const index = referenceAt(at);
		return index < fleet.size ? fleet.id(index) : life.machine(index).id;
	};

	const findInstance = (id: string): Place | undefined => {
		const at = placeOf(referenceOf(id) ?? -1);
		return at !== undefined && instanceId(at) === id ? at : undefined;
	};

	return {
		fleet,
		now,
		version,
		statusVersion: () => `${version()} ${life.statusVersion()}`,
		instancePlaces: region =>
			withoutRemoved(mergePlaces(fleet.places(region), life.guestPlaces(region)), index => index),
		instance: at => life.machine(referenceAt(at)),
		status: at => life.status(referenceAt(at)),
		instanceId,
		findInstance,
		running: at => life.running(referenceAt(at)),
		hangingPlaces: (hanging, region) => {
			const ofGuests = Array.from(life.guestPlaces(region), at => hanging(fleet, at)).flat();
			const all = mergePlaces(firstHanging(hanging, region), Float64Array.from(ofGuests).sort());
			return withoutRemoved(all, instanceOf);
		},
		findHanging: (hanging, id) => {
			const reference = referenceOf(id) ?? -1;
			const instance = placeOf(instanceOf(reference));
			return instance && hanging(fleet, instance).find(at => referenceAt(at) === reference);
		},
		holder: at => life.machine(instanceOf(referenceAt(at))),
		removeInstance: id => {
			const at = findInstance(id);
			if (at === undefined) return false;
			removed.add(referenceAt(at));
			return true;
		},
		setStatus: (id, status) => {
			const at = findInstance(id);
			if (at === undefined) return false;
			life.setStatus(referenceAt(at), status);
			return true;
		},
	};
}
