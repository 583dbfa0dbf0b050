import {createHash, createHmac, randomBytes} from 'node:crypto';
import {Agent, request} from 'node:http';

/** Of any shape: tests say what they expect. */
export type Parsed = ReturnType<typeof JSON.parse>;

/** Written from the documentation alone: it shares nothing with the endpoint that it calls. */
type Reply = {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly text: string;
	readonly body: Record<string, Parsed>;
};

export type Parameters = Readonly<Record<string, string | number>>;

type Signing = {
	readonly accessKeyId?: string;
	readonly secret?: string;
	readonly securityToken?: string | undefined;
	readonly date?: string;
	readonly nonce?: string;
	readonly version?: string;
	readonly method?: string;
	readonly path?: string;
	readonly body?: string;
	readonly contentType?: string;
	readonly algorithm?: string;
	readonly signedHeaders?: (names: string[]) => string[];
	readonly separator?: string;
	/** Changes what is sent, after it was signed. */
	readonly tamper?: (sent: Sent) => Partial<Sent>;
};

type Sent = {
	readonly method: string;
	readonly path: string;
	readonly headers: Record<string, string>;
	readonly body: string;
};

export type Target = {
	readonly url: string;
	readonly accessKeyId: string;
	readonly accessKeySecret: string;
};

const encode = (value: unknown): string =>
	encodeURIComponent(String(value)).replaceAll(/[!'()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function canonicalQuery(parameters: Parameters): string {
	return Object.entries(parameters)
		.sort(byName)
		.map(([name, value]) => `${encode(name)}=${encode(value)}`)
		.join('&');
}

export function isoSeconds(milliseconds: number): string {
	return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

function parse(text: string): Reply['body'] {
	try {
		return JSON.parse(text);
	} catch {
		return {};
	}
}

const agent = new Agent({keepAlive: true});

/** Rejects as node:http does when the connection ends too early. */
export async function exchange(url: string, {method, path, headers, body}: Sent): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const outgoing = request(new URL(url), {method, path, headers, agent}, response => {
			const chunks: Buffer[] = [];
			response.on('data', chunk => chunks.push(chunk));
			response.on('error', reject);
			response.on('end', () => {
				const text = Buffer.concat(chunks).toString();
				resolve({
					status: response.statusCode ?? 0,
					headers: response.headers,
					text,
					// Only when somebody looks: it is the larger part of reading a long list.
					get body() {
						return parse(text);
					},
				});
			});
		});
		outgoing.on('error', reject);
		outgoing.end(body);
	});
}

export function signedRequest(
	target: Target,
	action: string,
	parameters: Parameters = {},
	signing: Signing = {},
): Sent {
	const {
		accessKeyId = target.accessKeyId,
		secret = target.accessKeySecret,
		date = isoSeconds(Date.now()),
		nonce = randomBytes(16).toString('hex'),
		version = '2014-05-26',
		method = 'POST',
		path = '/',
		body = '',
		algorithm = 'ACS3-HMAC-SHA256',
		separator = ',',
	} = signing;
	const headers: Record<string, string> = {
		host: new URL(target.url).host,
		'x-acs-action': action,
		'x-acs-version': version,
		'x-acs-date': date,
		'x-acs-signature-nonce': nonce,
		'x-acs-content-sha256': hash(body),
		...(signing.securityToken === undefined ? {} : {'x-acs-security-token': signing.securityToken}),
		...(signing.contentType === undefined ? {} : {'content-type': signing.contentType}),
	};
	const names = signing.signedHeaders?.(Object.keys(headers).sort()) ?? Object.keys(headers).sort();
	const query = canonicalQuery(parameters);
	const canonical = [
		method,
		path,
		query,
		...names.map(name => `${name}:${headers[name] ?? ''}`),
		'',
		names.join(';'),
		hash(body),
	].join('\n');
	const signature = createHmac('sha256', secret)
		.update(`${algorithm}\n${hash(canonical)}`)
		.digest('hex');
	const parts = [`Credential=${accessKeyId}`, `SignedHeaders=${names.join(';')}`, `Signature=${signature}`];
	const sent: Sent = {
		method,
		path: query === '' ? path : `${path}?${query}`,
		headers: {...headers, authorization: `${algorithm} ${parts.join(separator)}`},
		body,
	};
	return {...sent, ...signing.tamper?.(sent)};
}

/** A call signed the present way. */
export async function call(
	target: Target,
	action: string,
	parameters: Parameters = {},
	signing: Signing = {},
): Promise<Reply> {
	return exchange(target.url, signedRequest(target, action, parameters, signing));
}

type Older = {
	readonly common?: Readonly<Record<string, string | undefined>>;
	readonly secret?: string;
	/** Sent as the body, with POST. */
	readonly form?: Parameters;
};

/** A call signed the older way. */
export async function callRpc(
	target: Target,
	action: string,
	parameters: Parameters = {},
	{common, secret = target.accessKeySecret, form}: Older = {},
): Promise<Reply> {
	const all: Record<string, string | number | undefined> = {
		Action: action,
		Version: '2014-05-26',
		AccessKeyId: target.accessKeyId,
		SignatureMethod: 'HMAC-SHA1',
		SignatureVersion: '1.0',
		SignatureNonce: randomBytes(16).toString('hex'),
		Timestamp: isoSeconds(Date.now()),
		...parameters,
		...common,
	};
	const query = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Parameters;
	const method = form === undefined ? 'GET' : 'POST';
	const text = `${method}&%2F&${encode(canonicalQuery({...query, ...form}))}`;
	const signature = createHmac('sha1', `${secret}&`).update(text).digest('base64');
	const headers = {
		host: new URL(target.url).host,
		...(form && {'content-type': 'application/x-www-form-urlencoded'}),
	};
	const path = `/?${canonicalQuery({...query, Signature: signature})}`;
	return exchange(target.url, {method, path, headers, body: form ? canonicalQuery(form) : ''});
}
