import type {Disk, ListedDisk} from '#domain/disk.ts';
import {sampleNow} from './sample-instances.ts';

const day = 24 * 60 * 60 * 1000;

export function sampleDisk(parts: Partial<Disk> = {}): Disk {
	return {
		id: 'd-bp1h2j3k4l5q6w7e8r9t',
		name: '',
		type: 'system',
		category: 'cloud_essd',
		performanceLevel: 'PL1',
		sizeGibibytes: 40,
		status: 'In_use',
		device: '/dev/xvda',
		isEncrypted: false,
		isDeletedWithInstance: true,
		record: {read: () => ({DiskId: 'd-bp1h2j3k4l5q6w7e8r9t'})},
		...parts,
	};
}

export const sampleDisks: readonly Disk[] = [
	sampleDisk(),
	sampleDisk({
		id: 'd-bp1i3k4l5q6w7e8r9t0y',
		name: '订单数据',
		type: 'data',
		sizeGibibytes: 2048,
		performanceLevel: 'PL2',
		device: '/dev/xvdb',
		isEncrypted: true,
		isDeletedWithInstance: false,
	}),
];

/** A disk as a list of disks has it, with what differs. */
export function sampleListedDisk(parts: Partial<ListedDisk> = {}): ListedDisk {
	return {
		...sampleDisk(),
		instanceIds: ['i-bp1a1b2c3d4e5f6g7h8i'],
		regionId: 'cn-hangzhou',
		zoneId: 'cn-hangzhou-k',
		description: '',
		createdAt: sampleNow - 274 * day,
		attachedAt: sampleNow - 274 * day + 4000,
		chargeType: 'PostPaid',
		tags: [],
		isPortable: true,
		iops: 3800,
		throughput: 140,
		imageId: 'aliyun_3_x64_20G_alibase_20250629.vhd',
		sourceSnapshotId: '',
		locks: [],
		...parts,
	};
}

/** Disks among which everything odd occurs once. */
export const sampleListedDisks: readonly ListedDisk[] = [
	sampleListedDisk(),
	sampleListedDisk({
		...sampleDisks[1],
		iops: 50_000,
		imageId: '',
		sourceSnapshotId: 's-bp1s2d3f4g5h6j7k8l9a',
		tags: [{key: 'team', value: '交易平台'}],
		chargeType: 'PrePaid',
		expiresAt: sampleNow + 5 * day,
	}),
	sampleListedDisk({
		id: 'd-bp1j4k5l6q7w8e9r0t1y',
		name: 'shared-quorum',
		type: 'data',
		category: 'cloud_auto',
		performanceLevel: '',
		sizeGibibytes: 32_768,
		instanceIds: ['i-bp1a1b2c3d4e5f6g7h8i', 'i-bp1b2c3d4e5f6g7h8i9j'],
	}),
	sampleListedDisk({
		id: 'd-bp1k5l6q7w8e9r0t1y2u',
		name: 'left-over-from-a-migration-that-nobody-remembers',
		type: 'data',
		category: 'cloud_efficiency',
		performanceLevel: '',
		sizeGibibytes: 500,
		status: 'Available',
		device: '',
		instanceIds: [],
		isPortable: true,
		detachedAt: sampleNow - 90 * day,
		locks: ['financial'],
	}),
	sampleListedDisk({
		id: 'd-bp1l6q7w8e9r0t1y2u3i',
		name: 'evil\u001B[31m\u001B]0;title\u0007\u202Ecod.exe',
		type: 'data',
		category: 'elastic_ephemeral_disk_standard',
		performanceLevel: '',
		status: 'Attaching',
	}),
];
