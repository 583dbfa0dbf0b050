import type {Instance, StoredRecord} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';
import {fieldOf, listOf, numberOf, optionalTextOf, recordsOf, textOf, textsOf, timeOf} from './json-fields.ts';
import {otherTexts} from './other-texts.ts';
import type {SharedTexts} from './shared-texts.ts';

/** An instance without its record. */
export type InstanceFields = Omit<Instance, 'record'>;

/** Every field is there, so that all instances are of one shape: smaller in memory, and quicker to look at. */
type Whole<T> = {-readonly [K in keyof Required<T>]: K extends keyof T ? T[K] | undefined : never};

/**
 * A row of DescribeInstances in our words.
 *
 * @param regionId The region that was asked, should the row not say.
 */
export function readInstance(row: JsonRecord, regionId: string): InstanceFields {
	const vpc = row.VpcAttributes;
	const vpcAddresses = textsOf(listOf(vpc, 'PrivateIpAddress', 'IpAddress'));
	const classicAddresses = textsOf(listOf(row, 'InnerIpAddress', 'IpAddress'));
	const fields: Whole<InstanceFields> = {
		id: textOf(row.InstanceId),
		name: textOf(row.InstanceName),
		hostName: textOf(row.HostName),
		description: textOf(row.Description),
		status: textOf(row.Status),
		stoppedMode: optionalTextOf(row.StoppedMode),
		regionId: textOf(row.RegionId) || regionId,
		zoneId: textOf(row.ZoneId),
		type: textOf(row.InstanceType),
		virtualCpus: numberOf(row.Cpu),
		memoryMebibytes: numberOf(row.Memory),
		privateAddresses: classicAddresses.length === 0 ? vpcAddresses : vpcAddresses.concat(classicAddresses),
		publicAddresses: textsOf(listOf(row, 'PublicIpAddress', 'IpAddress')),
		elasticAddress: textOf(fieldOf(row.EipAddress, 'IpAddress')) || undefined,
		vpcId: textOf(fieldOf(vpc, 'VpcId')),
		vSwitchId: textOf(fieldOf(vpc, 'VSwitchId')),
		securityGroupIds: textsOf(listOf(row, 'SecurityGroupIds', 'SecurityGroupId')),
		imageId: textOf(row.ImageId),
		keyPairName: optionalTextOf(row.KeyPairName),
		osName: textOf(row.OSName),
		osNameEnglish: textOf(row.OSNameEn),
		chargeType: textOf(row.InstanceChargeType),
		spotStrategy: textOf(row.SpotStrategy),
		expiresAt: expiryOf(row),
		createdAt: timeOf(row.CreationTime),
		locks: textsOf(recordsOf(listOf(row, 'OperationLocks', 'LockReason')).map(lock => lock.LockReason ?? null)),
		tags: recordsOf(listOf(row, 'Tags', 'Tag')).map(tag => ({key: textOf(tag.TagKey), value: textOf(tag.TagValue)})),
		ownTexts: undefined,
		sharedTexts: undefined,
	};
	const instance = fields as InstanceFields;
	return Object.assign(
		instance,
		otherTexts(row, (text, name) => known.has(name) || isListed(text, instance)),
	);
}

/** An instance to be kept: what many of them say stands in memory once. */
export function keepInstance(fields: InstanceFields, record: StoredRecord, shared: SharedTexts): Instance {
	const share = (text: string | undefined): string | undefined => (text === undefined ? undefined : shared.text(text));
	const instance: Whole<Instance> = {
		id: fields.id,
		name: fields.name,
		hostName: fields.hostName,
		description: shared.text(fields.description),
		status: shared.text(fields.status),
		stoppedMode: share(fields.stoppedMode),
		regionId: shared.text(fields.regionId),
		zoneId: shared.text(fields.zoneId),
		type: shared.text(fields.type),
		virtualCpus: fields.virtualCpus,
		memoryMebibytes: fields.memoryMebibytes,
		privateAddresses: fields.privateAddresses.length === 0 ? none : fields.privateAddresses,
		publicAddresses: fields.publicAddresses.length === 0 ? none : fields.publicAddresses,
		elasticAddress: fields.elasticAddress,
		vpcId: shared.text(fields.vpcId),
		vSwitchId: shared.text(fields.vSwitchId),
		securityGroupIds: shared.list(fields.securityGroupIds),
		imageId: shared.text(fields.imageId),
		keyPairName: share(fields.keyPairName),
		osName: shared.text(fields.osName),
		osNameEnglish: shared.text(fields.osNameEnglish),
		chargeType: shared.text(fields.chargeType),
		spotStrategy: shared.text(fields.spotStrategy),
		expiresAt: fields.expiresAt,
		createdAt: fields.createdAt,
		locks: shared.list(fields.locks),
		tags: shared.tags(fields.tags),
		ownTexts: fields.ownTexts,
		sharedTexts: share(fields.sharedTexts),
		record,
	};
	return instance as Instance;
}

// One for all.
const none: readonly never[] = [];

// Of the record's own texts those that are fields of ours.
const known: ReadonlySet<string> = new Set([
	'InstanceId',
	'InstanceName',
	'HostName',
	'Description',
	'Status',
	'StoppedMode',
	'RegionId',
	'ZoneId',
	'InstanceType',
	'ImageId',
	'KeyPairName',
	'OSName',
	'OSNameEn',
	'InstanceChargeType',
	'SpotStrategy',
	// Searched as times.
	'ExpiredTime',
	'CreationTime',
]);

/** Whether an instance has a text that stands deeper in the record, some of them more than once. */
function isListed(text: string, instance: InstanceFields): boolean {
	return (
		text === instance.vpcId ||
		text === instance.vSwitchId ||
		text === instance.elasticAddress ||
		instance.privateAddresses.includes(text) ||
		instance.publicAddresses.includes(text) ||
		instance.securityGroupIds.includes(text) ||
		instance.locks.includes(text) ||
		// Searched as pairs.
		instance.tags.some(({key, value}) => text === key || text === value)
	);
}

// What never ends is said to end at 2099-12-31T15:59Z.
const never = Date.UTC(2099, 0);

function expiryOf(row: JsonRecord): number | undefined {
	const time = timeOf(row.ExpiredTime);
	return time === undefined || time >= never ? undefined : time;
}
