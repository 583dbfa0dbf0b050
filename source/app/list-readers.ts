import type {Account} from '#domain/account.ts';
import type {Region} from '#domain/region.ts';
import type {CallContext, EcsApi} from '#ports.ts';
import type {ResourceItems, ResourceName} from '#resources/registry.ts';

type ListPage<T> = {readonly items: readonly T[]; readonly total?: number};

type ReadList<T> = (ecs: EcsApi, account: Account, region: Region, context: CallContext) => AsyncIterable<ListPage<T>>;

/** Which call gives the rows of a table. */
export const listReaders: {readonly [K in ResourceName]: ReadList<ResourceItems[K]>} = {
	async *instances(ecs, ...call) {
		for await (const {instances, ...page} of ecs.instances(...call)) {
			yield {...page, items: instances};
		}
	},
	async *disks(ecs, ...call) {
		for await (const {disks, ...page} of ecs.allDisks(...call)) {
			yield {...page, items: disks};
		}
	},
};
