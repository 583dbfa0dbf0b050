import type {ListedDisk} from '#domain/disk.ts';
import {diskLanguage} from '#domain/filter/disk-language.ts';
import {prepareSearch} from '#domain/filter/search/prepare-search.ts';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import {whileWorking} from '#io/calls/while-working.ts';
import {booleanOf, known, listOf, numberOf, recordsOf, textOf, textsOf, timeOf} from '#io/json-fields.ts';
import type {Layout} from '#io/lists/columns.ts';
import {type KeptKind, KeptPage} from '#io/lists/kept-page.ts';
import {Once} from '#io/lists/once.ts';
import {otherTexts} from '#io/lists/other-texts.ts';
import {type PackedItem, type PackedPage, toPackedPage} from '#io/lists/packed-page.ts';
import {pack} from '#io/lists/page-archive.ts';
import {thingClass} from '#io/lists/paged-thing.ts';
import {SharedTexts} from '#io/lists/shared-texts.ts';
import type {CallContext} from '#ports.ts';
import {parseAnswer, rowsOf} from './ecs-answer.ts';
import type {Caller, Target} from './ecs-call.ts';
import {type Page, readList, readPage, readPages, readPagesAfter} from './ecs-pages.ts';
import {catchUp} from './instance-parts.ts';
import {sayIfShort} from './short-list.ts';

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
	// A handful at a time: not worth packing.
	const read = (row: JsonRecord) => ({...readDisk(row, region.id), record: {read: () => row}});
	return readList(call, target, request, read, context);
}

/** All disks of a region, page by page as they come. One that moves to a later page meanwhile comes once. */
export async function* listAllDisks(
	call: Caller,
	target: Target,
	region: Region,
	context: CallContext,
): AsyncGenerator<PackedPage, void, void> {
	const once = new Once();
	const request = {
		action: 'DescribeDisks',
		regionId: region.id,
		parameters: {},
		wrappers,
		pageSize: largestPage,
		readRows: (rows: readonly Json[], bytes: Buffer) => ({
			items: rows.flatMap((row, index) => (isJsonRecord(row) ? [toItem(readDisk(row, region.id), index)] : [])),
			packed: pack(bytes),
		}),
	} as const;

	const toPage = ({items, packed}: Page<PackedItem<DiskFields>>, total?: number) =>
		toPackedPage(once.sift(items), diskLayout, {packed, total});
	let counted = 0;
	for await (const page of readPages(call, target, request, context)) {
		counted = Math.max(counted, page.total ?? 0);
		yield toPage(page, page.total);
	}

	if (once.count >= counted) {
		return;
	}

	yield* whileWorking<PackedPage>(context.signal, (give, controller) => {
		const restContext = {...context, signal: controller.signal};
		const reading = catchUp<PackedItem<DiskFields>>({
			readPage: () => readPage(call, target, request, restContext),
			readPagesAfter: page => readPagesAfter(page, call, target, request, restContext),
			give: (page, total) => give(toPage(page, total)),
			count: () => once.count,
		});
		const facts = {action: request.action, regionId: region.id, place: target.place.host};
		return sayIfShort(reading, {...facts, found: () => once.count});
	});
}

/** The disks of the pages of one reading. */
export class DiskReading {
	readonly #shared = new SharedTexts();

	unpack(page: PackedPage): readonly ListedDisk[] {
		return new KeptPage(page, keptDisks, this.#shared).things.flatMap(disk => disk ?? []);
	}
}

function readRows(text: string): readonly Json[] {
	return rowsOf(parseAnswer(text), ...wrappers);
}

function toItem(fields: DiskFields, row: number): PackedItem<DiskFields> {
	return {id: fields.id, fields, print: 0, row};
}

/** A disk without its record. */
type DiskFields = Omit<ListedDisk, 'record'>;

/** @param regionId The region that was asked, should the row not say. */
function readDisk(row: JsonRecord, regionId: string): DiskFields {
	return {
		id: textOf(row.DiskId),
		name: textOf(row.DiskName),
		description: textOf(row.Description),
		type: textOf(row.Type),
		category: textOf(row.Category),
		performanceLevel: textOf(row.PerformanceLevel),
		...known('sizeGibibytes', numberOf(row.Size)),
		...known('iops', numberOf(row.IOPS)),
		...known('throughput', numberOf(row.Throughput)),
		status: textOf(row.Status),
		device: textOf(row.Device),
		instanceIds: instanceIdsOf(row),
		regionId: textOf(row.RegionId) || regionId,
		zoneId: textOf(row.ZoneId),
		isEncrypted: booleanOf(row.Encrypted),
		isDeletedWithInstance: booleanOf(row.DeleteWithInstance),
		isPortable: booleanOf(row.Portable),
		chargeType: textOf(row.DiskChargeType),
		...known('expiresAt', expiryOf(row)),
		...known('createdAt', timeOf(row.CreationTime)),
		...known('attachedAt', timeOf(row.AttachedTime)),
		...known('detachedAt', timeOf(row.DetachedTime)),
		imageId: textOf(row.ImageId),
		sourceSnapshotId: textOf(row.SourceSnapshotId),
		locks: textsOf(recordsOf(listOf(row, 'OperationLocks', 'OperationLock')).map(lock => lock.LockReason ?? null)),
		tags: recordsOf(listOf(row, 'Tags', 'Tag')).map(tag => ({key: textOf(tag.TagKey), value: textOf(tag.TagValue)})),
		...otherTexts(row, (text, name) => fields.has(name) || isListed(text, row)),
	};
}

/** How disks are kept. */
const diskLayout: Layout<DiskFields> = {
	name: 'text',
	description: 'shared',
	type: 'shared',
	category: 'shared',
	performanceLevel: 'shared',
	sizeGibibytes: 'number',
	iops: 'number',
	throughput: 'number',
	status: 'shared',
	device: 'shared',
	instanceIds: 'texts',
	regionId: 'shared',
	zoneId: 'shared',
	isEncrypted: 'shared',
	isDeletedWithInstance: 'shared',
	isPortable: 'shared',
	chargeType: 'shared',
	expiresAt: 'number',
	createdAt: 'number',
	attachedAt: 'number',
	detachedAt: 'number',
	imageId: 'shared',
	sourceSnapshotId: 'shared',
	locks: 'shared',
	tags: 'shared',
	ownTexts: 'searched',
	sharedTexts: 'shared',
};

const keptDisks: KeptKind<DiskFields> = {
	thingClass: thingClass(diskLayout),
	readRows,
	prepareSearch: disks => prepareSearch(disks, diskLanguage),
	searchedText: row => readDisk(row, '').ownTexts ?? '',
};

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
