import type {JsonRecord} from '#domain/json.ts';
import type {Answer} from './server.ts';

export function regionsAnswer(...ids: readonly string[]): Answer {
	return {
		body: {
			RequestId: '5E0A1B77-9C1D-5B0E-A3F4-20C61B7D9E01',
			Regions: {Region: ids.map(id => ({RegionId: id, RegionEndpoint: `ecs.${id}.aliyuncs.com`, LocalName: id}))},
		},
	};
}

export function instancesAnswer(instances: readonly unknown[], more: JsonRecord = {}): Answer {
	return {
		body: {
			Instances: {Instance: instances},
			TotalCount: instances.length,
			NextToken: '',
			PageSize: 100,
			RequestId: '9A0C5D31-6B2F-5E8A-8C40-7F1E2D3B4A56',
			PageNumber: 1,
			...more,
		},
	};
}

export function errorAnswer(status: number, code: string, message: string, more: JsonRecord = {}): Answer {
	return {
		status,
		body: {
			RequestId: '7B1E3F52-0C4D-5A77-9E21-4F6D8A90B3C1',
			HostId: 'ecs.cn-hangzhou.aliyuncs.com',
			Code: code,
			Message: message,
			Recommend: `https://api.aliyun.com/troubleshoot?q=${code}&product=Ecs`,
			...more,
		},
	};
}

/** As DescribeInstances answers it, all fields. */
export const instanceRecord: JsonRecord = {
	ResourceGroupId: '',
	Memory: 8192,
	InstanceChargeType: 'PostPaid',
	Cpu: 2,
	OSName: 'Alibaba Cloud Linux  3.2104 LTS 64位',
	OSNameEn: 'Alibaba Cloud Linux  3.2104 LTS 64 bit',
	OSType: 'linux',
	InstanceNetworkType: 'vpc',
	InnerIpAddress: {IpAddress: []},
	ExpiredTime: '2099-12-31T15:59Z',
	AutoReleaseTime: '',
	CreationTime: '2025-11-02T03:17Z',
	StartTime: '2025-12-20T01:05Z',
	ImageId: 'aliyun_3_x64_20G_alibase_20250629.vhd',
	EipAddress: {AllocationId: '', IpAddress: '', InternetChargeType: ''},
	PublicIpAddress: {IpAddress: ['203.0.113.24']},
	HostName: 'iZbp1a1b2c3d4e5f6g7h8iZ',
	Status: 'Running',
	StoppedMode: 'Not-applicable',
	InstanceId: 'i-bp1a1b2c3d4e5f6g7h8i',
	InstanceName: 'web-01',
	Description: '',
	InstanceType: 'ecs.g7.large',
	SecurityGroupIds: {SecurityGroupId: ['sg-bp1q2w3e4r5t6y7u8i9o']},
	VpcAttributes: {
		PrivateIpAddress: {IpAddress: ['172.16.8.21']},
		VpcId: 'vpc-bp1z2x3c4v5b6n7m8a9s0',
		VSwitchId: 'vsw-bp1p0o9i8u7y6t5r4e3w2',
		NatIpAddress: '',
	},
	SpotStrategy: 'NoSpot',
	OperationLocks: {LockReason: []},
	ZoneId: 'cn-hangzhou-k',
	RegionId: 'cn-hangzhou',
	KeyPairName: 'ops',
	Tags: {Tag: [{TagKey: 'env', TagValue: 'prod'}]},
};

export function instanceNamed(id: string): JsonRecord {
	return {...instanceRecord, InstanceId: id, InstanceName: id};
}
