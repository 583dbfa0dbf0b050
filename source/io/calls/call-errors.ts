import type {AppError, ErrorKind} from '#domain/app-error.ts';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import {textOf} from '#io/json-fields.ts';
import {kindOfApiCode} from './api-error-codes.ts';
import {DeadlineError} from './deadline.ts';
import {hideSecrets} from './hide-secrets.ts';
import {kindOfSystemError} from './network-errors.ts';
import {ProxyError} from './proxy-error.ts';

// Of what the other side says; nobody reads more.
const longestText = 4000;

/** The answer came, and it is not one. */
export class AnswerError extends Error {
	override readonly name = 'AnswerError';
	readonly kind: 'broken-answer' | 'not-the-api';

	constructor(kind: AnswerError['kind'], message?: string) {
		super(message);
		this.kind = kind;
	}
}

/** What is known about an attempt besides what it threw. */
export type AttemptFacts = {
	readonly action: string;
	readonly regionId: string | undefined;
	readonly place: string;
	readonly attempts?: number;
	readonly httpStatus?: number | undefined;
	readonly requestId?: string | undefined;
	readonly proxy?: string | undefined;
	/** The proxy has not answered yet. */
	readonly isWaitingForTunnel?: boolean;
	/** Never to appear in what is said of it. */
	readonly secrets: readonly string[];
};

/** Whatever an attempt threw, in our words. */
export function toCallError(thrown: unknown, facts: AttemptFacts): AppError {
	const data = readData(thrown);
	const httpStatus = statusOf(thrown) ?? facts.httpStatus;
	// Whatever the other side says may be what it was sent.
	const said = (value: Json | undefined): string => hideSecrets(textOf(value).slice(0, longestText), facts.secrets);
	const code = said(data?.Code ?? data?.code) || readCode(thrown);
	const message = cleanMessage(said(readMessage(thrown, {data, httpStatus})));
	const recommend = said(data?.Recommend);
	const denied = isJsonRecord(data?.AccessDeniedDetail) ? data.AccessDeniedDetail : undefined;
	const isHung = thrown instanceof DeadlineError && thrown.reason === 'timed-out' && facts.isWaitingForTunnel;
	return compact({
		kind: isHung ? 'proxy-hung' : kindOf(thrown, {data, code, message, httpStatus}),
		action: facts.action,
		regionId: facts.regionId,
		...waysOf(thrown, facts),
		code,
		message,
		httpStatus,
		requestId: said(data?.RequestId ?? data?.requestId) || said(facts.requestId) || undefined,
		recommend: recommend.startsWith('https://') ? recommend : undefined,
		missingPermission: said(denied?.AuthAction) || undefined,
		principal: said(denied?.AuthPrincipalDisplayName) || undefined,
		attempts: facts.attempts,
	});
}

/** Where it was going, and through which proxy; the proxy itself is the place when it is its own certificate that is wrong. */
function waysOf(thrown: unknown, {place, proxy}: AttemptFacts): Pick<Loose<AppError>, 'place' | 'proxy'> {
	if (!(thrown instanceof ProxyError)) {
		return {place, proxy};
	}

	return thrown.isOfCertificate ? {place: thrown.proxy ?? place} : {place, proxy: thrown.proxy ?? proxy};
}

type Evidence = {
	readonly data: JsonRecord | undefined;
	readonly code: string | undefined;
	readonly message: string | undefined;
	readonly httpStatus: number | undefined;
};

function kindOf(thrown: unknown, {data, code, message, httpStatus}: Evidence): ErrorKind {
	if (thrown instanceof DeadlineError) {
		return thrown.reason;
	}

	if (thrown instanceof ProxyError) {
		return thrown.kind;
	}

	if (data !== undefined && code !== undefined) {
		return kindOfApiCode(code, {
			message: message ?? '',
			httpStatus,
			isDenied: data.AccessDeniedDetail !== undefined,
		});
	}

	const systemKind = thrown instanceof AnswerError ? undefined : kindOfSystemError(thrown);
	if (systemKind !== undefined) {
		return systemKind;
	}

	// A gateway's own page about its backend, whatever it is written in.
	if (httpStatus !== undefined && httpStatus >= 500) {
		return 'service-failed';
	}

	if (httpStatus === 429) {
		return 'throttled';
	}

	// The API gives 200, or an error of its own with a code: this is a redirect, or an error of somebody else's.
	if (httpStatus !== undefined && httpStatus >= 300) {
		return 'not-the-api';
	}

	return thrown instanceof AnswerError ? thrown.kind : 'unexpected';
}

/** The body of the answer that the SDK keeps with its errors. */
function readData(thrown: unknown): JsonRecord | undefined {
	const data = thrown instanceof Error && 'data' in thrown ? thrown.data : undefined;
	return isJsonRecord(data) ? data : undefined;
}

function readCode(thrown: unknown): string | undefined {
	const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
	// The SDK turns a missing code into this text.
	return typeof code === 'string' && code !== '' && code !== 'undefined' ? code : undefined;
}

function readMessage(thrown: unknown, {data, httpStatus}: Pick<Evidence, 'data' | 'httpStatus'>): string {
	const message = textOf(data?.Message ?? data?.message);
	if (message !== '' || data !== undefined || isWordless(thrown, httpStatus)) {
		return message;
	}

	if (thrown instanceof AggregateError && thrown.message === '') {
		return readMessage(thrown.errors[0], {data, httpStatus});
	}

	return thrown instanceof Error ? thrown.message : String(thrown);
}

// What a parser says quotes the answer; an error of ours says nothing that its kind does not say; and the SDK stumbles
// over a `null` for an error.
function isWordless(thrown: unknown, httpStatus: number | undefined): boolean {
	return (
		thrown instanceof SyntaxError ||
		thrown instanceof DeadlineError ||
		thrown instanceof ProxyError ||
		(thrown instanceof TypeError && httpStatus !== undefined && httpStatus >= 400)
	);
}

function cleanMessage(message: string): string | undefined {
	const text = message
		// SignatureDoesNotMatch repeats what was signed.
		.replace(/\s*server string to sign is.*$/is, '')
		// httpx glues the request to its errors, with no space before it.
		.replace(/(?:GET|POST) https?:\/\/.*$/s, '')
		.replaceAll(/https?:\/\/[^\s?]*\?\S*/g, url => url.slice(0, url.indexOf('?')))
		.trim()
		.slice(0, 1000);
	return text === '' ? undefined : text;
}

function statusOf(thrown: unknown): number | undefined {
	const value: unknown = thrown instanceof Error ? Reflect.get(thrown, 'statusCode') : undefined;
	return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

type Loose<T> = {readonly [K in keyof T]?: T[K] | undefined};

/** Leaves out what is not known. */
function compact({kind, ...facts}: Loose<AppError> & {readonly kind: ErrorKind}): AppError {
	return {kind, ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))};
}
