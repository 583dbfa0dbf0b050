import type {StoredRecord, Tag} from './instance.ts';

/** What every row of a table has, whatever it is. */
export type Listed = {
	/** Unique over all regions. */
	readonly id: string;
	readonly name: string;
	readonly regionId: string;
	readonly tags: readonly Tag[];
	/** Everything the API sent about it. */
	readonly record: StoredRecord;
};
