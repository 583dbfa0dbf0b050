import type {Instance} from '#domain/instance.ts';
import {isJsonRecord, type Json} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import {readInstance} from '#io/lists/instance-fields.ts';
import {instanceWrappers} from '#io/lists/instance-memory.ts';
import type {CallContext} from '#ports.ts';
import {batchesOf} from './batches.ts';
import type {Caller, Target} from './ecs-call.ts';
import {type Rows, readPage} from './ecs-pages.ts';

// As many ids as a call may name are as many rows as a page can have: there is never a second one.
const mostAtOnce = 100;

/** These instances as they are now, in the order of the ids. One that is gone is left out. */
export async function readInstancesById(
	call: Caller,
	target: Target,
	{region, instanceIds}: {readonly region: Region; readonly instanceIds: readonly string[]},
	context: CallContext,
): Promise<readonly Instance[]> {
	const readRows = (rows: readonly Json[]): Rows<Instance> => ({
		items: rows
			.filter(isJsonRecord)
			// A handful at a time: not worth packing.
			.map(row => ({...readInstance(row, region.id), record: {read: () => row}}))
			.filter(({id}) => id !== ''),
	});
	const batches = batchesOf(instanceIds, mostAtOnce);
	const answers = batches.map(async batch => {
		const request = {
			action: 'DescribeInstances',
			regionId: region.id,
			parameters: {instanceIds: JSON.stringify(batch)},
			wrappers: instanceWrappers,
			readRows,
		} as const;
		const {items} = await readPage(call, target, request, context);
		return items;
	});
	const found = new Map((await Promise.all(answers)).flat().map(instance => [instance.id, instance]));
	return batches.flat().flatMap(id => found.get(id) ?? []);
}
