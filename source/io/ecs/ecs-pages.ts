import {CallError} from '#domain/app-error.ts';
import type {Json, JsonRecord} from '#domain/json.ts';
import {countOf, recordsOf, textOf} from '#io/json-fields.ts';
import type {CallContext} from '#ports.ts';
import {rowsOf} from './ecs-answer.ts';
import type {Caller, Target} from './ecs-call.ts';
import type {EcsAction, EcsParameters} from './ecs-sdk.ts';
import {shortList} from './short-list.ts';

/** Operations that give a list by NextToken. */
export type ListAction = Exclude<
	EcsAction,
	'DescribeRegions' | 'DescribeInstanceStatus' | 'DescribeInstanceMonitorData' | 'GetInstanceConsoleOutput'
>;

export type ListRequest<A extends ListAction, T> = {
	readonly action: A;
	readonly regionId: string;
	readonly parameters: EcsParameters<A>;
	/** The two wrappers of the list, `Instances` and `Instance`. */
	readonly wrappers: readonly [outer: string, inner: string];
	/** 100 unless given: the most that most operations give at once. */
	readonly pageSize?: number;
	/**
	 * Our words for the rows of a page, which also comes as the bytes that it was. Made as soon as it is parsed: ten
	 * times as much as they need is garbage then, and the younger the cheaper.
	 */
	readonly readRows: (rows: readonly Json[], bytes: Buffer) => Rows<T>;
};

export type Rows<T> = {
	readonly items: readonly T[];
	/** The rows deflated, for lists whose records are unpacked one by one. */
	readonly packed?: Uint8Array;
};

export type Page<T> = Rows<T> & {
	/** How many the API sent, whatever was made of them. */
	readonly rows: number;
	/** Of the first page only: with a token the API's count means nothing. */
	readonly total: number | undefined;
	/** Of the page behind this one; empty when there is none. */
	readonly nextToken: string;
};

const usualPageSize = 100;
// A page may be empty, and things move to a page behind theirs; but not again and again.
const mostStalePages = 20;
// A million things.
const mostPages = 10_000;

/** The first page, or the one behind another. */
export function readPage<A extends ListAction, T>(
	call: Caller,
	target: Target,
	{action, regionId, parameters, wrappers, pageSize = usualPageSize, readRows}: ListRequest<A, T>,
	context: CallContext,
	nextToken?: string,
): Promise<Page<T>> {
	return call(
		target,
		{
			action,
			regionId,
			parameters: {...parameters, regionId, maxResults: pageSize, nextToken},
			read: (body: JsonRecord, bytes: Buffer) => {
				const rows = rowsOf(body, ...wrappers);
				return {
					...readRows(rows, bytes),
					rows: rows.length,
					total: nextToken === undefined ? countOf(body.TotalCount) : undefined,
					nextToken: textOf(body.NextToken),
				};
			},
			countRows: ({rows}) => rows,
		},
		context,
	);
}

/** Follows a list from token to token until the API says it is at its end. */
export async function* readPages<A extends ListAction, T>(
	call: Caller,
	target: Target,
	request: ListRequest<A, T>,
	context: CallContext,
): AsyncGenerator<Page<T>, void, void> {
	const first = await readPage(call, target, request, context);
	yield first;
	yield* readPagesAfter(first, call, target, request, context);
}

/**
 * The rest of a list of which the first page is here. One that does not come to an end, whatever its tokens are, is a
 * failure behind the pages that it had.
 */
export async function* readPagesAfter<A extends ListAction, T>(
	first: Page<T>,
	call: Caller,
	target: Target,
	request: ListRequest<A, T>,
	context: CallContext,
): AsyncGenerator<Page<T>, void, void> {
	const {action, regionId} = request;
	const progress = new Progress(first);
	for (let {nextToken} = first; nextToken !== ''; ) {
		if (progress.isOver(nextToken)) {
			throw new CallError({kind: 'endless-list', action, regionId, place: target.place.host});
		}

		const page = await readPage(call, target, request, context, nextToken);
		progress.take(page);
		yield page;
		nextToken = page.nextToken;
	}
}

/** Whether following a list still leads anywhere. */
class Progress {
	readonly #tokens = new Set<string>();
	/** What pages began with. */
	readonly #beginnings = new Set<unknown>();
	#stalePages = 0;

	constructor(first: Page<unknown>) {
		this.take(first);
	}

	take({items: [beginning]}: Page<unknown>): void {
		const name = hasId(beginning) ? beginning.id : beginning;
		const isFresh = name !== undefined && !this.#beginnings.has(name);
		this.#beginnings.add(name);
		this.#stalePages = isFresh ? 0 : this.#stalePages + 1;
	}

	/** The token of the next page. */
	isOver(token: string): boolean {
		const isRepeated = this.#tokens.has(token);
		this.#tokens.add(token);
		return isRepeated || this.#stalePages > mostStalePages || this.#tokens.size > mostPages;
	}
}

function hasId(item: unknown): item is {readonly id: unknown} {
	return typeof item === 'object' && item !== null && 'id' in item;
}

/**
 * A whole list in our words, each thing once: pages move while things come and go. One without an id is left out. When
 * there are fewer than the API counts it is read once more, and if that does not help, `reportShort` is told.
 */
export async function readList<A extends ListAction, T extends {readonly id: string}>(
	call: Caller,
	target: Target,
	request: Omit<ListRequest<A, T>, 'readRows'>,
	read: (row: JsonRecord) => T,
	context: CallContext,
): Promise<readonly T[]> {
	const wanted = {...request, readRows: (rows: readonly Json[]): Rows<T> => ({items: recordsOf(rows).map(read)})};
	const first = await readCounted(call, target, wanted, context);
	const {items, expected, found} =
		first.found < first.expected ? await readCounted(call, target, wanted, context) : first;
	if (found < expected) {
		const {action, regionId} = request;
		context.reportShort?.(shortList({action, regionId, place: target.place.host}, {expected, found}));
	}

	return items;
}

/** A whole list, with what the API counts and what it gave: what has no id counts as well. */
async function readCounted<A extends ListAction, T extends {readonly id: string}>(
	call: Caller,
	target: Target,
	request: ListRequest<A, T>,
	context: CallContext,
): Promise<{readonly items: readonly T[]; readonly expected: number; readonly found: number}> {
	const items = new Map<string, T>();
	let [expected, nameless] = [0, 0];
	for await (const page of readPages(call, target, request, context)) {
		expected = page.total ?? expected;
		nameless += page.rows;
		for (const item of page.items) {
			nameless -= item.id === '' ? 0 : 1;
			if (item.id !== '' && !items.has(item.id)) {
				items.set(item.id, item);
			}
		}
	}

	return {items: [...items.values()], expected, found: items.size + nameless};
}
