import {countUpTo} from '../fleet/place.ts';
import {invalidParameter} from '../protocol/api-error.ts';
import {openToken, sealToken} from './page-token.ts';
import {integer, type Parameters, text} from './parameters.ts';

type Limits = {
	/** At least and at most; without a number, a page has as many as `usual` says. */
	readonly maxResults: readonly [least: number, most: number];
	readonly usual?: number;
};

type BothLimits = Limits & {
	readonly pageSize: number;
};

type Page = {
	readonly places: Float64Array;
	readonly totalCount: number;
	readonly nextToken: string;
	readonly pageSize: number;
	readonly pageNumber: number;
};

const usual = 10;

function clamp(value: number, low: number, high: number): number {
	return Math.min(Math.max(value, low), high);
}

export function tokenScope(action: string, region: string): string {
	return `${action} ${region}`;
}

export function tokenPage(places: Float64Array, parameters: Parameters, scope: string, limits: Limits): Page {
	const pageSize = clamp(integer(parameters, 'MaxResults') ?? limits.usual ?? usual, ...limits.maxResults);
	const token = text(parameters, 'NextToken');
	const mark = token === undefined ? {after: -1, page: 1} : openToken(token, scope);
	if (mark === undefined) throw invalidParameter('NextToken');
	// The row at that place may have gone, and others may have come; those that stay are neither skipped nor repeated.
	const start = countUpTo(places, mark.after);
	const rows = places.subarray(start, start + pageSize);
	const isEnd = start + pageSize >= places.length;
	return {
		places: rows,
		// Documented to mean nothing once a token is given, so nobody should get used to it.
		totalCount: token === undefined ? places.length : 0,
		nextToken: isEnd ? '' : sealToken({after: rows.at(-1) ?? 0, page: mark.page + 1}, scope),
		pageSize,
		pageNumber: 1,
	};
}

export function numberedPage(places: Float64Array, parameters: Parameters, limit: number): Page {
	const pageSize = clamp(integer(parameters, 'PageSize') ?? usual, 1, limit);
	const pageNumber = Math.max(1, integer(parameters, 'PageNumber') ?? 1);
	const start = (pageNumber - 1) * pageSize;
	return {
		places: places.subarray(start, start + pageSize),
		totalCount: places.length,
		nextToken: '',
		pageSize,
		pageNumber,
	};
}

export function isByToken(parameters: Parameters): boolean {
	return text(parameters, 'NextToken') !== undefined || text(parameters, 'MaxResults') !== undefined;
}

/** Both styles: a token wins over numbers, and so does a MaxResults. */
export function takePage(places: Float64Array, parameters: Parameters, scope: string, limits: BothLimits): Page {
	return isByToken(parameters)
		? tokenPage(places, parameters, scope, limits)
		: numberedPage(places, parameters, limits.pageSize);
}

/** Which page of a list a request asks for, in either style. */
export function requestedPage(parameters: Parameters, scope: string): number {
	const token = text(parameters, 'NextToken');
	if (token !== undefined) return openToken(token, scope)?.page ?? 1;
	return Number(text(parameters, 'PageNumber') ?? 1);
}
