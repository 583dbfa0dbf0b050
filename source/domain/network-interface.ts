import type {StoredRecord} from './instance.ts';

/** An elastic network interface (ENI) of an instance, as DescribeNetworkInterfaces answers it. */
export type NetworkInterface = {
	readonly id: string;
	readonly name: string;
	readonly type: 'Primary' | 'Secondary' | (string & {});
	readonly status: string;
	readonly macAddress: string;
	readonly primaryAddress: string;
	/** All private IPv4 addresses, the primary one first. */
	readonly privateAddresses: readonly string[];
	/** Public addresses bound to any of the private ones. */
	readonly publicAddresses: readonly string[];
	readonly ipv6Addresses: readonly string[];
	readonly vpcId: string;
	readonly vSwitchId: string;
	readonly securityGroupIds: readonly string[];
	readonly record: StoredRecord;
};
