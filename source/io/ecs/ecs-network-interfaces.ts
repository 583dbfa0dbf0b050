import type {JsonRecord} from '#domain/json.ts';
import type {NetworkInterface} from '#domain/network-interface.ts';
import type {Region} from '#domain/region.ts';
import {booleanOf, fieldOf, listOf, recordsOf, textOf, textsOf} from '#io/json-fields.ts';
import type {CallContext} from '#ports.ts';
import type {Caller, Target} from './ecs-call.ts';
import {readList} from './ecs-pages.ts';

/** All network interfaces of an instance, the primary one first. */
export async function listNetworkInterfaces(
	call: Caller,
	target: Target,
	{region, instanceId}: {readonly region: Region; readonly instanceId: string},
	context: CallContext,
): Promise<readonly NetworkInterface[]> {
	const request = {
		action: 'DescribeNetworkInterfaces',
		regionId: region.id,
		parameters: {instanceId},
		wrappers: ['NetworkInterfaceSets', 'NetworkInterfaceSet'],
	} as const;
	const interfaces = await readList(call, target, request, toNetworkInterface, context);
	return interfaces.toSorted((a, b) => Number(b.type === 'Primary') - Number(a.type === 'Primary'));
}

function toNetworkInterface(row: JsonRecord): NetworkInterface {
	const primaryAddress = textOf(row.PrivateIpAddress);
	const addresses = recordsOf(listOf(row, 'PrivateIpSets', 'PrivateIpSet'));
	const primaryFirst = addresses.toSorted((a, b) => Number(booleanOf(b.Primary)) - Number(booleanOf(a.Primary)));
	return {
		id: textOf(row.NetworkInterfaceId),
		name: textOf(row.NetworkInterfaceName),
		type: textOf(row.Type),
		status: textOf(row.Status),
		macAddress: textOf(row.MacAddress),
		primaryAddress,
		privateAddresses: unique([primaryAddress, ...primaryFirst.map(({PrivateIpAddress}) => textOf(PrivateIpAddress))]),
		// The one of the primary address is said twice.
		publicAddresses: unique([publicAddressOf(row), ...primaryFirst.map(address => publicAddressOf(address))]),
		ipv6Addresses: unique(recordsOf(listOf(row, 'Ipv6Sets', 'Ipv6Set')).map(({Ipv6Address}) => textOf(Ipv6Address))),
		vpcId: textOf(row.VpcId),
		vSwitchId: textOf(row.VSwitchId),
		securityGroupIds: textsOf(listOf(row, 'SecurityGroupIds', 'SecurityGroupId')),
		record: {read: () => row},
	};
}

function publicAddressOf(of: JsonRecord): string {
	return textOf(fieldOf(of.AssociatedPublicIp, 'PublicIpAddress'));
}

function unique(texts: readonly string[]): readonly string[] {
	return [...new Set(texts)].filter(text => text !== '');
}
