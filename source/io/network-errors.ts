import type {ErrorKind} from '#domain/app-error.ts';

const kinds: Readonly<Record<string, ErrorKind>> = {
	ENOTFOUND: 'host-not-found',
	EAI_AGAIN: 'host-not-found',
	EAI_FAIL: 'host-not-found',
	EAI_NODATA: 'host-not-found',
	EAI_NONAME: 'host-not-found',
	ECONNREFUSED: 'connection-refused',
	// A local firewall.
	EACCES: 'connection-refused',
	EPERM: 'connection-refused',
	ECONNRESET: 'connection-lost',
	ECONNABORTED: 'connection-lost',
	EPIPE: 'connection-lost',
	ENETDOWN: 'connection-lost',
	ENETRESET: 'connection-lost',
	ENETUNREACH: 'connection-lost',
	EHOSTDOWN: 'connection-lost',
	EHOSTUNREACH: 'connection-lost',
	EADDRNOTAVAIL: 'connection-lost',
	ETIMEDOUT: 'timed-out',
	// TLS to a port that speaks something else, or HTTP to one that does.
	EPROTO: 'not-the-api',
};

// OpenSSL's own names for what is wrong with a certificate.
const certificate =
	/CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|SIGNATURE_FAILURE/;

/** What went wrong before there was an answer of the API; undefined when it was nothing of the system's. */
export function kindOfSystemError(thrown: unknown): ErrorKind | undefined {
	if (!(thrown instanceof Error)) {
		return undefined;
	}

	if (thrown.name === 'RequestTimeoutError') {
		return 'timed-out';
	}

	const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
	if (code === 'ERR_INVALID_CHAR') {
		return thrown.message.includes('security-token') ? 'wrong-token' : 'malformed-key';
	}

	// The SDK's own: no id or no secret.
	if (code === 'InvalidCredentials') {
		return 'malformed-key';
	}

	if (certificate.test(code)) {
		return 'certificate-refused';
	}

	if (code.startsWith('HPE_') || code.startsWith('ERR_SSL_')) {
		return 'not-the-api';
	}

	return Object.hasOwn(kinds, code) ? kinds[code] : undefined;
}
