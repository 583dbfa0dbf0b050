import {createHash, createHmac} from 'node:crypto';
import {canonicalQuery, type Pairs} from '../protocol/percent-encode.ts';

export const algorithm = 'ACS3-HMAC-SHA256';

type Signed = {
	readonly method: string;
	readonly path: string;
	readonly query: Pairs;
	readonly headers: Readonly<Record<string, string>>;
	/** As the client lists them. */
	readonly signedHeaders: readonly string[];
	readonly body: Buffer;
};

export function sha256(data: string | Buffer): string {
	return createHash('sha256').update(data).digest('hex');
}

export function stringToSign({method, path, query, headers, signedHeaders, body}: Signed): string {
	const names = signedHeaders.toSorted();
	const canonicalRequest = [
		method,
		path,
		canonicalQuery(query),
		...names.map(name => `${name}:${(headers[name] ?? '').trim()}`),
		'',
		names.join(';'),
		sha256(body),
	].join('\n');
	return `${algorithm}\n${sha256(canonicalRequest)}`;
}

export function signature(secret: string, text: string): string {
	return createHmac('sha256', secret).update(text).digest('hex');
}

export type Authorization = {
	readonly algorithm: string;
	readonly accessKeyId: string;
	readonly signedHeaders: readonly string[];
	readonly signature: string;
};

/** Some clients put spaces after the commas. */
export function parseAuthorization(header: string): Authorization | undefined {
	const [, name, rest = ''] = /^(\S+)\s+(.*)$/.exec(header) ?? [];
	const parts = new Map(
		rest.split(',').map(part => {
			const [key = '', ...value] = part.trim().split('=');
			return [key, value.join('=')];
		}),
	);
	const accessKeyId = parts.get('Credential');
	const signedHeaders = parts.get('SignedHeaders');
	const given = parts.get('Signature');
	if (!name || !accessKeyId || !signedHeaders || !given) return undefined;
	return {algorithm: name, accessKeyId, signedHeaders: signedHeaders.toLowerCase().split(';'), signature: given};
}
