import type {Disk} from '../fleet/disk.ts';
import {type Snapshot, snapshotStatus} from '../fleet/snapshot.ts';
import type {Json} from '../protocol/to-xml.ts';
import {secondTime} from './times.ts';

export type SnapshotRow = {
	readonly snapshot: Snapshot;
	readonly id: string;
	readonly disk: Disk;
};

const namesByHand = ['before-upgrade', '升级前备份', '迁移用，月底前勿删', 'golden-base'];
const usages = ['none', 'none', 'image', 'disk', 'image_disk'];

export function snapshotName({isAutomatic, createdAt, reference}: Snapshot): string {
	if (!isAutomatic) return namesByHand[reference % namesByHand.length] ?? '';
	return `auto2.0_${secondTime(createdAt).slice(0, 10).replaceAll('-', '')}_nightly`;
}

/** What was made of it since. */
export function snapshotUsage({isAutomatic, isLatest, reference}: Snapshot): string {
	return isAutomatic || isLatest ? 'none' : (usages[reference % usages.length] ?? 'none');
}

function progress({createdAt, endsAt}: Snapshot, now: number): number {
	return Math.min(100, Math.max(0, Math.floor(((now - createdAt) / (endsAt - createdAt)) * 100)));
}

export function snapshotRecord({snapshot, id, disk}: SnapshotRow, now: number): Json {
	const status = snapshotStatus(snapshot, now);
	const {createdAt, endsAt, isAutomatic} = snapshot;
	const isProgressing = status === 'progressing';
	return {
		SnapshotId: id,
		SnapshotName: snapshotName(snapshot),
		Status: status,
		// What failed has got no further than the beginning.
		Progress: status === 'failed' ? '3%' : `${progress(snapshot, now)}%`,
		RemainTime: isProgressing ? Math.ceil((endsAt - now) / 1000) : 0,
		SnapshotType: isAutomatic ? 'auto' : 'user',
		SourceDiskId: disk.id,
		SourceDiskSize: String(disk.size),
		SourceDiskType: disk.isSystem ? 'system' : 'data',
		SourceStorageType: 'disk',
		Usage: snapshotUsage(snapshot),
		Encrypted: disk.isEncrypted,
		Available: status === 'accomplished',
		InstantAccess: false,
		...(isAutomatic && {RetentionDays: 7}),
		Category: 'standard',
		CreationTime: secondTime(createdAt),
		LastModifiedTime: secondTime(isProgressing ? createdAt : endsAt),
		Description: '',
		ProductCode: '',
		ResourceGroupId: disk.machine.resourceGroup,
		Tags: {Tag: []},
	};
}
