import {Dice, purposes} from '../fleet/dice.ts';
import {resourceId} from '../fleet/identifiers.ts';
import {hostName, type Machine} from '../fleet/machine.ts';
import {attachedInterfaces} from '../fleet/network-interface.ts';
import type {Json} from '../protocol/to-xml.ts';
import {minuteTime} from './times.ts';

function networkInterfaces(seed: number, machine: Machine, attributes: ReadonlySet<string>): Json[] {
	const isDetailed = attributes.has('NETWORK_PRIMARY_ENI_IP');
	return attachedInterfaces(seed, machine).map(({number, id, macAddress, addresses, ipv6Addresses}) => {
		const isPrimary = number === 0;
		const shown = isPrimary && !isDetailed ? addresses.slice(0, 1) : addresses;
		return {
			Type: isPrimary ? 'Primary' : 'Secondary',
			PrimaryIpAddress: addresses[0] ?? '',
			MacAddress: macAddress,
			NetworkInterfaceId: id,
			PrivateIpSets: {
				PrivateIpSet: shown.map((address, index) => ({PrivateIpAddress: address, Primary: index === 0})),
			},
			...(isPrimary &&
				isDetailed && {
					Ipv6Sets: {Ipv6Set: ipv6Addresses.map(address => ({Ipv6Address: address}))},
					Ipv4PrefixSets: {Ipv4PrefixSet: []},
					Ipv6PrefixSets: {Ipv6PrefixSet: []},
				}),
		};
	});
}

/** Of the elastic address that is bound to an instance. */
export function allocationId(seed: number, {region, index}: Machine): string {
	return resourceId(seed, 'eip-', region, index, 21);
}

function elasticIp(seed: number, machine: Machine): Json {
	const {elasticIp: address} = machine;
	if (address === undefined) return {AllocationId: '', IpAddress: '', InternetChargeType: ''};
	return {
		AllocationId: allocationId(seed, machine),
		IpAddress: address,
		InternetChargeType: 'PayByTraffic',
		Bandwidth: 50,
		IsSupportUnassociate: true,
	};
}

function spot({charge}: Machine): Record<string, Json> {
	if (charge.kind !== 'Spot') return {SpotStrategy: 'NoSpot', SpotPriceLimit: 0};
	return {
		SpotStrategy: charge.priceLimit === undefined ? 'SpotAsPriceGo' : 'SpotWithPriceLimit',
		SpotPriceLimit: charge.priceLimit ?? 0,
		SpotDuration: 1,
		SpotInterruptionBehavior: 'Terminate',
	};
}

function metadataOptions(machine: Machine, attributes: ReadonlySet<string>): Json {
	if (!attributes.has('META_OPTIONS')) return {HttpTokens: '', HttpEndpoint: ''};
	const isStrict = machine.traits.includes('metadata-tokens');
	return {HttpTokens: isStrict ? 'required' : 'optional', HttpEndpoint: 'enabled', HttpPutResponseHopLimit: 1};
}

function cpuOptions({type}: Machine, attributes: ReadonlySet<string>): Json {
	return {
		ThreadsPerCore: type.threadsPerCore,
		Numa: type.cpu > 1 ? 'ON' : 'N/A',
		CoreCount: Math.max(1, type.cpu / type.threadsPerCore),
		...(attributes.has('CPU_OPTIONS_TOPOLOGY_TYPE') && {TopologyType: 'ContinuousCoreToHTMapping'}),
	};
}

function bandwidthIn({bandwidth, publicIp}: Machine): number {
	return publicIp === undefined ? -1 : Math.max(2000, bandwidth);
}

const credit = (machine: Machine): string => (machine.traits.includes('unlimited') ? 'Unlimited' : 'Standard');

