import {type EndpointUrl, parseEndpointUrl} from '#domain/endpoint-url.ts';
import type {Region} from '#domain/region.ts';

/** Where a request is sent. */
export type Place = {
	/** `host[:port]` */
	readonly host: string;
	readonly protocol: 'http' | 'https';
};

// DescribeRegions is answered by any host; this one is central and named by no region.
const centralHost = 'ecs.aliyuncs.com';

// Regions without a host of their own, out of the SDK's table. For Hangzhou the name DescribeRegions gives.
const specialHosts: Readonly<Record<string, string>> = {
	'cn-hangzhou': 'ecs.aliyuncs.com',
	'cn-hangzhou-finance': 'ecs.aliyuncs.com',
	'cn-north-2-gov-1': 'ecs.aliyuncs.com',
	'cn-shanghai-finance-1': 'ecs-cn-hangzhou.aliyuncs.com',
	'cn-shenzhen-finance-1': 'ecs-cn-hangzhou.aliyuncs.com',
};

/** `--endpoint`, the region's own host as the API named it, the rule for its id: the first there is. */
export function placeOf(region: Region | undefined, endpoint?: Place): Place {
	return endpoint ?? {host: hostOf(region), protocol: 'https'};
}

function hostOf(region: Region | undefined): string {
	if (region === undefined) {
		return centralHost;
	}

	// It comes out of an answer or a file and becomes part of a URL.
	if (region.endpoint !== undefined && /^[a-z\d][a-z\d.-]*(?::\d+)?$/i.test(region.endpoint)) {
		return region.endpoint;
	}

	return Object.hasOwn(specialHosts, region.id) ? String(specialHosts[region.id]) : `ecs.${region.id}.aliyuncs.com`;
}

/** `--endpoint`, checked by the command line already. */
export function toPlace(url: string): Place {
	const parsed: EndpointUrl = parseEndpointUrl(url);
	if (!parsed.ok) {
		throw new TypeError(`--endpoint: ${parsed.problem}`);
	}

	return {host: parsed.host, protocol: parsed.protocol};
}
