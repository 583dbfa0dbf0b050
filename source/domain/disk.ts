import type {StoredRecord, Tag} from './instance.ts';

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

/** A disk with what a list of disks shows besides. */
export type ListedDisk = Disk & {
	/** The instances it is attached to: none, one, or several when it can be shared. */
	readonly instanceIds: readonly string[];
	readonly regionId: string;
	readonly zoneId: string;
	readonly description: string;
	/** Milliseconds since 1970. */
	readonly createdAt?: number;
	/** When it was attached last, milliseconds since 1970. */
	readonly attachedAt?: number;
	/** When it was detached last, milliseconds since 1970. */
	readonly detachedAt?: number;
	readonly chargeType: 'PrePaid' | 'PostPaid' | (string & {});
	/** Milliseconds since 1970; undefined when it never ends (the API says 2999-09-08T16:00Z). */
	readonly expiresAt?: number;
	readonly tags: readonly Tag[];
	/** Can be detached and attached to another instance. */
	readonly isPortable: boolean;
	/** The most operations per second. */
	readonly iops?: number;
	/** The most MB/s. */
	readonly throughput?: number;
	/** What a system disk was made of. */
	readonly imageId: string;
	/** What a disk was made of, when that was a snapshot. */
	readonly sourceSnapshotId: string;
	/** Why it is locked, `financial` or `security`; empty when it is not. */
	readonly locks: readonly string[];
	/** Texts of the record that stand in no field above, a line each: they can be searched for as well. */
	readonly ownTexts?: string;
	/** The same, of words that many have. */
	readonly sharedTexts?: string;
};

/** One answer of DescribeDisks. */
export type DiskPage = {
	readonly disks: readonly ListedDisk[];
	/** How many the region has, when the API said so. */
	readonly total?: number;
};
