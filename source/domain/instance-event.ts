import type {StoredRecord} from './instance.ts';

/** A system event of an instance, from DescribeInstanceHistoryEvents. */
export type InstanceEvent = {
	readonly id: string;
	/** `SystemMaintenance.Reboot` */
	readonly type: string;
	/** `Scheduled`, `Executed`, … */
	readonly status: string;
	readonly reason: string;
	/** Milliseconds since 1970. */
	readonly publishedAt?: number;
	/** When it is due at the earliest, milliseconds since 1970. */
	readonly notBefore?: number;
	/** Milliseconds since 1970. */
	readonly finishedAt?: number;
	readonly record: StoredRecord;
};
