import {CallError} from '#domain/app-error.ts';
import type {Json, JsonRecord} from '#domain/json.ts';
import type {CallContext} from '#ports.ts';
import {rowsOf} from './ecs-answer.ts';
import type {Caller, Target} from './ecs-call.ts';
import type {EcsParameters} from './ecs-sdk.ts';
import {numberOf, textOf} from './json-fields.ts';

type ListAction = 'DescribeInstances' | 'DescribeDisks';

export type ListRequest<A extends ListAction> = {
	readonly action: A;
	readonly regionId: string;
	readonly parameters: EcsParameters<A>;
	/** The two wrappers of the list, `Instances` and `Instance`. */
	readonly wrappers: readonly [outer: string, inner: string];
};

export type Page = {
	readonly rows: readonly Json[];
	/** The whole body, as it came. */
	readonly text: string;
	/** Of the first page only: with a token the API's count means nothing. */
	readonly total: number | undefined;
};

// The most the API gives at once, and what it gives for anything above.
const pageSize = 100;

/** Follows a list from token to token until the API says it is at its end. */
export async function* readPages<A extends ListAction>(
	call: Caller,
	target: Target,
	{action, regionId, parameters, wrappers}: ListRequest<A>,
	context: CallContext,
): AsyncGenerator<Page, void, void> {
	const followed = new Set<string>();
	for (let nextToken: string | undefined; ; ) {
		const page = await call(
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
		yield page;
		nextToken = page.nextToken;
		if (nextToken === '') {
			return;
		}

		if (followed.has(nextToken)) {
			throw new CallError({
				kind: 'broken-answer',
				action,
				regionId,
				place: target.place.host,
				message: 'The list has no end: the same NextToken came twice.',
			});
		}

		followed.add(nextToken);
	}
}
