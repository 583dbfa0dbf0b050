import type {ErrorKind} from '#domain/app-error.ts';

type ProxyFacts = {
	/** `host[:port]` of the proxy. */
	readonly proxy?: string | undefined;
	/** The system's code, or the variable that is wrong. */
	readonly code?: string | undefined;
	/** What the proxy answered. */
	readonly statusCode?: number | undefined;
};

/** The way to the service ended at the proxy. */
export class ProxyError extends Error {
	override readonly name = 'ProxyError';
	readonly kind: ErrorKind;
	readonly proxy: string | undefined;
	readonly code: string | undefined;
	readonly statusCode: number | undefined;

	/** Of the proxy's own certificate, not of the service's. */
	get isOfCertificate(): boolean {
		return this.kind.startsWith('certificate-');
	}

	/** Usually a kind of the proxy's own; what is wrong with its certificate has the kinds of certificates. */
	constructor(kind: ErrorKind, {proxy, code, statusCode}: ProxyFacts) {
		super('');
		this.kind = kind;
		this.proxy = proxy;
		this.code = code;
		this.statusCode = statusCode;
	}
}
