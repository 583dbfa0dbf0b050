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
	CERT_HAS_EXPIRED: 'certificate-outdated',
	CERT_NOT_YET_VALID: 'certificate-outdated',
	ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-of-another',
	HOSTNAME_MISMATCH: 'certificate-of-another',
	IP_ADDRESS_MISMATCH: 'certificate-of-another',
};

// OpenSSL's own names for what is wrong with a certificate.
const certificate =
	/CERT|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|SIGNATURE_FAILURE/;

// What its parser says of bytes that are something else.
const notTls = /wrong.version.number|packet.length.too.long|record.layer.failure|http.request|unknown.protocol/i;

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

	if (Object.hasOwn(kinds, code)) {
		return kinds[code];
	}

	if (certificate.test(code)) {
		return 'certificate-refused';
	}

	if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
		return notTls.test(`${code} ${thrown.message}`) ? 'not-tls' : 'tls-refused';
	}

	return code.startsWith('HPE_') ? 'not-the-api' : undefined;
}
