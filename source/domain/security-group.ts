import type {AppError} from './app-error.ts';
import type {StoredRecord} from './instance.ts';

/** One rule of a security group, from DescribeSecurityGroupAttribute. */
export type SecurityRule = {
	readonly id: string;
	readonly direction: 'ingress' | 'egress' | (string & {});
	readonly policy: 'Accept' | 'Drop' | (string & {});
	/** 1 is the highest. */
	readonly priority?: number;
	/** `TCP`, `ALL` */
	readonly protocol: string;
	/** `22/22`, `-1/-1` for all. */
	readonly portRange: string;
	/** The other side: an address block, a group or a prefix list. */
	readonly peer: string;
	readonly description: string;
};

/** A security group with its rules. */
export type SecurityGroup = {
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly type: string;
	readonly vpcId: string;
	readonly rules: readonly SecurityRule[];
	/** Why there are no rules, when they could not be had; a part of them would pass for all. */
	readonly rulesError?: AppError;
	readonly record: StoredRecord;
};
