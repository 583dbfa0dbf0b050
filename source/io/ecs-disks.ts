import type {DiskPage, ListedDisk} from '#domain/disk.ts';
import type {StoredRecord} from '#domain/instance.ts';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import type {CallContext} from '#ports.ts';
import {parseAnswer, rowsOf} from './ecs-answer.ts';
import type {Caller, Target} from './ecs-call.ts';
import {readList, readPages} from './ecs-pages.ts';
import {booleanOf, known, listOf, numberOf, recordsOf, textOf, textsOf, timeOf} from './json-fields.ts';
import {Once} from './once.ts';
import {otherTexts} from './other-texts.ts';
import {ArchivedPage} from './page-archive.ts';
import {SharedTexts} from './shared-texts.ts';

const wrappers = ['Disks', 'Disk'] as const;
// The most that DescribeDisks gives at once: a record is a third of an instance's.
const largestPage = 500;

/** All disks of an instance, system disk first if the API says so. */
export function listDisks(
	call: Caller,
	target: Target,
	{region, instanceId}: {readonly region: Region; readonly instanceId: string},
	context: CallContext,
): Promise<readonly ListedDisk[]> {
	const request = {action: 'DescribeDisks', regionId: region.id, parameters: {instanceId}, wrappers} as const;
	const shared = new SharedTexts();
	// A handful at a time: not worth packing.
	const read = (row: JsonRecord) => toDisk(row, {regionId: region.id, record: {read: () => row}, shared});
	return readList(call, target, request, read, context);
}

/** All disks of a region, page by page as they come. One that moves to a later page meanwhile comes once. */
export async function* listAllDisks(
	call: Caller,
	target: Target,
	region: Region,
	context: CallContext,
): AsyncGenerator<DiskPage, void, void> {
	const shared = new SharedTexts();
	const once = new Once();
	const request = {
		action: 'DescribeDisks',
		regionId: region.id,
		parameters: {},
		wrappers,
		pageSize: largestPage,
		toItems: (rows: readonly Json[], bytes: Buffer) => {
			const page = new ArchivedPage(bytes, readRows);
			return rows.flatMap((row, index) =>
				isJsonRecord(row) ? [toDisk(row, {regionId: region.id, record: page.record(index), shared})] : [],
			);
		},
	} as const;

	for await (const {items, total} of readPages(call, target, request, context)) {
		yield {disks: once.sift(items), ...known('total', total)};
	}
}

function readRows(text: string): readonly Json[] {
	return rowsOf(parseAnswer(text), ...wrappers);
}

type RowContext = {
	/** The region that was asked, should the row not say. */
	readonly regionId: string;
	readonly record: StoredRecord;
	readonly shared: SharedTexts;
};

function toDisk(row: JsonRecord, {regionId, record, shared}: RowContext): ListedDisk {
	const share = (name: string): string => shared.text(textOf(row[name]));
	return {
		id: textOf(row.DiskId),
		name: textOf(row.DiskName),
		description: share('Description'),
		type: share('Type'),
		category: share('Category'),
		performanceLevel: share('PerformanceLevel'),
		...known('sizeGibibytes', numberOf(row.Size)),
		...known('iops', numberOf(row.IOPS)),
		...known('throughput', numberOf(row.Throughput)),
		status: share('Status'),
		device: share('Device'),
		instanceIds: instanceIdsOf(row),
		regionId: shared.text(textOf(row.RegionId) || regionId),
		zoneId: share('ZoneId'),
		isEncrypted: booleanOf(row.Encrypted),
		isDeletedWithInstance: booleanOf(row.DeleteWithInstance),
		isPortable: booleanOf(row.Portable),
		chargeType: share('DiskChargeType'),
		...known('expiresAt', expiryOf(row)),
		...known('createdAt', timeOf(row.CreationTime)),
		...known('attachedAt', timeOf(row.AttachedTime)),
		...known('detachedAt', timeOf(row.DetachedTime)),
		imageId: share('ImageId'),
		sourceSnapshotId: share('SourceSnapshotId'),
		locks: shared.list(
			textsOf(recordsOf(listOf(row, 'OperationLocks', 'OperationLock')).map(lock => lock.LockReason ?? null)),
		),
		tags: shared.tags(
			recordsOf(listOf(row, 'Tags', 'Tag')).map(tag => ({key: textOf(tag.TagKey), value: textOf(tag.TagValue)})),
		),
		otherTexts: otherTexts(row, (text, name) => fields.has(name) || isListed(text, row), shared),
		record,
	};
}

// Of the record's own texts those that are fields of ours, or that say whether and when.
const fields: ReadonlySet<string> = new Set([
	'DiskId',
	'DiskName',
	'Description',
	'Type',
	'Category',
	'PerformanceLevel',
	'Status',
	'Device',
	'InstanceId',
	'RegionId',
	'ZoneId',
	'DiskChargeType',
	'ImageId',
	'SourceSnapshotId',
	// Searched as times.
	'ExpiredTime',
	'CreationTime',
	'AttachedTime',
	'DetachedTime',
]);

/** Whether a text stands deeper in the record and in a field of ours. */
function isListed(text: string, row: JsonRecord): boolean {
	return (
		text === row.Device ||
		text === row.AttachedTime ||
		instanceIdsOf(row).includes(text) ||
		recordsOf(listOf(row, 'OperationLocks', 'OperationLock')).some(({LockReason}) => text === LockReason) ||
		// Searched as pairs.
		recordsOf(listOf(row, 'Tags', 'Tag')).some(tag => tag.TagKey === text || tag.TagValue === text)
	);
}

/** A shared disk names its instances in its attachments only. */
function instanceIdsOf(row: JsonRecord): readonly string[] {
	const attached = recordsOf(listOf(row, 'Attachments', 'Attachment')).map(({InstanceId}) => InstanceId ?? null);
	return [...new Set(textsOf([...attached, row.InstanceId ?? null]))];
}

// What never ends is said to end at 2999-09-08T16:00Z; instances have another such moment, 2099-12-31T15:59Z.
const never = Date.UTC(2099, 0);

function expiryOf(row: JsonRecord): number | undefined {
	const time = timeOf(row.ExpiredTime);
	return time === undefined || time >= never ? undefined : time;
}
