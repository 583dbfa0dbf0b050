import type {Region} from '#domain/region.ts';
import {whileWorking} from '#io/calls/while-working.ts';
import {type InstanceFields, instanceLayout} from '#io/lists/instance-fields.ts';
import {instanceWrappers} from '#io/lists/instance-memory.ts';
import {Once} from '#io/lists/once.ts';
import {type PackedItem, type PackedPage, toPackedPage} from '#io/lists/packed-page.ts';
import type {CallContext} from '#ports.ts';
import {type CreationRange, toFilters} from './creation-range.ts';
import type {Caller, Target} from './ecs-call.ts';
import {type Page, readPage, readPagesAfter} from './ecs-pages.ts';
import {InstancePacker} from './instance-packer.ts';
import {catchUp, mostReadSerially, type PartsSource, readInParts} from './instance-parts.ts';
import {sayIfShort} from './short-list.ts';

/**
 * All instances of a region, page by page as they come. One that is on two of them, as pages move and ranges overlap,
 * comes once. A small region comes in the order of the API, and no page is asked for that nobody wants; of a large one
 * many pages are on their way at once.
 *
 * @param known The prints of what needs not be told again.
 */
export async function* listInstances(
	call: Caller,
	target: Target,
	{region, known}: {readonly region: Region; readonly known: Float64Array},
	context: CallContext,
): AsyncGenerator<PackedPage, void, void> {
	const once = new Once();
	const packer = new InstancePacker(known, region.id);
	const request = (range: CreationRange) =>
		({
			action: 'DescribeInstances',
			regionId: region.id,
			parameters: {filter: toFilters(range)},
			wrappers: instanceWrappers,
			readRows: packer.pack,
		}) as const;
	const toPage = ({items, packed}: Page<PackedItem<InstanceFields>>, total?: number) =>
		toPackedPage(once.sift(items), instanceLayout, {packed, total});

	const first = await readPage(call, target, request({}), context);
	const total = first.total ?? 0;
	yield toPage(first, first.total);
	if (total <= mostReadSerially) {
		for await (const page of readPagesAfter(first, call, target, request({}), context)) {
			yield toPage(page);
		}

		if (once.count >= total) {
			return;
		}
	}

	yield* whileWorking<PackedPage>(context.signal, async (give, controller) => {
		const partContext = {...context, signal: controller.signal};
		const source: PartsSource<PackedItem<InstanceFields>> = {
			readPage: range => readPage(call, target, request(range), partContext),
			readPagesAfter: (page, range) => readPagesAfter(page, call, target, request(range), partContext),
			give: (page, newTotal) => give(toPage(page, newTotal)),
			count: () => once.count,
			stop: () => controller.abort(),
		};
		await sayIfShort(total <= mostReadSerially ? catchUp(source) : readInParts(first, source), {
			action: 'DescribeInstances',
			regionId: region.id,
			place: target.place.host,
			found: () => once.count,
		});
	});
}
