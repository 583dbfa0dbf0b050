import type {IncomingMessage} from 'node:http';
import type {Pairs} from './percent-encode.ts';

/** A request as the service reads it. */
export type Call = {
	readonly method: string;
	readonly path: string;
	readonly query: Pairs;
	readonly form: Pairs;
	/** Names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Buffer;
	readonly signing: 'v3' | 'rpc' | 'none';
	readonly action: string;
	readonly version: string;
	readonly region: string;
	readonly format: string;
	/** Query and form together; of the same name, the form's counts. */
	readonly parameters: ReadonlyMap<string, string>;
};

const bodyLimit = 4 * 1024 * 1024;

async function readBody(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > bodyLimit) throw new Error('request body too large');
		chunks.push(chunk);
	}

	return Buffer.concat(chunks);
}

function pairsOf(text: string): Pairs {
	return [...new URLSearchParams(text)];
}

function signingOf(headers: Call['headers'], parameters: Call['parameters']): Call['signing'] {
	if (headers.authorization?.startsWith('ACS3-')) return 'v3';
	return parameters.has('Signature') || parameters.has('SignatureMethod') ? 'rpc' : 'none';
}

export async function readCall(request: IncomingMessage): Promise<Call> {
	const {method = 'GET', url = '/'} = request;
	const body = await readBody(request);
	const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
	const questionMark = url.indexOf('?');
	const query = questionMark === -1 ? [] : pairsOf(url.slice(questionMark + 1));
	const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
	const form = isForm ? pairsOf(body.toString()) : [];
	const parameters = new Map([...query, ...form]);
	const signing = signingOf(headers, parameters);
	// An unsigned call has them in either place.
	const inHeaders = signing === 'v3' || (signing === 'none' && !parameters.has('Action'));
	const value = (name: string): string => parameters.get(name) ?? '';
	return {
		method,
		path: questionMark === -1 ? url : url.slice(0, questionMark),
		query,
		form,
		headers,
		body,
		signing,
		// The older clients send these two headers as well, but their parameters count.
		action: (inHeaders ? headers['x-acs-action'] : undefined) ?? value('Action'),
		version: (inHeaders ? headers['x-acs-version'] : undefined) ?? value('Version'),
		region: value('RegionId'),
		format: (parameters.get('Format') ?? (inHeaders ? 'JSON' : 'XML')).toUpperCase(),
		parameters,
	};
}

const protocolNames = /^(?:Action|Version|Format|AccessKeyId|Timestamp|SecurityToken|Signature.*)$/;
const secretNames = /^(?:OIDCToken|BearerToken|[a-z_]*(?:token|secret|code))$/;

/** What the operation is asked, the same for both signatures, and nothing secret. */
export function operationParameters({parameters}: Call): Record<string, string> {
	return Object.fromEntries([...parameters].filter(([name]) => !protocolNames.test(name) && !secretNames.test(name)));
}
