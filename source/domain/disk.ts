import type {StoredRecord} from './instance.ts';

/** One disk, as DescribeDisks answers it. */
export type Disk = {
	readonly id: string;
	readonly name: string;
	readonly type: 'system' | 'data' | (string & {});
	/** `cloud_essd` */
	readonly category: string;
	/** `PL1`; only ESSD disks have one. */
	readonly performanceLevel: string;
	readonly sizeGibibytes?: number;
	readonly status: string;
	/** `/dev/xvda` */
	readonly device: string;
	readonly isEncrypted: boolean;
	readonly isDeletedWithInstance: boolean;
	readonly record: StoredRecord;
};
