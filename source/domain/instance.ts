import type {JsonRecord} from './json.ts';

/** What the API calls the states of an instance; new ones are shown as they come. */
export type InstanceStatus = 'Pending' | 'Starting' | 'Running' | 'Stopping' | 'Stopped' | (string & {});

export type Tag = {readonly key: string; readonly value: string};

/**
 * One ECS instance, as DescribeInstances answers it, in our words. A field the API left out is undefined;
 * a text it sent empty is an empty text.
 */
export type Instance = {
	readonly id: string;
	readonly name: string;
	readonly hostName: string;
	readonly description: string;
	readonly status: InstanceStatus;
	/** Only meaningful while stopped: `KeepCharging` or `StopCharging`. */
	readonly stoppedMode?: string;
	readonly regionId: string;
	readonly zoneId: string;
	/** `ecs.g7.large` */
	readonly type: string;
	readonly virtualCpus?: number;
	readonly memoryMebibytes?: number;
	readonly privateAddresses: readonly string[];
	/** Public addresses of the instance itself, without the EIP. */
	readonly publicAddresses: readonly string[];
	readonly elasticAddress?: string;
	readonly vpcId: string;
	readonly vSwitchId: string;
	readonly securityGroupIds: readonly string[];
	readonly imageId: string;
	readonly keyPairName?: string;
	/** The system's name as the API words it in Chinese and in English. */
	readonly osName: string;
	readonly osNameEnglish: string;
	readonly chargeType: 'PrePaid' | 'PostPaid' | (string & {});
	readonly spotStrategy: string;
	/** Milliseconds since 1970; undefined when it never ends (the API says 2099-12-31T15:59Z). */
	readonly expiresAt?: number;
	/** Milliseconds since 1970. */
	readonly createdAt?: number;
	/** Why it is locked, `financial` or `security`; empty when it is not. */
	readonly locks: readonly string[];
	readonly tags: readonly Tag[];
	/**
	 * Texts of the record that stand in no field above, a line each: they can be searched for as well. Those that only it
	 * has, such as the serial number …
	 */
	readonly ownTexts?: string;
	/** … and words that many have. */
	readonly sharedTexts?: string;
	/** Everything the API sent about this instance. */
	readonly record: StoredRecord;
};

/** A record kept small: unpacked only when somebody looks at it. */
export type StoredRecord = {
	readonly read: () => JsonRecord;
};

/** One answer of DescribeInstances. */
export type InstancePage = {
	readonly instances: readonly Instance[];
	/** How many the region has, when the API said so; not to be trusted on later pages. */
	readonly total?: number;
};
