import type {Instance, StoredRecord} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';
import {fieldOf, listOf, numberOf, optionalTextOf, recordsOf, textOf, textsOf, timeOf} from './json-fields.ts';
import {otherTexts} from './other-texts.ts';
import type {SharedTexts} from './shared-texts.ts';

export type InstanceContext = {
	/** The region that was asked, should the row not say. */
	readonly regionId: string;
	readonly record: StoredRecord;
	readonly shared: SharedTexts;
};

/** Every field is there, so that all instances are of one shape: smaller in memory, and quicker to look at. */
type Draft = {-readonly [K in keyof Required<Instance>]: Instance[K] | undefined};

/** A row of DescribeInstances in our words. */
export function toInstance(row: JsonRecord, {regionId, record, shared}: InstanceContext): Instance {
	const share = (name: string): string => shared.text(textOf(row[name]));
	const shareOptional = (name: string): string | undefined => {
		const text = optionalTextOf(row[name]);
		return text === undefined ? undefined : shared.text(text);
	};
	const vpc = row.VpcAttributes;
	const vpcAddresses = textsOf(listOf(vpc, 'PrivateIpAddress', 'IpAddress'));
	const classicAddresses = textsOf(listOf(row, 'InnerIpAddress', 'IpAddress'));
	const draft = {
		id: textOf(row.InstanceId),
		name: textOf(row.InstanceName),
		hostName: textOf(row.HostName),
		description: share('Description'),
		status: share('Status'),
		stoppedMode: shareOptional('StoppedMode'),
		regionId: shared.text(textOf(row.RegionId) || regionId),
		zoneId: share('ZoneId'),
		type: share('InstanceType'),
		virtualCpus: numberOf(row.Cpu),
		memoryMebibytes: numberOf(row.Memory),
		privateAddresses: classicAddresses.length === 0 ? vpcAddresses : vpcAddresses.concat(classicAddresses),
		publicAddresses: textsOf(listOf(row, 'PublicIpAddress', 'IpAddress')),
		elasticAddress: textOf(fieldOf(row.EipAddress, 'IpAddress')) || undefined,
		vpcId: shared.text(textOf(fieldOf(vpc, 'VpcId'))),
		vSwitchId: shared.text(textOf(fieldOf(vpc, 'VSwitchId'))),
		securityGroupIds: shared.list(textsOf(listOf(row, 'SecurityGroupIds', 'SecurityGroupId'))),
		imageId: share('ImageId'),
		keyPairName: shareOptional('KeyPairName'),
		osName: share('OSName'),
		osNameEnglish: share('OSNameEn'),
		chargeType: share('InstanceChargeType'),
		spotStrategy: share('SpotStrategy'),
		expiresAt: expiryOf(row),
		createdAt: timeOf(row.CreationTime),
		locks: shared.list(
			textsOf(recordsOf(listOf(row, 'OperationLocks', 'LockReason')).map(lock => lock.LockReason ?? null)),
		),
		tags: shared.tags(
			recordsOf(listOf(row, 'Tags', 'Tag')).map(tag => ({key: textOf(tag.TagKey), value: textOf(tag.TagValue)})),
		),
		otherTexts: undefined,
		record,
	} satisfies Draft;
	const instance = draft as Draft as Instance;
	(draft as Draft).otherTexts = otherTexts(row, (text, name) => fields.has(name) || isListed(text, instance), shared);
	return instance;
}

// Of the record's own texts those that are fields of ours.
const fields: ReadonlySet<string> = new Set([
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
function isListed(text: string, instance: Instance): boolean {
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
