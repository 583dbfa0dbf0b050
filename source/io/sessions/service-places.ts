import {CallError} from '#domain/app-error.ts';
import {parseEndpointUrl} from '#domain/endpoint-url.ts';
import type {OAuthSignIn, RamRole} from '#domain/sign-in.ts';
import type {Place} from '#io/ecs/ecs-place.ts';

/** Where the services are that give out credentials. */
export type ServicePlaces = {
	readonly sts: (role: Pick<RamRole, 'stsEndpoint' | 'stsRegion'>) => Place;
	readonly metadata: Place;
	readonly oauth: (site: OAuthSignIn['site']) => Place;
	/** Of an address that a profile names. Throws a CallError when it is not to be trusted with credentials. */
	readonly named: (url: string) => Place;
};

const oauthHosts = {CN: 'oauth.aliyun.com', INTL: 'oauth.alibabacloud.com'} as const;

/** The real ones; with `--endpoint` all of them there, so that nothing leaves for anywhere else. */
export function servicePlaces(endpoint: Place | undefined): ServicePlaces {
	return {
		sts: ({stsEndpoint, stsRegion}) => endpoint ?? https(stsHost(stsEndpoint, stsRegion)),
		metadata: endpoint ?? {host: '100.100.100.200', protocol: 'http'},
		oauth: site => endpoint ?? https(oauthHosts[site]),
		named: url => endpoint ?? trusted(url),
	};
}

/** An address at one of these places. */
export function at({host, protocol}: Place, path: string): URL {
	return new URL(path, `${protocol}://${host}`);
}

function https(host: string): Place {
	return {host, protocol: 'https'};
}

// They come out of files and become parts of an address.
function stsHost(host: string | undefined, region: string | undefined): string {
	if (host !== undefined && /^[a-z\d][a-z\d.-]*(?::\d+)?$/i.test(host)) {
		return host;
	}

	return region !== undefined && /^[a-z\d-]+$/i.test(region) ? `sts.${region}.aliyuncs.com` : 'sts.aliyuncs.com';
}

function trusted(url: string): Place {
	const parsed = parseEndpointUrl(URL.parse(url)?.origin ?? '');
	if (!parsed.ok) {
		throw new CallError({kind: 'uri-refused', place: URL.parse(url)?.host || '?'});
	}

	return {host: parsed.host, protocol: parsed.protocol};
}
