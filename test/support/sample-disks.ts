import type {Disk} from '#domain/disk.ts';

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
