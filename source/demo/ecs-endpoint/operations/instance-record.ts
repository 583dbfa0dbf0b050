import {Dice, purposes} from '../fleet/dice.ts';
import {resourceId} from '../fleet/identifiers.ts';
import type {Machine} from '../fleet/machine.ts';
import {macAddress, secondInterfaceAddress} from '../fleet/network.ts';
import type {Json} from '../protocol/to-xml.ts';

/** Instances have minutes, all else has seconds. */
export function minuteTime(at: number | undefined): string {
	return at === undefined ? '' : `${new Date(at).toISOString().slice(0, 16)}Z`;
}

function networkInterfaces(seed: number, machine: Machine, attributes: ReadonlySet<string>): Json[] {
	const [primary = ''] = machine.privateIps;
	if (machine.isClassic) return [];
	const isDetailed = attributes.has('NETWORK_PRIMARY_ENI_IP');
	const describe = (number: number, type: string, addresses: readonly string[]) => ({
		Type: type,
		PrimaryIpAddress: addresses[0] ?? '',
		MacAddress: macAddress(seed, machine.index, number),
		NetworkInterfaceId: resourceId(seed, 'eni-', machine.region, machine.index * 2 + number),
		PrivateIpSets: {
			PrivateIpSet: addresses.map((address, index) => ({PrivateIpAddress: address, Primary: index === 0})),
		},
	});
	const first = {
		...describe(0, 'Primary', isDetailed ? machine.privateIps : [primary]),
		...(isDetailed && {
			Ipv6Sets: {Ipv6Set: machine.ipv6 === undefined ? [] : [{Ipv6Address: machine.ipv6}]},
			Ipv4PrefixSets: {Ipv4PrefixSet: []},
			Ipv6PrefixSets: {Ipv6PrefixSet: []},
		}),
	};
	return machine.traits.includes('second-interface')
		? [first, describe(1, 'Secondary', [secondInterfaceAddress(machine.index)])]
		: [first];
}

function elasticIp(seed: number, {elasticIp: address, region, index}: Machine): Json {
	if (address === undefined) return {AllocationId: '', IpAddress: '', InternetChargeType: ''};
	return {
		AllocationId: resourceId(seed, 'eip-', region, index, 21),
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
		HostName: `iZ${machine.id.slice(2)}Z`,
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
