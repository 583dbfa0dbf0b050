import {type Machine, statuses, zoneOf} from '../fleet/machine.ts';
import {ageAt, type Place, referenceAt} from '../fleet/place.ts';
import type {Region} from '../fleet/regions.ts';
import type {World} from '../fleet/world.ts';
import {apiError, invalidParameter} from '../protocol/api-error.ts';
import {integer, jsonList, keysAndValues, oneOf, type Parameters, repeated, text} from './parameters.ts';
import type {Sieve, Test} from './sieve.ts';

const fields: Readonly<Record<string, (machine: Machine) => string>> = {
	VpcId: machine => machine.vpc,
	VSwitchId: machine => machine.vSwitch,
	InstanceNetworkType: machine => (machine.isClassic ? 'classic' : 'vpc'),
	InstanceChargeType: machine => (machine.charge.kind === 'PrePaid' ? 'PrePaid' : 'PostPaid'),
	InternetChargeType: machine => machine.internetChargeType,
	ImageId: machine => machine.image.id,
	InstanceType: machine => machine.type.id,
	InstanceTypeFamily: machine => machine.type.family,
	KeyPairName: machine => machine.keyPair ?? '',
	ResourceGroupId: machine => machine.resourceGroup,
	IoOptimized: () => 'true',
	DeviceAvailable: () => 'true',
	HttpEndpoint: () => 'enabled',
	HttpTokens: machine => (machine.traits.includes('metadata-tokens') ? 'required' : 'optional'),
	HttpPutResponseHopLimit: () => '1',
};

const addresses: Readonly<Record<string, (machine: Machine) => string | undefined>> = {
	PrivateIpAddresses: machine => (machine.isClassic ? undefined : machine.privateIps[0]),
	InnerIpAddresses: machine => (machine.isClassic ? machine.privateIps[0] : undefined),
	PublicIpAddresses: machine => machine.publicIp,
	EipAddresses: machine => machine.elasticIp,
	RdmaIpAddresses: () => undefined,
};

const lockReasons = ['financial', 'security', 'Recycling', 'recycling', 'dedicatedhostfinancial', 'refunded'];

function checkValues(parameters: Parameters): void {
	oneOf(parameters, 'InstanceChargeType', ['PrePaid', 'PostPaid'], 'InvalidInstanceChargeType.NotFound');
	oneOf(parameters, 'Status', statuses, 'InvalidStatus.NotFound');
	oneOf(parameters, 'InstanceNetworkType', ['vpc', 'classic'], 'InvalidNetworkType.NotFound');
	oneOf(parameters, 'LockReason', lockReasons, 'InvalidLockReason.NotFound');
	oneOf(
		parameters,
		'InternetChargeType',
		['PayByTraffic', 'PayByBandwidth'],
		'InvalidInternetChargeType.ValueNotSupported',
	);
	oneOf(parameters, 'HpcClusterId', [], 'InvalidHpcClusterId.NotFound');
	integer(parameters, 'HttpPutResponseHopLimit');
}

/** `*` stands for anything; all else is taken as it is. */
export function wildcard(pattern: string): RegExp {
	const parts = pattern.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`^${parts.join('.*')}$`, 'su');
}

/** Of a `Filter.N.Value`. */
export function minuteOf(value: string | undefined, name: string): number {
	const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(value ?? '') ? Date.parse(value ?? '') : Number.NaN;
	if (Number.isNaN(moment)) throw invalidParameter(name);
	return moment;
}

type Moments = {readonly createdAt: number; readonly expiresAt: number};

function timeTest(key: string, moment: number): Test<Moments> {
	switch (key) {
		case 'CreationStartTime':
			return ({createdAt}) => createdAt >= moment;
		case 'CreationEndTime':
			return ({createdAt}) => createdAt <= moment;
		case 'ExpiredStartTime':
			return ({expiresAt}) => expiresAt >= moment;
		case 'ExpiredEndTime':
			return ({expiresAt}) => expiresAt <= moment;
		default:
			throw apiError('InvalidFilterKey.NotFound');
	}
}

/** Of `Tag.N`: a key alone is enough for any value. */
export function tagTests(parameters: Parameters): Array<Test<Machine['tags']>> {
	const wanted = keysAndValues(parameters, 'Tag');
	if (wanted.length > 20) throw apiError('InvalidTagCount');
	return wanted.map(({key, value}) => {
		if (key === undefined) throw apiError('InvalidTag.Mismatch');
		return tags => tags.some(tag => tag[0] === key && (value === undefined || tag[1] === value));
	});
}

// Clients read a large region in parts of these; building its every row to choose one part would stop all others.
function placeTests(parameters: Parameters, {fleet, status}: World, region: Region): Array<Test<Place>> {
	const tests: Array<Test<Place>> = [];
	const zone = text(parameters, 'ZoneId');
	if (zone !== undefined) tests.push(at => zoneOf(fleet.seed, region, referenceAt(at)) === zone);
	for (const [number, {key = '', value}] of keysAndValues(parameters, 'Filter').entries()) {
		if (!key.startsWith('Creation')) continue;
		const test = timeTest(key, minuteOf(value, `Filter.${number + 1}.Value`));
		tests.push(at => test({createdAt: fleet.epoch - ageAt(at) * 60_000, expiresAt: 0}));
	}

	const wantedStatus = text(parameters, 'Status');
	if (wantedStatus !== undefined) tests.push(at => status(at) === wantedStatus);
	return tests;
}

function rowTests(parameters: Parameters): Array<Test<Machine>> {
	const tests: Array<Test<Machine>> = [];
	for (const [name, read] of Object.entries(fields)) {
		const wanted = text(parameters, name);
		if (wanted !== undefined) tests.push(machine => read(machine) === wanted);
	}

	for (const [name, read] of Object.entries(addresses)) {
		const wanted = jsonList(parameters, name, () => invalidParameter(name));
		if (wanted !== undefined) tests.push(machine => wanted.includes(read(machine) ?? 'none'));
	}

	const ipv6 = repeated(parameters, 'Ipv6Address');
	if (ipv6.length > 0) tests.push(machine => ipv6.includes(machine.ipv6 ?? 'none'));
	const group = text(parameters, 'SecurityGroupId');
	if (group !== undefined) tests.push(machine => machine.securityGroups.includes(group));
	const lock = text(parameters, 'LockReason');
	if (lock !== undefined) tests.push(machine => machine.locks.includes(lock));
	const name = text(parameters, 'InstanceName');
	if (name !== undefined) {
		const pattern = wildcard(name);
		tests.push(machine => pattern.test(machine.name));
	}

	for (const test of tagTests(parameters)) tests.push(machine => test(machine.tags));
	for (const [number, {key, value}] of keysAndValues(parameters, 'Filter').entries()) {
		if (key === undefined || key.startsWith('Creation')) continue;
		tests.push(timeTest(key, minuteOf(value, `Filter.${number + 1}.Value`)));
	}

	return tests;
}

/** Throws the service's refusals of values it does not know. */
export function instanceSieve(parameters: Parameters, world: World, region: Region): Sieve<Machine> {
	checkValues(parameters);
	return {ofPlaces: placeTests(parameters, world, region), ofRows: rowTests(parameters)};
}
