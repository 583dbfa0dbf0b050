import type {Instance} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';

/** The moment all samples are seen at: 3 August 2026, 04:05:06 UTC. */
export const sampleNow = Date.UTC(2026, 7, 3, 4, 5, 6);

const day = 24 * 60 * 60 * 1000;

/** An instance as most are, with what differs. */
export function sampleInstance(parts: Partial<Instance> = {}): Instance {
	const instance: Omit<Instance, 'record'> = {
		id: 'i-bp1a1b2c3d4e5f6g7h8i',
		name: 'web-01',
		hostName: 'iZbp1a1b2c3d4e5f6g7h8iZ',
		description: '',
		status: 'Running',
		stoppedMode: 'Not-applicable',
		regionId: 'cn-hangzhou',
		zoneId: 'cn-hangzhou-k',
		type: 'ecs.g7.large',
		virtualCpus: 2,
		memoryMebibytes: 8192,
		privateAddresses: ['172.16.8.21'],
		publicAddresses: [],
		vpcId: 'vpc-bp1z2x3c4v5b6n7m8a9s0',
		vSwitchId: 'vsw-bp1p0o9i8u7y6t5r4e3w2',
		securityGroupIds: ['sg-bp1q2w3e4r5t6y7u8i9o'],
		imageId: 'aliyun_3_x64_20G_alibase_20250629.vhd',
		osName: 'Alibaba Cloud Linux  3.2104 LTS 64位',
		osNameEnglish: 'Alibaba Cloud Linux  3.2104 LTS 64 bit',
		chargeType: 'PostPaid',
		spotStrategy: 'NoSpot',
		createdAt: sampleNow - 274 * day,
		locks: [],
		tags: [],
		...parts,
	};
	return {record: {read: () => sampleRecord(instance)}, ...instance};
}

/** A fleet in which everything odd occurs once. */
export const sampleInstances: readonly Instance[] = [
	sampleInstance({
		publicAddresses: ['203.0.113.24'],
		keyPairName: 'ops',
		tags: [
			{key: 'env', value: 'prod'},
			{key: 'team', value: '交易平台'},
		],
	}),
	sampleInstance({
		id: 'i-bp1b2c3d4e5f6g7h8i9j',
		name: '订单服务-主节点',
		privateAddresses: ['172.16.8.22'],
		elasticAddress: '198.51.100.7',
		chargeType: 'PrePaid',
		expiresAt: sampleNow + 212 * day,
		osName: 'Ubuntu  22.04 64位',
		osNameEnglish: 'Ubuntu  22.04 64 bit',
	}),
	sampleInstance({
		id: 'i-bp1c3d4e5f6g7h8i9j0k',
		name: 'mysql-primary',
		type: 'ecs.r7.4xlarge',
		virtualCpus: 16,
		memoryMebibytes: 131_072,
		privateAddresses: ['172.16.9.10', '172.16.9.11', '172.16.9.12'],
		chargeType: 'PrePaid',
		expiresAt: sampleNow + 5 * day,
		zoneId: 'cn-hangzhou-j',
	}),
	sampleInstance({
		id: 'i-bp1d4e5f6g7h8i9j0k1l',
		name: 'overdue-billing-report',
		chargeType: 'PrePaid',
		status: 'Stopped',
		stoppedMode: 'KeepCharging',
		expiresAt: sampleNow - 3 * day,
		locks: ['financial'],
		privateAddresses: ['172.16.8.40'],
	}),
	sampleInstance({
		id: 'i-bp1e5f6g7h8i9j0k1l2m',
		name: 'batch-spot-007',
		status: 'Starting',
		spotStrategy: 'SpotAsPriceGo',
		type: 'ecs.c8y.xlarge',
		virtualCpus: 4,
		privateAddresses: ['172.16.10.7'],
	}),
	sampleInstance({
		id: 'i-bp1f6g7h8i9j0k1l2m3n',
		name: '🚀 launch-pad 👩‍💻 staging',
		status: 'Stopping',
		privateAddresses: ['172.16.10.8'],
		zoneId: 'cn-hangzhou-i',
	}),
	sampleInstance({
		id: 'i-bp1g7h8i9j0k1l2m3n4o',
		name: '',
		status: 'Pending',
		type: 'ecs.t6-c4m1.large',
		memoryMebibytes: 512,
		privateAddresses: [],
		osName: '',
		osNameEnglish: '',
	}),
	sampleInstance({
		id: 'i-bp1h8i9j0k1l2m3n4o5p',
		name: 'windows-jump-host',
		status: 'Stopped',
		stoppedMode: 'StopCharging',
		type: 'ecs.g6e.large',
		memoryMebibytes: 1536,
		privateAddresses: ['192.168.100.200'],
		osName: 'Windows Server  2022 数据中心版 64位中文版',
		osNameEnglish: 'Windows Server  2022 Datacenter Edition 64bit Chinese Edition',
	}),
	sampleInstance({
		id: 'i-bp1i9j0k1l2m3n4o5p6q',
		name: 'a-very-long-name-that-somebody-generated-with-a-template-0123456789',
		privateAddresses: ['172.16.10.9'],
		type: 'ecs.ebmgn7ex.32xlarge',
		virtualCpus: 128,
		memoryMebibytes: 1_048_576,
	}),
	sampleInstance({
		id: 'i-bp1j0k1l2m3n4o5p6q7r',
		name: 'evil\u001B[31m\u001B]0;title\u0007\u202Ecod.exe\r\nsecond line',
		status: 'Hibernating' as Instance['status'],
		privateAddresses: ['172.16.10.10'],
	}),
	sampleInstance({id: 'i-23ab4cd5e', name: 'classic-2014', zoneId: 'cn-hangzhou-b', vpcId: '', vSwitchId: ''}),
	...Array.from({length: 25}, (_, index) =>
		sampleInstance({
			id: `i-bp1k${String(index).padStart(2, '0')}l2m3n4o5p6q7r8`,
			name: `node-${String(index + 1).padStart(2, '0')}`,
			privateAddresses: [`172.16.12.${index + 10}`],
			type: 'ecs.c7.xlarge',
			virtualCpus: 4,
			zoneId: 'cn-hangzhou-h',
		}),
	),
];

