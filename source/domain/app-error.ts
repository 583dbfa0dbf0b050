import {withoutSecrets} from './secret.ts';

/** What kind of thing went wrong; each has its own sentence and advice in `text/`. */
export type ErrorKind =
	// Who is asking
	| 'unknown-key'
	| 'disabled-key'
	| 'wrong-secret'
	| 'malformed-key'
	| 'expired-token'
	| 'wrong-token'
	| 'no-permission'
	| 'real-name-required'
	| 'clock-wrong'
	// How credentials are come by
	| 'role-refused'
	| 'role-not-found'
	| 'oidc-token-expired'
	| 'oidc-token-refused'
	| 'not-an-instance'
	| 'no-instance-role'
	| 'uri-refused'
	| 'helper-missing'
	| 'helper-failed'
	| 'helper-hung'
	| 'helper-garbage'
	| 'no-credentials'
	/** Somebody has to log in again where the login comes from: `command` says how. */
	| 'login-needed'
	/** They were good and are over, and no new ones are to be had: `reason` says why. */
	| 'sign-in-ended'
	/** New credentials belong to somebody else: `identities` says to whom. */
	| 'identity-changed'
	// What was asked
	| 'unknown-region'
	| 'region-refused'
	| 'not-found'
	| 'not-supported'
	| 'wrong-status'
	| 'request-refused'
	// The service
	| 'throttled'
	| 'service-failed'
	// The way there
	| 'host-not-found'
	| 'connection-refused'
	| 'connection-lost'
	| 'timed-out'
	/** In the middle of the call. */
	| 'computer-slept'
	/** Nobody vouches for it that this computer trusts. */
	| 'certificate-refused'
	/** Over, or not valid yet. */
	| 'certificate-outdated'
	| 'certificate-of-another'
	| 'not-tls'
	/** No version or cipher that both sides speak. */
	| 'tls-refused'
	| 'not-the-api'
	| 'broken-answer'
	/** It goes on and on and brings nothing new. */
	| 'endless-list'
	/** The API counts more things than it gives: `counts` says how many. */
	| 'short-list'
	// The proxy on the way there
	/** The address of a proxy is none, or of a kind that is not supported. */
	| 'proxy-unusable'
	| 'proxy-unreachable'
	| 'proxy-hung'
	| 'proxy-garbage'
	/** It wants a user name and a password, or others. */
	| 'proxy-login'
	| 'proxy-refused'
	/** It could not reach the host, or gave up. */
	| 'proxy-failed'
	// Files
	| 'file-not-readable'
	/** Of ours, by a yundeck to come: `code` says which version of the file. */
	| 'file-too-new'
	/** Not what it should be: cut, another format, far too large. It was left as it is. */
	| 'file-not-understood'
	| 'file-not-writable'
	| 'disk-full'
	// Saved profiles
	| 'keychain-failed'
	| 'secret-missing'
	| 'profile-gone'
	| 'name-taken'
	| 'login-not-ours'
	// Ours
	/** The thread that makes the calls has ended. */
	| 'calls-broken'
	| 'cancelled'
	| 'unexpected';

/** A failure in our words: what happened, to which call. Never holds a secret. */
export type AppError = {
	readonly kind: ErrorKind;
	/** The API call, `DescribeInstances`. */
	readonly action?: string;
	readonly regionId?: string;
	/** The host that was called, the file, or the profile. */
	readonly place?: string;
	/** The proxy on the way there, `host[:port]`. */
	readonly proxy?: string;
	/** The API's or the system's own code, `InvalidAccessKeyId.NotFound`, `ECONNREFUSED`. */
	readonly code?: string;
	/** The API's or the system's own sentence. */
	readonly message?: string;
	readonly httpStatus?: number;
	readonly requestId?: string;
	/** Alibaba Cloud's own page about this error. */
	readonly recommend?: string;
	/** The RAM action that is missing, from AccessDeniedDetail, `ecs:DescribeInstances`. */
	readonly missingPermission?: string;
	/** Who lacks it, as RAM displays the principal. */
	readonly principal?: string;
	/** How many times the call was tried. */
	readonly attempts?: number;
	/** What to enter in a shell. */
	readonly command?: string;
	/** What this comes from. */
	readonly reason?: AppError;
	/** Who signed in, and whom the new credentials belong to. */
	readonly identities?: {readonly expected: string; readonly found: string};
	/** How many things there are, as the API says, and how many it gave. */
	readonly counts?: {readonly expected: number; readonly found: number};
};

/** How an adapter fails. Anything else that is thrown is a mistake of ours. */
export class CallError extends Error {
	override readonly name = 'CallError';
	readonly failure: AppError;

	constructor(failure: AppError) {
		super(failure.message ?? failure.kind);
		this.failure = failure;
	}
}

/** Any thrown thing as an AppError. */
export function toAppError(thrown: unknown): AppError {
	if (thrown instanceof CallError) {
		return thrown.failure;
	}

	if (thrown instanceof Error && thrown.name === 'AbortError') {
		return {kind: 'cancelled'};
	}

	return {kind: 'unexpected', message: withoutSecrets(thrown instanceof Error ? thrown.message : String(thrown))};
}
