import type {Instance, InstancePage, StoredRecord} from '#domain/instance.ts';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import type {CallContext} from '#ports.ts';
import {type CreationRange, toFilters} from './creation-range.ts';
import {parseAnswer, rowsOf} from './ecs-answer.ts';
import type {Caller, Target} from './ecs-call.ts';
import {type Page, readPage, readPagesAfter} from './ecs-pages.ts';
import {mostReadSerially, readInParts} from './instance-parts.ts';
import {fieldOf, listOf, numberOf, optionalTextOf, recordsOf, textOf, textsOf, timeOf} from './json-fields.ts';
import {otherTexts} from './other-texts.ts';
import {PageArchive} from './page-archive.ts';
import {SharedTexts} from './shared-texts.ts';
import {whileWorking} from './while-working.ts';

const wrappers = ['Instances', 'Instance'] as const;

/**
 * All instances of a region, page by page as they come. One that is on two of them, as pages move and ranges overlap,
 * comes once. A small region comes in the order of the API, and no page is asked for that nobody wants; of a large one
 * many pages are on their way at once.
 */
export async function* listInstances(
	call: Caller,
	target: Target,
	region: Region,
	context: CallContext,
): AsyncGenerator<InstancePage, void, void> {
	const list = new InstanceList(region.id);
	const request = (range: CreationRange) =>
		({
			action: 'DescribeInstances',
			regionId: region.id,
			parameters: {filter: toFilters(range)},
			wrappers,
		}) as const;

	const first = await readPage(call, target, request({}), context);
	yield await list.add(first, first.total);
	if ((first.total ?? 0) <= mostReadSerially) {
		for await (const page of readPagesAfter(first, call, target, request({}), context)) {
			yield await list.add(page);
		}

		return;
	}

	yield* whileWorking<InstancePage>(context.signal, (give, controller) => {
		const partContext = {...context, signal: controller.signal};
		return readInParts(first, {
			readPage: range => readPage(call, target, request(range), partContext),
			readPagesAfter: (page, range) => readPagesAfter(page, call, target, request(range), partContext),
			give: async (page, total) => give(await list.add(page, total)),
			count: () => list.count,
			stop: () => controller.abort(),
		});
	});
}

/** The instances of a list that is being read, each once. */
export class InstanceList {
	readonly #regionId: string;
	readonly #archive = new PageArchive(text => rowsOf(parseAnswer(text), ...wrappers));
	readonly #shared = new SharedTexts();
	readonly #seen = new Set<string>();

	/** @param regionId The region that was asked, should a row not say. */
	constructor(regionId: string) {
		this.#regionId = regionId;
	}

	get count(): number {
		return this.#seen.size;
	}

	async add({rows, text}: Page, total?: number): Promise<InstancePage> {
		const fresh = [...rows.entries()].flatMap(([index, row]) => this.#claim(row, index));
		const recordAt = fresh.length === 0 ? undefined : await this.#archive.add(text);
		const instances = fresh.flatMap(({row, id, index}) =>
			recordAt === undefined
				? []
				: toInstance(row, {id, regionId: this.#regionId, record: recordAt(index), shared: this.#shared}),
		);
		return {instances, ...(total !== undefined && {total})};
	}

	#claim(row: Json, index: number): readonly {readonly row: JsonRecord; readonly id: string; readonly index: number}[] {
		const id = isJsonRecord(row) ? textOf(row.InstanceId) : '';
		// Without an id there is nothing to select, to open or to call by.
		if (!isJsonRecord(row) || id === '' || this.#seen.has(id)) {
			return [];
		}

		this.#seen.add(id);
		return [{row, id, index}];
	}
}

type RowContext = {
	readonly id: string;
	/** The region that was asked, should the row not say. */
	readonly regionId: string;
	readonly record: StoredRecord;
	readonly shared: SharedTexts;
};

type Draft = {-readonly [K in keyof Instance]: Instance[K]};

function toInstance(row: JsonRecord, {id, regionId, record, shared}: RowContext): Instance {
	const share = (name: string): string => shared.text(textOf(row[name]));
	const vpc = row.VpcAttributes;
	const tags = recordsOf(listOf(row, 'Tags', 'Tag'));
	const draft: Draft = {
		id,
		name: textOf(row.InstanceName),
		hostName: textOf(row.HostName),
		description: share('Description'),
		status: share('Status'),
		regionId: shared.text(textOf(row.RegionId) || regionId),
		zoneId: share('ZoneId'),
		type: share('InstanceType'),
		privateAddresses: addresses([
			...textsOf(listOf(vpc, 'PrivateIpAddress', 'IpAddress')),
			// Where the address is in the classic network.
			...textsOf(listOf(row, 'InnerIpAddress', 'IpAddress')),
		]),
		publicAddresses: addresses(textsOf(listOf(row, 'PublicIpAddress', 'IpAddress'))),
		vpcId: shared.text(textOf(fieldOf(vpc, 'VpcId'))),
		vSwitchId: shared.text(textOf(fieldOf(vpc, 'VSwitchId'))),
		securityGroupIds: shared.list(textsOf(listOf(row, 'SecurityGroupIds', 'SecurityGroupId'))),
		imageId: share('ImageId'),
		osName: share('OSName'),
		osNameEnglish: share('OSNameEn'),
		chargeType: share('InstanceChargeType'),
		spotStrategy: share('SpotStrategy'),
		locks: shared.list(
			textsOf(recordsOf(listOf(row, 'OperationLocks', 'LockReason')).map(lock => lock.LockReason ?? null)),
		),
		tags: shared.tags(tags.map(tag => ({key: textOf(tag.TagKey), value: textOf(tag.TagValue)}))),
		record,
	};
	assign(draft, 'stoppedMode', shareOptional(shared, optionalTextOf(row.StoppedMode)));
	assign(draft, 'virtualCpus', numberOf(row.Cpu));
	assign(draft, 'memoryMebibytes', numberOf(row.Memory));
	assign(draft, 'elasticAddress', textOf(fieldOf(row.EipAddress, 'IpAddress')) || undefined);
	assign(draft, 'keyPairName', shareOptional(shared, optionalTextOf(row.KeyPairName)));
	assign(draft, 'expiresAt', expiryOf(row));
	assign(draft, 'createdAt', timeOf(row.CreationTime));
	// The tags' keys and values are searched as pairs, these times as times.
	const pairs = draft.tags.flatMap(({key, value}) => [key, value]);
	const known = [...Object.values(draft).flat(), ...pairs, row.ExpiredTime, row.CreationTime];
	return {...draft, otherTexts: otherTexts(row, known, shared)};
}

function assign<K extends keyof Draft>(draft: Draft, key: K, value: Draft[K] | undefined): void {
	if (value !== undefined) {
		draft[key] = value;
	}
}

function shareOptional(shared: SharedTexts, text: string | undefined): string | undefined {
	return text === undefined ? undefined : shared.text(text);
}

// What never ends is said to end at 2099-12-31T15:59Z.
const never = Date.UTC(2099, 0);

function expiryOf(row: JsonRecord): number | undefined {
	const time = timeOf(row.ExpiredTime);
	return time === undefined || time >= never ? undefined : time;
}

const none: readonly string[] = [];

/** One empty list for all; else a copy of just that length, which what a filter gives is not. */
function addresses(list: readonly string[]): readonly string[] {
	return list.length === 0 ? none : list.slice();
}