/** What the API would have sent for it. */
function sampleRecord(instance: Omit<Instance, 'record'>): JsonRecord {
	return {
		InstanceId: instance.id,
		InstanceName: instance.name,
		Description: instance.description,
		Status: instance.status,
		RegionId: instance.regionId,
		ZoneId: instance.zoneId,
		InstanceType: instance.type,
		Cpu: instance.virtualCpus ?? 0,
		Memory: instance.memoryMebibytes ?? 0,
		HostName: instance.hostName,
		InstanceChargeType: instance.chargeType,
		SpotStrategy: instance.spotStrategy,
		SpotPriceLimit: 0,
		ExpiredTime: instance.expiresAt === undefined ? '2099-12-31T15:59Z' : isoMinutes(instance.expiresAt),
		CreationTime: instance.createdAt === undefined ? '' : isoMinutes(instance.createdAt),
		AutoReleaseTime: '',
		ImageId: instance.imageId,
		ImageOptions: {},
		OSName: instance.osName,
		OSNameEn: instance.osNameEnglish,
		OSType: 'linux',
		EipAddress: {AllocationId: '', IpAddress: instance.elasticAddress ?? '', InternetChargeType: ''},
		PublicIpAddress: {IpAddress: instance.publicAddresses},
		InternetChargeType: 'PayByTraffic',
		InternetMaxBandwidthIn: 2000,
		InternetMaxBandwidthOut: 5,
		VpcAttributes: {
			PrivateIpAddress: {IpAddress: instance.privateAddresses},
			VpcId: instance.vpcId,
			VSwitchId: instance.vSwitchId,
			NatIpAddress: '',
		},
		NetworkInterfaces: {
			NetworkInterface: [
				{
					Type: 'Primary',
					PrimaryIpAddress: instance.privateAddresses[0] ?? '',
					MacAddress: '00:16:3e:0a:1b:2c',
					NetworkInterfaceId: 'eni-bp1m2n3b4v5c6x7z8l9k',
					PrivateIpSets: {PrivateIpSet: [{PrivateIpAddress: instance.privateAddresses[0] ?? '', Primary: true}]},
				},
			],
		},
		SecurityGroupIds: {SecurityGroupId: instance.securityGroupIds},
		OperationLocks: {LockReason: instance.locks.map(reason => ({LockReason: reason}))},
		DeletionProtection: false,
		SerialNumber: '0d3c7b52-6a1e-4f0c-9b7e-51c0a7f4e212',
		Tags: {Tag: instance.tags.map(({key, value}) => ({TagKey: key, TagValue: value}))},
	};
}

function isoMinutes(time: number): string {
	return `${new Date(time).toISOString().slice(0, 16)}Z`;
}
