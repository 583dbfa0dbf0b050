import type {ListedDisk} from '#domain/disk.ts';
import type {Context} from '../context.ts';
import {diskCategoryText, diskKindText, diskStatusText, diskStatusTone, gibibytesText} from '../disk-values.ts';
import {type FieldText, fieldLines, labelWidth} from '../field-lines.ts';
import type {Line} from '../line.ts';
import {billingFields} from './billing-fields.ts';
import {lockFields} from './lock-fields.ts';
import {pastText} from './moment-text.ts';
import {section, spaced} from './sections.ts';
import {orNone} from './text-or-none.ts';

/** Everything about a disk that stands in a list of disks. */
export function diskOverviewLines(disk: ListedDisk, context: Context, width: number): readonly Line[] {
	const {sections} = context.words.details;
	const overview = [...identityFields(disk, context), ...capacityFields(disk, context), ...usageFields(disk, context)];
	const billing = billingFields(disk, context);
	const column = labelWidth([...overview, ...billing], width);
	return spaced([
		section(sections.overview, fieldLines(overview, column, width)),
		section(sections.billing, fieldLines(billing, column, width)),
	]);
}

function identityFields(disk: ListedDisk, context: Context): readonly FieldText[] {
	const {details, detailTabs} = context.words;
	const {fields} = detailTabs.disks;
	// The locks have a field of their own.
	const unlocked = {status: disk.status};
	return [
		{label: details.fields.name, value: orNone(disk.name, context)},
		{label: fields.id, value: disk.id},
		{label: details.fields.status, value: diskStatusText(unlocked, context), tone: diskStatusTone(unlocked)},
		...lockFields(disk.locks, context),
		{label: details.fields.description, value: orNone(disk.description, context)},
		{label: fields.kind, value: diskKindText(disk, context)},
		{label: details.fields.region, value: disk.regionId},
		{label: details.fields.zone, value: orNone(disk.zoneId, context)},
	];
}

function capacityFields(disk: ListedDisk, context: Context): readonly FieldText[] {
	const {values, detailTabs} = context.words;
	const {fields, throughput} = detailTabs.disks;
	const category = diskCategoryText(disk, context);
	const isNamed = disk.category !== '' && !category.startsWith(disk.category);
	return [
		{label: fields.category, value: isNamed ? `${category} (${disk.category})` : category},
		{label: fields.size, value: gibibytesText(disk.sizeGibibytes, context)},
		{label: fields.iops, value: disk.iops === undefined ? values.none : context.words.number(disk.iops)},
		{label: fields.throughput, value: disk.throughput === undefined ? values.none : throughput(disk.throughput)},
		{label: fields.encrypted, value: disk.isEncrypted ? values.yes : values.no},
	];
}

function usageFields(disk: ListedDisk, context: Context): readonly FieldText[] {
	const {values, details, detailTabs} = context.words;
	const {fields, notAttached, deletedOnRelease} = detailTabs.disks;
	const past = (label: string, time: number | undefined): readonly FieldText[] =>
		time === undefined ? [] : [{label, value: pastText(time, context)}];
	return [
		{label: fields.instances, value: disk.instanceIds.join(', ') || notAttached},
		{label: fields.device, value: orNone(disk.device, context)},
		{label: fields.release, value: disk.isDeletedWithInstance ? deletedOnRelease : values.keptAfterRelease},
		{label: fields.portable, value: disk.isPortable ? values.yes : values.no},
		...(disk.imageId === '' ? [] : [{label: details.fields.image, value: disk.imageId}]),
		...(disk.sourceSnapshotId === '' ? [] : [{label: fields.sourceSnapshot, value: disk.sourceSnapshotId}]),
		{label: details.fields.created, value: pastText(disk.createdAt, context)},
		...past(fields.attached, disk.attachedAt),
		...past(fields.detached, disk.detachedAt),
		{label: detailTabs.overview.tags, value: String(disk.tags.length)},
	];
}
