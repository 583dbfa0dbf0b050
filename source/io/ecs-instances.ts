import type {Instance, InstancePage} from '#domain/instance.ts';
import type {Region} from '#domain/region.ts';
import type {CallContext} from '#ports.ts';
import {type CreationRange, toFilters} from './creation-range.ts';
import type {Caller, Target} from './ecs-call.ts';
import {type Page, readPage, readPagesAfter} from './ecs-pages.ts';
import {holdHeapDown} from './heap-limits.ts';
import {InstanceMemory, InstanceReading, instanceWrappers} from './instance-memory.ts';
import {mostReadSerially, readInParts} from './instance-parts.ts';
import {Once} from './once.ts';
import {whileWorking} from './while-working.ts';

/**
 * All instances of a region, page by page as they come. One that is on two of them, as pages move and ranges overlap,
 * comes once. A small region comes in the order of the API, and no page is asked for that nobody wants; of a large one
 * many pages are on their way at once. What the memory knows comes as it is known, as long as that is true.
 */
export async function* listInstances(
	call: Caller,
	target: Target,
	region: Region,
	context: CallContext,
	memory: InstanceMemory = new InstanceMemory(),
): AsyncGenerator<InstancePage, void, void> {
	const once = new Once();
	const reading = new InstanceReading(memory, region.id);
	const request = (range: CreationRange) =>
		({
			action: 'DescribeInstances',
			regionId: region.id,
			parameters: {filter: toFilters(range)},
			wrappers: instanceWrappers,
			toItems: reading.toItems,
		}) as const;
	const toPage = ({items}: Page<Instance>, total?: number): InstancePage => ({
		instances: once.sift(items),
		...(total !== undefined && {total}),
	});

	const first = await readPage(call, target, request({}), context);
	yield toPage(first, first.total);
	if ((first.total ?? 0) <= mostReadSerially) {
		for await (const page of readPagesAfter(first, call, target, request({}), context)) {
			yield toPage(page);
		}
	} else {
		const heap = holdHeapDown();
		try {
			yield* whileWorking<InstancePage>(context.signal, (give, controller) => {
				const partContext = {...context, signal: controller.signal};
				return readInParts(first, {
					readPage: range => readPage(call, target, request(range), partContext),
					readPagesAfter: (page, range) => readPagesAfter(page, call, target, request(range), partContext),
					give(page, total) {
						heap.check();
						give(toPage(page, total));
					},
					count: () => once.count,
					stop: () => controller.abort(),
				});
			});
		} finally {
			heap.end();
		}
	}

	reading.finish(id => once.has(id));
}
