import {isFreeInterface, isPrimaryInterface, type NetworkInterface} from '../fleet/network-interface.ts';
import {type Place, referenceAt} from '../fleet/place.ts';
import {invalidParameter} from '../protocol/api-error.ts';
import {tagTests} from './instance-filters.ts';
import {type Parameters, repeated, text} from './parameters.ts';
import type {Sieve, Test} from './sieve.ts';

const types = ['Primary', 'Secondary'];
const statuses = ['Available', 'Attaching', 'InUse', 'Detaching', 'Deleting'];

const fields: Readonly<Record<string, (card: NetworkInterface) => string>> = {
	VpcId: ({machine}) => machine.vpc,
	VSwitchId: ({machine}) => machine.vSwitch,
	PrimaryIpAddress: ({addresses}) => addresses[0] ?? '',
	NetworkInterfaceName: ({name}) => name,
	ResourceGroupId: ({machine}) => machine.resourceGroup,
	ServiceManaged: () => 'false',
};

function oneOfThese(parameters: Parameters, name: string, values: readonly string[]): string | undefined {
	const value = text(parameters, name);
	if (value !== undefined && !values.includes(value)) throw invalidParameter(name);
	return value;
}

function placeTests(parameters: Parameters): Array<Test<Place>> {
	const type = oneOfThese(parameters, 'Type', types);
	const status = oneOfThese(parameters, 'Status', statuses);
	const tests: Array<Test<Place>> = [];
	if (type !== undefined) tests.push(at => isPrimaryInterface(referenceAt(at)) === (type === 'Primary'));
	if (status !== undefined) {
		tests.push(at => (isFreeInterface(referenceAt(at)) ? 'Available' : 'InUse') === status);
	}

	return tests;
}

export function interfaceSieve(parameters: Parameters): Sieve<NetworkInterface> {
	const ofRows: Array<Test<NetworkInterface>> = [];
	for (const [name, read] of Object.entries(fields)) {
		const wanted = text(parameters, name);
		if (wanted !== undefined) ofRows.push(card => read(card) === wanted);
	}

	const addresses = repeated(parameters, 'PrivateIpAddress');
	if (addresses.length > 0) ofRows.push(card => card.addresses.some(address => addresses.includes(address)));
	const ipv6 = repeated(parameters, 'Ipv6Address');
	if (ipv6.length > 0) ofRows.push(card => card.ipv6Addresses.some(address => ipv6.includes(address)));
	// Those of primary interfaces are asked of DescribeInstances.
	const group = text(parameters, 'SecurityGroupId');
	if (group !== undefined) ofRows.push(card => card.number > 0 && card.machine.securityGroups.includes(group));
	for (const test of tagTests(parameters)) ofRows.push(card => test(card.tags));
	return {ofPlaces: placeTests(parameters), ofRows};
}
