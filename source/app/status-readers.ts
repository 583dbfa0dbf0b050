import type {Account} from '#domain/account.ts';
import type {Region} from '#domain/region.ts';
import type {CallContext, EcsApi} from '#ports.ts';
import type {ResourceName} from '#resources/registry.ts';

type ReadStatuses = (
	ecs: EcsApi,
	account: Account,
	region: Region,
	ids: readonly string[],
	context: CallContext,
) => Promise<ReadonlyMap<string, string>>;

/** Which call gives the states of some rows; a kind of thing without passing states needs none. */
export const statusReaders: {readonly [K in ResourceName]?: ReadStatuses} = {
	instances: (ecs, ...call) => ecs.instanceStatuses(...call),
};
