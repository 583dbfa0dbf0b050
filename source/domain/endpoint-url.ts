type EndpointProblem =
	/** No `https://host[:port]` at all. */
	| 'not-a-url'
	/** `http://` to somewhere else: every request would show who signs it. */
	| 'http-not-loopback'
	/** Something after the host: a path, a query, a fragment. */
	| 'has-path'
	/** `user:password@` */
	| 'has-user';

export type EndpointUrl =
	| {
			readonly ok: true;
			/** `host[:port]`, IPv6 in brackets; the port is left out when it is the protocol's own. */
			readonly host: string;
			readonly protocol: 'http' | 'https';
	  }
	| {readonly ok: false; readonly problem: EndpointProblem};

/** Reads `--endpoint`: `https://host[:port]` anywhere, `http://host[:port]` only for this machine. */
export function parseEndpointUrl(text: string): EndpointUrl {
	const trimmed = text.trim();
	// The URL parser forgives much (`https:host`, `https:\\host`): what is typed must look like what is promised.
	const [, protocol, authority, rest] = /^(https?):\/\/([^/?#\\\s]+)(.*)$/is.exec(trimmed) ?? [];
	if (protocol === undefined || authority === undefined || !URL.canParse(trimmed)) {
		return {ok: false, problem: 'not-a-url'};
	}

	if (authority.includes('@')) {
		return {ok: false, problem: 'has-user'};
	}

	if (rest !== '' && rest !== '/') {
		return {ok: false, problem: 'has-path'};
	}

	const url = new URL(trimmed);
	if (url.protocol === 'https:') {
		return {ok: true, host: url.host, protocol: 'https'};
	}

	return isLoopback(url.hostname)
		? {ok: true, host: url.host, protocol: 'http'}
		: {ok: false, problem: 'http-not-loopback'};
}

// The URL parser has brought every spelling of an IPv4 address (`127.1`, `0x7f000001`) into four numbers.
function isLoopback(hostname: string): boolean {
	return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
