import type {StoredRecord} from './instance.ts';

/** A snapshot of a disk, from DescribeSnapshots. */
export type Snapshot = {
	readonly id: string;
	readonly name: string;
	readonly diskId: string;
	readonly status: string;
	/** `100%` */
	readonly progress: string;
	/** Of the disk, not of the snapshot. */
	readonly sizeGibibytes?: number;
	/** Milliseconds since 1970. */
	readonly createdAt?: number;
	readonly record: StoredRecord;
};

/** Whose snapshots. */
export type SnapshotSource = {readonly instanceId: string} | {readonly diskIds: readonly string[]};
