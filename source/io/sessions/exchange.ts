import {Buffer} from 'node:buffer';
import {type Agent, request as requestHttp} from 'node:http';
import {request as requestHttps} from 'node:https';
import {AnswerError} from '#io/calls/call-errors.ts';
import type {Connections} from '#io/calls/connections.ts';

export type HttpRequest = {
	readonly method: 'GET' | 'POST' | 'PUT';
	readonly url: URL;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
};

/** An answer that is a refusal, in the shape that the SDK gives to its errors. */
class RefusalError extends Error {
	override readonly name = 'RefusalError';
	readonly statusCode: number;
	readonly data: {readonly Code: string; readonly Message: string} | undefined;

	constructor(statusCode: number, data: RefusalError['data']) {
		super(`HTTP ${statusCode}`);
		this.statusCode = statusCode;
		this.data = data;
	}
}

// Credentials are some thousand characters at most.
const longestAnswer = 65_536;

/** How all requests are made that are not the SDK's. */
export type Exchange = (request: HttpRequest) => Promise<Buffer>;

type ExchangeOptions = {readonly userAgent: string; readonly connections: Connections};

/**
 * One HTTP request. Resolves to the body of an answer 200; any other is an error, redirects too: whoever is trusted with
 * a token is not trusted to name somebody else. The connection is closed at the end.
 */
export function createExchange({userAgent, connections}: ExchangeOptions): Exchange {
	return async request => exchange(request, userAgent, connections.single(request.url));
}

function exchange(
	{method, url, headers = {}, body}: HttpRequest,
	userAgent: string,
	agent: Agent | false,
): Promise<Buffer> {
	const {promise, resolve, reject} = Promise.withResolvers<Buffer>();
	const send = url.protocol === 'https:' ? requestHttps : requestHttp;
	const request = send(url, {
		method,
		agent,
		headers: {
			accept: 'application/json',
			'user-agent': userAgent,
			...headers,
			...(body !== undefined && {'content-length': String(Buffer.byteLength(body))}),
		},
	});
	request.once('error', reject);
	request.once('response', response => {
		const chunks: Buffer[] = [];
		let length = 0;
		response.on('data', (chunk: Buffer) => {
			chunks.push(chunk);
			length += chunk.length;
			if (length > longestAnswer) {
				reject(new AnswerError('broken-answer'));
				request.destroy();
			}
		});
		response.once('error', reject);
		response.once('end', () => {
			const answer = Buffer.concat(chunks);
			if (response.statusCode === 200) {
				resolve(answer);
			} else {
				reject(new RefusalError(response.statusCode ?? 0, refusalIn(answer.toString())));
			}
		});
	});
	request.end(body);
	return promise;
}

/** Code and message, under the names that the services have for them. What is no code is not repeated. */
function refusalIn(text: string): RefusalError['data'] {
	let body: Record<string, unknown>;
	try {
		body = Object(JSON.parse(text)) as Record<string, unknown>;
	} catch {
		return undefined;
	}

	const code = [body.Code, body.ErrorCode, body.code, body.error].find(isCode);
	const message = [body.Message, body.ErrorMessage, body.message, body.error_description].find(isText) ?? '';
	return code === undefined ? undefined : {Code: code, Message: message};
}

function isCode(value: unknown): value is string {
	return isText(value) && /^[\w.-]{1,100}$/.test(value);
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}
