import type {Place} from '../fleet/place.ts';
import {type Snapshot, snapshotAt, snapshotStatus} from '../fleet/snapshot.ts';
import type {World} from '../fleet/world.ts';
import {apiError} from '../protocol/api-error.ts';
import {minuteOf, tagTests} from './instance-filters.ts';
import {keysAndValues, oneOf, type Parameters, text} from './parameters.ts';
import type {Sieve, Test} from './sieve.ts';
import {type SnapshotRow, snapshotName, snapshotUsage} from './snapshot-record.ts';

function checkValues(parameters: Parameters): void {
	oneOf(parameters, 'Status', ['progressing', 'accomplished', 'failed', 'all'], 'InvalidStatus.NotFound');
	oneOf(parameters, 'SnapshotType', ['auto', 'user', 'all'], 'InvalidSnapshotType.NotFound');
	oneOf(parameters, 'Usage', ['image', 'disk', 'image_disk', 'none'], 'InvalidUsage');
	oneOf(parameters, 'SourceDiskType', ['System', 'Data', 'system', 'data'], 'InvalidSourceDiskType');
}

function creationTests(parameters: Parameters): Array<Test<Snapshot>> {
	return keysAndValues(parameters, 'Filter').map(({key, value}, number) => {
		const moment = minuteOf(value, `Filter.${number + 1}.Value`);
		if (key === 'CreationStartTime') return ({createdAt}) => createdAt >= moment;
		if (key === 'CreationEndTime') return ({createdAt}) => createdAt <= moment;
		throw apiError('InvalidFilterKey.NotFound');
	});
}

const fields: Readonly<Record<string, (snapshot: Snapshot, now: number) => string>> = {
	Status: snapshotStatus,
	SnapshotType: ({isAutomatic}) => (isAutomatic ? 'auto' : 'user'),
	SourceDiskType: ({diskNumber}) => (diskNumber === 0 ? 'system' : 'data'),
	SnapshotName: snapshotName,
	Usage: snapshotUsage,
	Category: () => 'standard',
};

function snapshotTests(parameters: Parameters, now: number): Array<Test<Snapshot>> {
	const tests = creationTests(parameters);
	for (const [name, read] of Object.entries(fields)) {
		const wanted = text(parameters, name);
		if (wanted === undefined || wanted === 'all') continue;
		// System and Standard may begin with a capital letter.
		const value = name === 'SnapshotName' ? wanted : wanted.toLowerCase();
		tests.push(snapshot => read(snapshot, now) === value);
	}

	return tests;
}

export function snapshotSieve(parameters: Parameters, world: World, diskNumber?: number): Sieve<SnapshotRow> {
	checkValues(parameters);
	const tests = snapshotTests(parameters, world.now());
	if (diskNumber !== undefined) tests.push(snapshot => snapshot.diskNumber === diskNumber);
	const ofPlaces: Array<Test<Place>> = [];
	if (tests.length > 0) {
		ofPlaces.push(at => {
			const snapshot = snapshotAt(world.fleet, at);
			return tests.every(test => test(snapshot));
		});
	}

	const ofRows: Array<Test<SnapshotRow>> = tagTests(parameters).map(test => () => test([]));
	const encrypted = text(parameters, 'Encrypted');
	if (encrypted === 'true') ofRows.push(({disk}) => disk.isEncrypted);
	const group = text(parameters, 'ResourceGroupId');
	if (group !== undefined) ofRows.push(({disk}) => disk.machine.resourceGroup === group);
	return {ofPlaces, ofRows};
}
