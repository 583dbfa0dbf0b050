import type {ListedDisk} from '#domain/disk.ts';

/** An ordinary data disk, but for what is given. */
export function diskNamed(name: string, parts: Partial<ListedDisk> = {}): ListedDisk {
	const id = parts.id ?? `d-bp1${name.replaceAll(/[^a-z\d]/g, '')}`;
	return {
		id,
		name,
		type: 'data',
		category: 'cloud_essd',
		performanceLevel: 'PL1',
		sizeGibibytes: 100,
		status: 'In_use',
		device: '/dev/xvdb',
		isEncrypted: false,
		isDeletedWithInstance: false,
		record: {read: () => ({DiskId: id, DiskName: name})},
		instanceIds: ['i-bp1web1'],
		regionId: 'cn-hangzhou',
		zoneId: 'cn-hangzhou-k',
		description: '',
		createdAt: Date.UTC(2025, 10, 2, 3, 17),
		chargeType: 'PostPaid',
		tags: [],
		isPortable: true,
		iops: 6800,
		throughput: 170,
		imageId: '',
		sourceSnapshotId: '',
		locks: [],
		...parts,
	};
}