/** Absent, `""`, `{}` and `[]` are as the service has them; so is the order. */
export function instanceRecord(seed: number, machine: Machine, attributes: ReadonlySet<string>): Json {
	const {type, image, region, charge, traits, isClassic, privateIps} = machine;
	const isDedicated = traits.includes('dedicated');
	const hasDedicatedCluster = isDedicated && attributes.has('DDH_CLUSTER');
	const ownAddresses = privateIps.slice(0, 1);
	return {
		ResourceGroupId: machine.resourceGroup,
		Memory: type.memory,
		InstanceChargeType: charge.kind === 'PrePaid' ? 'PrePaid' : 'PostPaid',
		Cpu: type.cpu,
		OSName: image.chinese,
		OSNameEn: image.english,
		OSType: image.osType,
		InstanceNetworkType: isClassic ? 'classic' : 'vpc',
		InnerIpAddress: {IpAddress: isClassic ? ownAddresses : []},
		ExpiredTime: minuteTime(machine.expiresAt),
		AutoReleaseTime: minuteTime(machine.releasesAt),
		CreationTime: minuteTime(machine.createdAt),
		StartTime: minuteTime(machine.startedAt),
		ImageId: image.id,
		ImageOptions: attributes.has('CURRENT_OS_NVME_SUPPORTED') ? {CurrentOSNVMeSupported: true} : {},
		EipAddress: elasticIp(seed, machine),
		PublicIpAddress: {IpAddress: machine.publicIp === undefined ? [] : [machine.publicIp]},
		InternetChargeType: machine.internetChargeType,
		InternetMaxBandwidthIn: bandwidthIn(machine),
		InternetMaxBandwidthOut: machine.bandwidth,
		HostName: hostName(machine),
		VlanId: '',
		Status: machine.status,
		StoppedMode: machine.stoppedMode,
		HibernationOptions: {Configured: false},
		MetadataOptions: metadataOptions(machine, attributes),
		InstanceId: machine.id,
		InstanceName: machine.name,
		Description: machine.description,
		SerialNumber: new Dice(seed, purposes.identifier, machine.index).uuid(),
		InstanceType: type.id,
		InstanceTypeFamily: type.family,
		CpuOptions: cpuOptions(machine, attributes),
		PrivateDnsNameOptions: attributes.has('PRIVATE_DNS_OPTIONS') ? {HostnameType: 'Custom'} : {},
		DeletionProtection: traits.includes('protected'),
		Recyclable: false,
		IoOptimized: true,
		DeviceAvailable: true,
		SecurityGroupIds: {SecurityGroupId: machine.securityGroups},
		VpcAttributes: {
			PrivateIpAddress: {IpAddress: isClassic ? [] : ownAddresses},
			VpcId: machine.vpc,
			VSwitchId: machine.vSwitch,
			NatIpAddress: '',
		},
		NetworkInterfaces: {NetworkInterface: networkInterfaces(seed, machine, attributes)},
		DeploymentSetId: '',
		DedicatedInstanceAttribute: {Tenancy: isDedicated ? 'host' : '', Affinity: isDedicated ? 'default' : ''},
		DedicatedHostAttribute: {
			DedicatedHostId: isDedicated ? resourceId(seed, 'dh-', region, machine.index) : '',
			DedicatedHostName: isDedicated ? '专有宿主机-财务' : '',
			DedicatedHostClusterId: hasDedicatedCluster ? resourceId(seed, 'dc-', region, machine.index) : '',
		},
		EcsCapacityReservationAttr: {CapacityReservationPreference: '', CapacityReservationId: ''},
		GPUSpec: type.gpu?.model ?? '',
		GPUAmount: type.gpu?.amount ?? 0,
		...spot(machine),
		SaleCycle: '',
		ClusterId: '',
		CreditSpecification: type.isBurstable ? credit(machine) : '',
		OperationLocks: {
			LockReason: machine.locks.map(reason => ({LockReason: reason, LockMsg: ''})),
		},
		ZoneId: machine.zone,
		RegionId: region.id,
		...(type.localStorage && {
			LocalStorageAmount: type.localStorage.amount,
			LocalStorageCapacity: type.localStorage.capacity,
		}),
		...(machine.keyPair !== undefined && {KeyPairName: machine.keyPair}),
		...(machine.tags.length > 0 && {Tags: {Tag: machine.tags.map(([key, value]) => ({TagKey: key, TagValue: value}))}}),
	};
}
