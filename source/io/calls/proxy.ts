import {Buffer} from 'node:buffer';
import {Secret} from '#domain/secret.ts';
import {ProxyError} from './proxy-error.ts';

/** The server through which this computer reaches others. */
export type WebProxy = {
	/** `host[:port]`, as it may be seen. */
	readonly place: string;
	readonly protocol: 'http' | 'https';
	/** Without brackets. */
	readonly hostname: string;
	readonly port: number;
	/** What the header `proxy-authorization` says. */
	readonly authorization: Secret | undefined;
};

/**
 * Reads the address of a proxy, `[http[s]://][user[:password]@]host[:port]`. Undefined when it is one of another kind,
 * such as SOCKS. Throws a ProxyError that repeats nothing of it, for there may be a password in any part.
 */
export function parseProxy(text: string, variable: string): WebProxy | undefined {
	const trimmed = text.trim();
	// As curl and aliyun-cli take it.
	const address = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`;
	if (!/^https?:/i.test(address)) {
		return undefined;
	}

	const url = URL.parse(address);
	if (url === null || url.hostname === '') {
		throw new ProxyError('proxy-unusable', {code: variable});
	}

	const {protocol, host, hostname, port, username, password} = url;
	const isTls = protocol === 'https:';
	return {
		place: host,
		protocol: isTls ? 'https' : 'http',
		hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
		port: port === '' ? (isTls ? 443 : 80) : Number(port),
		authorization: username === '' && password === '' ? undefined : basic(username, password),
	};
}

function basic(username: string, password: string): Secret {
	return new Secret(`Basic ${Buffer.from(`${decode(username)}:${decode(password)}`).toString('base64')}`);
}

/** What is not percent-encoded well was not meant to be. */
function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
