import type {Instance, InstancePage, StoredRecord} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';
import {isJsonRecord} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import type {CallContext} from '#ports.ts';
import {parseAnswer, rowsOf} from './ecs-answer.ts';
import type {Caller, Target} from './ecs-call.ts';
import {readPages} from './ecs-pages.ts';
import {fieldOf, listOf, numberOf, optionalTextOf, recordsOf, textOf, textsOf, timeOf} from './json-fields.ts';
import {PageArchive} from './page-archive.ts';
import {SharedTexts} from './shared-texts.ts';

const wrappers = ['Instances', 'Instance'] as const;

/** All instances of a region, page by page. One that moves to a later page while the list is read comes once. */
export async function* listInstances(
	call: Caller,
	target: Target,
	region: Region,
	context: CallContext,
): AsyncGenerator<InstancePage, void, void> {
	const archive = new PageArchive(text => rowsOf(parseAnswer(text), ...wrappers));
	const shared = new SharedTexts();
	const seen = new Set<string>();
	const request = {action: 'DescribeInstances', regionId: region.id, parameters: {}, wrappers} as const;

	for await (const {rows, text, total} of readPages(call, target, request, context)) {
		const recordAt = await archive.add(text);
		const instances: Instance[] = [];
		for (const [index, row] of rows.entries()) {
			const id = isJsonRecord(row) ? textOf(row.InstanceId) : '';
			// Without an id there is nothing to select, to open or to call by.
			if (isJsonRecord(row) && id !== '' && !seen.has(id)) {
				seen.add(id);
				instances.push(toInstance(row, {id, regionId: region.id, record: recordAt(index), shared}));
			}
		}

		yield {instances, ...(total !== undefined && {total})};
	}
}

type RowContext = {
	readonly id: string;
	/** The region that was asked, should the row not say. */
	readonly regionId: string;
	readonly record: StoredRecord;
	readonly shared: SharedTexts;
};

type Draft = {-readonly [K in keyof Instance]: Instance[K]};

function toInstance(row: JsonRecord, {id, regionId, record, shared}: RowContext): Instance {
	const share = (name: string): string => shared.text(textOf(row[name]));
	const vpc = row.VpcAttributes;
	const tags = recordsOf(listOf(row, 'Tags', 'Tag'));
	const draft: Draft = {
		id,
		name: textOf(row.InstanceName),
		hostName: textOf(row.HostName),
		description: share('Description'),
		status: share('Status'),
		regionId: shared.text(textOf(row.RegionId) || regionId),
		zoneId: share('ZoneId'),
		type: share('InstanceType'),
		privateAddresses: addresses([
			...textsOf(listOf(vpc, 'PrivateIpAddress', 'IpAddress')),
			// Where the address is in the classic network.
			...textsOf(listOf(row, 'InnerIpAddress', 'IpAddress')),
		]),
		publicAddresses: addresses(textsOf(listOf(row, 'PublicIpAddress', 'IpAddress'))),
		vpcId: shared.text(textOf(fieldOf(vpc, 'VpcId'))),
		vSwitchId: shared.text(textOf(fieldOf(vpc, 'VSwitchId'))),
		securityGroupIds: shared.list(textsOf(listOf(row, 'SecurityGroupIds', 'SecurityGroupId'))),
		imageId: share('ImageId'),
		osName: share('OSName'),
		osNameEnglish: share('OSNameEn'),
		chargeType: share('InstanceChargeType'),
		spotStrategy: share('SpotStrategy'),
		locks: shared.list(
			textsOf(recordsOf(listOf(row, 'OperationLocks', 'LockReason')).map(lock => lock.LockReason ?? null)),
		),
		tags: shared.tags(tags.map(tag => ({key: textOf(tag.TagKey), value: textOf(tag.TagValue)}))),
		record,
	};
	assign(draft, 'stoppedMode', shareOptional(shared, optionalTextOf(row.StoppedMode)));
	assign(draft, 'virtualCpus', numberOf(row.Cpu));
	assign(draft, 'memoryMebibytes', numberOf(row.Memory));
	assign(draft, 'elasticAddress', textOf(fieldOf(row.EipAddress, 'IpAddress')) || undefined);
	assign(draft, 'keyPairName', shareOptional(shared, optionalTextOf(row.KeyPairName)));
	assign(draft, 'expiresAt', expiryOf(row));
	assign(draft, 'createdAt', timeOf(row.CreationTime));
	return draft;
}

function assign<K extends keyof Draft>(draft: Draft, key: K, value: Draft[K] | undefined): void {
	if (value !== undefined) {
		draft[key] = value;
	}
}

function shareOptional(shared: SharedTexts, text: string | undefined): string | undefined {
	return text === undefined ? undefined : shared.text(text);
}

// What never ends is said to end at 2099-12-31T15:59Z.
const never = Date.UTC(2099, 0);

function expiryOf(row: JsonRecord): number | undefined {
	const time = timeOf(row.ExpiredTime);
	return time === undefined || time >= never ? undefined : time;
}

const none: readonly string[] = [];

/** One empty list for all; else a copy of just that length, which what a filter gives is not. */
function addresses(list: readonly string[]): readonly string[] {
	return list.length === 0 ? none : list.slice();
}
