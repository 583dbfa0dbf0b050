import {CallError} from '#domain/app-error.ts';
import type {Json, JsonRecord} from '#domain/json.ts';
import type {CallContext} from '#ports.ts';
import {rowsOf} from './ecs-answer.ts';
import type {Caller, Target} from './ecs-call.ts';
import type {EcsAction, EcsParameters} from './ecs-sdk.ts';
import {numberOf, recordsOf, textOf} from './json-fields.ts';

/** Operations that give a list by NextToken. */
export type ListAction = Exclude<
	EcsAction,
	'DescribeRegions' | 'DescribeInstanceStatus' | 'DescribeInstanceMonitorData' | 'GetInstanceConsoleOutput'
>;

export type ListRequest<A extends ListAction> = {
	readonly action: A;
	readonly regionId: string;
	readonly parameters: EcsParameters<A>;
	/** The two wrappers of the list, `Instances` and `Instance`. */
	readonly wrappers: readonly [outer: string, inner: string];
	/** 100 unless given: the most that most operations give at once. */
	readonly pageSize?: number;
};

export type Page = {
	readonly rows: readonly Json[];
	/** The whole body, as it came. */
	readonly text: string;
	/** Of the first page only: with a token the API's count means nothing. */
	readonly total: number | undefined;
	/** Of the page behind this one; empty when there is none. */
	readonly nextToken: string;
};

const usualPageSize = 100;

/** The first page, or the one behind another. */
export function readPage<A extends ListAction>(
	call: Caller,
	target: Target,
	{action, regionId, parameters, wrappers, pageSize = usualPageSize}: ListRequest<A>,
	context: CallContext,
	nextToken?: string,
): Promise<Page> {
	return call(
		target,
		{
			action,
			regionId,
			parameters: {...parameters, regionId, maxResults: pageSize, nextToken},
			read: (body: JsonRecord, text: string) => ({
				rows: rowsOf(body, ...wrappers),
				text,
				total: nextToken === undefined ? numberOf(body.TotalCount) : undefined,
				nextToken: textOf(body.NextToken),
			}),
			countRows: ({rows}) => rows.length,
		},
		context,
	);
}

/** Follows a list from token to token until the API says it is at its end. */
export async function* readPages<A extends ListAction>(
	call: Caller,
	target: Target,
	request: ListRequest<A>,
	context: CallContext,
): AsyncGenerator<Page, void, void> {
	const first = await readPage(call, target, request, context);
	yield first;
	yield* readPagesAfter(first, call, target, request, context);
}

/** The rest of a list of which the first page is here. */
export async function* readPagesAfter<A extends ListAction>(
	first: Page,
	call: Caller,
	target: Target,
	request: ListRequest<A>,
	context: CallContext,
): AsyncGenerator<Page, void, void> {
	const followed = new Set<string>();
	for (let {nextToken} = first; nextToken !== ''; ) {
		if (followed.has(nextToken)) {
			throw new CallError({
				kind: 'broken-answer',
				action: request.action,
				regionId: request.regionId,
				place: target.place.host,
				message: 'The list has no end: the same NextToken came twice.',
			});
		}

		followed.add(nextToken);
		const page = await readPage(call, target, request, context, nextToken);
		yield page;
		nextToken = page.nextToken;
	}
}

/** A whole list in our words, each thing once: pages move while things come and go. One without an id is left out. */
export async function readList<A extends ListAction, T extends {readonly id: string}>(
	call: Caller,
	target: Target,
	request: ListRequest<A>,
	read: (row: JsonRecord) => T,
	context: CallContext,
): Promise<readonly T[]> {
	const items = new Map<string, T>();
	for await (const {rows} of readPages(call, target, request, context)) {
		for (const item of recordsOf(rows).map(read)) {
			if (item.id !== '' && !items.has(item.id)) {
				items.set(item.id, item);
			}
		}
	}

	return [...items.values()];
}
