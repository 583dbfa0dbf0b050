import type {Instance} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';
import {fieldOf, known, listOf, numberOf, optionalTextOf, recordsOf, textOf, textsOf, timeOf} from '#io/json-fields.ts';
import type {Layout} from './columns.ts';
import {otherTexts} from './other-texts.ts';

/** An instance without its record. */
export type InstanceFields = Omit<Instance, 'record'>;

/**
 * A row of DescribeInstances in our words.
 *
 * @param regionId The region that was asked, should the row not say.
 */
export function readInstance(row: JsonRecord, regionId: string): InstanceFields {
	const vpc = row.VpcAttributes;
	const vpcAddresses = textsOf(listOf(vpc, 'PrivateIpAddress', 'IpAddress'));
	const classicAddresses = textsOf(listOf(row, 'InnerIpAddress', 'IpAddress'));
	const fields: InstanceFields = {
		id: textOf(row.InstanceId),
		name: textOf(row.InstanceName),
		hostName: textOf(row.HostName),
		description: textOf(row.Description),
		status: textOf(row.Status),
		...known('stoppedMode', optionalTextOf(row.StoppedMode)),
		regionId: textOf(row.RegionId) || regionId,
		zoneId: textOf(row.ZoneId),
		type: textOf(row.InstanceType),
		...known('virtualCpus', numberOf(row.Cpu)),
		...known('memoryMebibytes', numberOf(row.Memory)),
		privateAddresses: classicAddresses.length === 0 ? vpcAddresses : vpcAddresses.concat(classicAddresses),
		publicAddresses: textsOf(listOf(row, 'PublicIpAddress', 'IpAddress')),
		...known('elasticAddress', textOf(fieldOf(row.EipAddress, 'IpAddress')) || undefined),
		vpcId: textOf(fieldOf(vpc, 'VpcId')),
		vSwitchId: textOf(fieldOf(vpc, 'VSwitchId')),
		securityGroupIds: textsOf(listOf(row, 'SecurityGroupIds', 'SecurityGroupId')),
		imageId: textOf(row.ImageId),
		...known('keyPairName', optionalTextOf(row.KeyPairName)),
		osName: textOf(row.OSName),
		osNameEnglish: textOf(row.OSNameEn),
		chargeType: textOf(row.InstanceChargeType),
		spotStrategy: textOf(row.SpotStrategy),
		...known('expiresAt', expiryOf(row)),
		...known('createdAt', timeOf(row.CreationTime)),
		locks: textsOf(recordsOf(listOf(row, 'OperationLocks', 'LockReason')).map(lock => lock.LockReason ?? null)),
		tags: recordsOf(listOf(row, 'Tags', 'Tag')).map(tag => ({key: textOf(tag.TagKey), value: textOf(tag.TagValue)})),
	};
	return {...fields, ...otherTexts(row, (text, name) => fieldNames.has(name) || isListed(text, fields))};
}

/** How instances are kept. */
export const instanceLayout: Layout<InstanceFields> = {
	name: 'text',
	hostName: 'text',
	description: 'shared',
	status: 'shared',
	stoppedMode: 'shared',
	regionId: 'shared',
	zoneId: 'shared',
	type: 'shared',
	virtualCpus: 'number',
	memoryMebibytes: 'number',
	privateAddresses: 'texts',
	publicAddresses: 'texts',
	elasticAddress: 'optional-text',
	vpcId: 'shared',
	vSwitchId: 'shared',
	securityGroupIds: 'shared',
	imageId: 'shared',
	keyPairName: 'shared',
	osName: 'shared',
	osNameEnglish: 'shared',
	chargeType: 'shared',
	spotStrategy: 'shared',
	expiresAt: 'number',
	createdAt: 'number',
	locks: 'shared',
	tags: 'shared',
	ownTexts: 'searched',
	sharedTexts: 'shared',
};

// Of the record's own texts those that are fields of ours.
const fieldNames: ReadonlySet<string> = new Set([
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
