import type {InstanceStatus} from '#domain/instance.ts';
import type {Region} from '#domain/region.ts';
import {recordsOf, textOf} from '#io/json-fields.ts';
import type {CallContext} from '#ports.ts';
import {batchesOf} from './batches.ts';
import {rowsOf} from './ecs-answer.ts';
import type {Caller, Target} from './ecs-call.ts';

// A page has no more rows; the ids of a call may be twice as many.
const mostAtOnce = 50;

/** The states of these instances, 50 in a call. One that is gone is not in it. */
export async function readInstanceStatuses(
	call: Caller,
	target: Target,
	{region, instanceIds}: {readonly region: Region; readonly instanceIds: readonly string[]},
	context: CallContext,
): Promise<ReadonlyMap<string, InstanceStatus>> {
	const batches = batchesOf(instanceIds, mostAtOnce);
	const answers = await Promise.all(batches.map(batch => readBatch(call, target, region, batch, context)));
	return new Map(answers.flat());
}

function readBatch(
	call: Caller,
	target: Target,
	{id: regionId}: Region,
	instanceId: readonly string[],
	context: CallContext,
): Promise<readonly (readonly [id: string, status: InstanceStatus])[]> {
	return call(
		target,
		{
			action: 'DescribeInstanceStatus',
			regionId,
			parameters: {regionId, instanceId, pageSize: mostAtOnce},
			read: body =>
				recordsOf(rowsOf(body, 'InstanceStatuses', 'InstanceStatus')).map(
					row => [textOf(row.InstanceId), textOf(row.Status)] as const,
				),
			countRows: rows => rows.length,
		},
		context,
	);
}
