import type {Instance} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';

/** An ordinary instance, but for what is given. */
export function instanceNamed(name: string, parts: Partial<Instance> = {}): Instance {
	const id = parts.id ?? `i-bp1${name.replaceAll(/[^a-z\d]/g, '')}`;
	const record: JsonRecord = {InstanceId: id, InstanceName: name, Status: parts.status ?? 'Running', Cpu: 2};
	return {
		id,
		name,
		hostName: '',
		description: '',
		status: 'Running',
		regionId: 'cn-hangzhou',
		zoneId: 'cn-hangzhou-k',
		type: 'ecs.g7.large',
		virtualCpus: 2,
		memoryMebibytes: 8192,
		privateAddresses: ['172.16.8.21'],
		publicAddresses: [],
		vpcId: 'vpc-1',
		vSwitchId: 'vsw-1',
		securityGroupIds: ['sg-1'],
		imageId: 'aliyun_3_x64',
		osName: 'Alibaba Cloud Linux 3 64位',
		osNameEnglish: 'Alibaba Cloud Linux 3 64 bit',
		chargeType: 'PostPaid',
		spotStrategy: 'NoSpot',
		createdAt: Date.UTC(2025, 10, 2, 3, 17),
		locks: [],
		tags: [],
		record: {read: () => record},
		...parts,
	};
}

/** `web-1`, `web-2` … */
export function instancesNamed(prefix: string, count: number): readonly Instance[] {
	return Array.from({length: count}, (_, index) => instanceNamed(`${prefix}-${index + 1}`));
}
