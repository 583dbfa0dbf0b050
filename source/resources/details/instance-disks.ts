import type {Disk} from '#domain/disk.ts';
import type {Remote} from '#domain/remote.ts';
import type {Snapshot} from '#domain/snapshot.ts';
import type {Context} from '../context.ts';
import {diskCategoryText, diskKindText, diskStatusText, diskStatusTone, gibibytesText} from '../disk-values.ts';
import {type FieldText, fieldLines, labelWidth} from '../field-lines.ts';
import type {Line} from '../line.ts';
import {lockFields} from './lock-fields.ts';
import {pastText} from './moment-text.ts';
import {failureLines, remoteLines, shortfallLines} from './remote-lines.ts';
import {section, spaced} from './sections.ts';
import {orNone} from './text-or-none.ts';

type AttachedDisk = Disk & {readonly locks?: readonly string[]};

export type InstanceDisks = {
	readonly disks: Remote<readonly AttachedDisk[]>;
	/** Of all of these disks. */
	readonly snapshots: Remote<readonly Snapshot[]>;
};

/** The disks of an instance, a block each. That the snapshots are not known is told once, below. */
export function instanceDiskLines({disks, snapshots}: InstanceDisks, context: Context, width: number): readonly Line[] {
	const {details, detailTabs} = context.words;
	const blocks = (disks.value ?? []).map(disk => diskFields(disk, snapshots, context));
	const column = labelWidth(blocks.flat(), width);
	const lines = remoteLines(
		disks,
		{...detailTabs.disks, lines: () => spaced(blocks.map(fields => fieldLines(fields, column, width)))},
		context,
		width,
	);
	return spaced([
		section(details.sections.disks, lines),
		section(detailTabs.titles.snapshots, snapshotProblem(snapshots, context, width)),
	]);
}

function snapshotProblem({status}: InstanceDisks['snapshots'], context: Context, width: number): readonly Line[] {
	if (status.phase === 'failed') {
		return failureLines(status.error, context, width);
	}

	const shortfall = status.phase === 'loaded' ? status.shortfall : undefined;
	return shortfall === undefined ? [] : shortfallLines(shortfall, context, width);
}

function diskFields(
	disk: AttachedDisk,
	snapshots: Remote<readonly Snapshot[]>,
	context: Context,
): readonly FieldText[] {
	const {words} = context;
	const {fields, deletedOnRelease} = words.detailTabs.disks;
	return [
		{label: diskKindText(disk, context), value: disk.id},
		...(disk.name === '' ? [] : [{label: words.details.fields.name, value: disk.name}]),
		{label: fields.size, value: `${gibibytesText(disk.sizeGibibytes, context)} · ${diskCategoryText(disk, context)}`},
		{label: words.details.fields.status, value: diskStatusText(disk, context), tone: diskStatusTone(disk)},
		...lockFields(disk.locks ?? [], context),
		{label: fields.device, value: orNone(disk.device, context)},
		{label: fields.encrypted, value: disk.isEncrypted ? words.values.yes : words.values.no},
		{label: fields.release, value: disk.isDeletedWithInstance ? deletedOnRelease : words.values.keptAfterRelease},
		{label: fields.snapshots, value: snapshotsText(disk, snapshots, context)},
	];
}

/** How many there are, and from when the newest is that one could go back to. */
function snapshotsText({id}: Disk, {status, value}: Remote<readonly Snapshot[]>, context: Context): string {
	const {disks} = context.words.detailTabs;
	if (value === undefined) {
		return status.phase === 'failed' ? disks.snapshotsUnknown : disks.snapshotsWaiting;
	}

	const own = value.filter(({diskId}) => diskId === id);
	const whole = own.filter(snapshot => snapshot.status === 'accomplished');
	const newest = Math.max(...whole.map(({createdAt}) => createdAt ?? Number.NEGATIVE_INFINITY));
	return disks.snapshots(
		own.length,
		Number.isFinite(newest) ? pastText(newest, context) : undefined,
		own.filter(snapshot => snapshot.status === 'failed').length,
	);
}
