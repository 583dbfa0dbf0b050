import type {Disk} from '#domain/disk.ts';
import type {JsonRecord} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import type {CallContext} from '#ports.ts';
import type {Caller, Target} from './ecs-call.ts';
import {readPages} from './ecs-pages.ts';
import {booleanOf, numberOf, recordsOf, textOf} from './json-fields.ts';

/** All disks of an instance, system disk first if the API says so. */
export async function listDisks(
	call: Caller,
	target: Target,
	{region, instanceId}: {readonly region: Region; readonly instanceId: string},
	context: CallContext,
): Promise<readonly Disk[]> {
	const disks = new Map<string, Disk>();
	const pages = readPages(
		call,
		target,
		{action: 'DescribeDisks', regionId: region.id, parameters: {instanceId}, wrappers: ['Disks', 'Disk']},
		context,
	);
	for await (const {rows} of pages) {
		for (const disk of recordsOf(rows).map(toDisk)) {
			// Pages move while disks come and go; one without an id is nothing to speak of.
			if (disk.id !== '' && !disks.has(disk.id)) {
				disks.set(disk.id, disk);
			}
		}
	}

	return [...disks.values()];
}

function toDisk(row: JsonRecord): Disk {
	const sizeGibibytes = numberOf(row.Size);
	return {
		id: textOf(row.DiskId),
		name: textOf(row.DiskName),
		type: textOf(row.Type),
		category: textOf(row.Category),
		performanceLevel: textOf(row.PerformanceLevel),
		...(sizeGibibytes !== undefined && {sizeGibibytes}),
		status: textOf(row.Status),
		device: textOf(row.Device),
		isEncrypted: booleanOf(row.Encrypted),
		isDeletedWithInstance: booleanOf(row.DeleteWithInstance),
		// A handful at a time: not worth packing.
		record: {read: () => row},
	};
}
