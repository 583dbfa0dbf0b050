import type {NetworkInterface} from '../fleet/network-interface.ts';
import type {Json} from '../protocol/to-xml.ts';
import {allocationId} from './instance-record.ts';
import {tagList} from './tag-list.ts';
import {secondTime} from './times.ts';

// An elastic address has an allocation; the one that came with the instance has none.
function associatedPublicIp(seed: number, {machine, number}: NetworkInterface): Json {
	if (number > 0) return {};
	if (machine.elasticIp !== undefined) {
		return {AllocationId: allocationId(seed, machine), PublicIpAddress: machine.elasticIp};
	}

	return machine.publicIp === undefined ? {} : {PublicIpAddress: machine.publicIp};
}

export function networkInterfaceRecord(seed: number, card: NetworkInterface): Json {
	const {machine, number, isAttached} = card;
	const publicIp = associatedPublicIp(seed, card);
	const instanceId = isAttached ? machine.id : '';
	return {
		NetworkInterfaceId: card.id,
		NetworkInterfaceName: card.name,
		Description: '',
		Type: number === 0 ? 'Primary' : 'Secondary',
		Status: isAttached ? 'InUse' : 'Available',
		MacAddress: card.macAddress,
		PrivateIpAddress: card.addresses[0] ?? '',
		InstanceId: instanceId,
		VpcId: machine.vpc,
		VSwitchId: machine.vSwitch,
		ZoneId: machine.zone,
		SecurityGroupIds: {SecurityGroupId: machine.securityGroups},
		NetworkInterfaceTrafficMode: 'Standard',
		QueueNumber: Math.min(machine.type.cpu, 8),
		CreationTime: secondTime(card.createdAt),
		DeleteOnRelease: number === 0,
		ServiceManaged: false,
		ResourceGroupId: machine.resourceGroup,
		PrivateIpSets: {
			PrivateIpSet: card.addresses.map((address, index) => ({
				PrivateIpAddress: address,
				Primary: index === 0,
				AssociatedPublicIp: index === 0 ? publicIp : {},
			})),
		},
		Ipv6Sets: {Ipv6Set: card.ipv6Addresses.map(address => ({Ipv6Address: address}))},
		Ipv4PrefixSets: {Ipv4PrefixSet: []},
		Ipv6PrefixSets: {Ipv6PrefixSet: []},
		AssociatedPublicIp: publicIp,
		Attachment: isAttached ? {InstanceId: instanceId, DeviceIndex: number} : {},
		Tags: tagList(card.tags),
	};
}
