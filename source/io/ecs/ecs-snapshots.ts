import type {JsonRecord} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import type {Snapshot, SnapshotSource} from '#domain/snapshot.ts';
import {known, numberOf, textOf, timeOf} from '#io/json-fields.ts';
import type {CallContext} from '#ports.ts';
import type {Caller, Target} from './ecs-call.ts';
import {readList} from './ecs-pages.ts';

/** All snapshots of an instance's disks or of these disks, newest first. */
export async function listSnapshots(
	call: Caller,
	target: Target,
	{region, source}: {readonly region: Region; readonly source: SnapshotSource},
	context: CallContext,
): Promise<readonly Snapshot[]> {
	// The operation takes one disk at a time.
	const filters = 'instanceId' in source ? [source] : [...new Set(source.diskIds)].map(diskId => ({diskId}));
	const lists = await Promise.all(
		filters.map(filter => {
			const request = {
				action: 'DescribeSnapshots',
				regionId: region.id,
				parameters: filter,
				wrappers: ['Snapshots', 'Snapshot'],
			} as const;
			return readList(call, target, request, toSnapshot, context);
		}),
	);
	return lists.flat().toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0));
}

function toSnapshot(row: JsonRecord): Snapshot {
	return {
		id: textOf(row.SnapshotId),
		name: textOf(row.SnapshotName),
		diskId: textOf(row.SourceDiskId),
		status: textOf(row.Status),
		progress: textOf(row.Progress),
		...known('sizeGibibytes', numberOf(row.SourceDiskSize)),
		...known('createdAt', timeOf(row.CreationTime)),
		record: {read: () => row},
	};
}
