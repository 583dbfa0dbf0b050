import type {Account} from '#domain/account.ts';
import type {Region} from '#domain/region.ts';
import type {PackedPage} from '#io/lists/packed-page.ts';
import type {CallContext, EcsApi} from '#ports.ts';

/** Where the values of the API come from, in this thread or another: as `EcsApi`, with long lists still packed. */
export type EcsSource = Omit<EcsApi, 'instances' | 'allDisks'> & {
	/** @param known The prints of instances that need not be told again. */
	readonly instances: (
		account: Account,
		region: Region,
		known: Float64Array,
		context: CallContext,
	) => AsyncIterable<PackedPage>;
	readonly allDisks: (account: Account, region: Region, context: CallContext) => AsyncIterable<PackedPage>;
};
