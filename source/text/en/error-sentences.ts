import type {ErrorKind} from '#domain/app-error.ts';
import type {Advice} from '#text/error-facts.ts';
import {number} from '#text/number.ts';

const through = (proxy: string | undefined) => (proxy ? ` (through the proxy ${proxy})` : '');
const quoted = (name: string | undefined, kind = 'the profile') => (name === undefined ? kind : `${kind} “${name}”`);
const named = (name: string | undefined) => (name ? ` ${name}` : '');

/** What went wrong, as the middle of a sentence. */
export const sentences: Record<ErrorKind, Advice> = {
	'unknown-key': () => 'Alibaba Cloud does not know this AccessKey ID',
	'disabled-key': () => 'this AccessKey is disabled',
	'wrong-secret': () => 'the AccessKey Secret does not belong to this AccessKey ID',
	'malformed-key': () => 'this AccessKey cannot be used in a request',
	'expired-token': () => 'the temporary credentials have expired',
	'wrong-token': () => 'the security token does not belong to this AccessKey',
	'no-permission': ({permission}) => `this user lacks the permission ${permission ?? 'for it'}`,
	'real-name-required': () => 'the account has no real-name registration',
	'clock-wrong': () => 'this computer’s clock is more than 15 minutes off',
	'role-refused': ({message}) => `the role may not be assumed by this identity${message ? ` (${message})` : ''}`,
	'role-not-found': () => 'there is no such role',
	'oidc-token-expired': () => 'the OIDC token has expired',
	'oidc-token-refused': ({message}) => `the OIDC token was refused${message ? `: ${message}` : ''}`,
	'not-an-instance': ({place}) => `the metadata service${named(place)} does not answer`,
	'no-instance-role': () => 'this instance has no such RAM role',
	'uri-refused': ({place}) => `credentials may not come from ${place ?? 'this address'}`,
	'helper-missing': ({place}) => `the program${named(place)} was not found or may not be run`,
	'helper-failed': ({place, code}) => `the program${named(place)} failed${code ? ` (${code})` : ''}`,
	'helper-hung': ({place}) => `the program${named(place)} did not end in time`,
	'helper-garbage': ({place}) => `what the program${named(place)} printed are no credentials`,
	'no-credentials': ({place}) => `${place ?? 'the service'} gave no credentials`,
	'login-needed': () => 'the login has ended',
	'sign-in-ended': ({reason}) => `the credentials have ended and can’t be renewed${reason ? `: ${reason}` : ''}`,
	'identity-changed': ({identities}) =>
		`the renewed credentials belong to ${identities?.found ?? 'somebody else'}, not to ${identities?.expected ?? 'who signed in'}`,
	'unknown-region': () => 'there is no such region',
	'region-refused': () => 'this endpoint does not serve the region',
	'not-found': () => 'the API does not know this call or thing',
	'not-supported': () => 'this instance does not support it',
	'wrong-status': () => 'the instance’s status does not allow it',
	'request-refused': ({code}) => `the API refused the request${code ? ` (${code})` : ''}`,
	throttled: () => 'too many calls, Alibaba Cloud is slowing this account down',
	'service-failed': ({status, code}) =>
		`${code ? 'the service failed' : 'a gateway or proxy answered instead of the service'}${status ? ` (HTTP ${status})` : ''}`,
	'host-not-found': ({place, code}) =>
		code === 'EAI_AGAIN'
			? `the name server (DNS) gave no answer about ${place ?? 'the host'}`
			: `the host ${place ?? ''} was not found`,
	'connection-refused': ({place}) => `${place ?? 'the host'} refused the connection`,
	'connection-lost': ({place}) => `the connection to ${place ?? 'the host'} was lost`,
	'computer-slept': () => 'this computer, or yundeck, stood still in the middle of the call',
	'timed-out': ({place}) => `no answer from ${place ?? 'the host'} in time`,
	'certificate-refused': ({place, proxy}) =>
		`the certificate of ${place ?? 'the host'}${through(proxy)} is not trusted`,
	'certificate-outdated': ({place, proxy, code}) =>
		`the certificate of ${place ?? 'the host'}${through(proxy)} ${code === 'CERT_NOT_YET_VALID' ? 'is not valid yet' : 'has expired'}`,
	'certificate-of-another': ({place, proxy}) =>
		`the certificate that came${through(proxy)} was made for another host than ${place ?? 'this one'}`,
	'not-tls': ({place}) => `${place ?? 'the host'} does not speak TLS (https) on this port`,
	'tls-refused': ({place, proxy}) =>
		`${place ?? 'the host'}${through(proxy)} and yundeck have no version of TLS in common`,
	'not-the-api': ({place}) => `a web page came back instead of the API’s answer, from ${place ?? 'the host'}`,
	'broken-answer': () => 'the answer was cut or is not JSON',
	'proxy-unusable': ({code}) => `the address in ${code ?? 'HTTPS_PROXY'} is no proxy that yundeck can use`,
	'proxy-unreachable': ({proxy, code}) => `the proxy ${proxy ?? ''} cannot be reached${code ? ` (${code})` : ''}`,
	'proxy-hung': ({proxy}) => `no answer from the proxy ${proxy ?? ''} in time`,
	'proxy-garbage': ({proxy}) => `${proxy ?? 'what HTTPS_PROXY names'} does not answer as a proxy does`,
	'proxy-login': ({proxy}) =>
		`the proxy ${proxy ?? ''} asks for a user name and password, or refuses those it was given`,
	'proxy-refused': ({proxy, place, status}) =>
		`the proxy ${proxy ?? ''} does not allow connections to ${place ?? 'this host'}${status ? ` (HTTP ${status})` : ''}`,
	'proxy-failed': ({proxy, place, status}) =>
		`the proxy ${proxy ?? ''} gave no connection to ${place ?? 'the host'}${status ? ` (HTTP ${status})` : ''}`,
	'endless-list': () => 'the list does not end, its pages bring nothing new any more',
	'short-list': ({counts}) =>
		counts
			? `there are ${number(counts.expected)} by the API’s own count, but it gave ${number(counts.found)}`
			: 'the API gave fewer than it counts',
	'file-too-new': ({place}) => `${place ?? 'the file'} was written by a newer yundeck`,
	'file-not-readable': ({place, code}) => `${place ?? 'the file'} cannot be read${code ? ` (${code})` : ''}`,
	'file-not-understood': ({place, code}) => `${place ?? 'the file'} cannot be understood${code ? ` (${code})` : ''}`,
	'file-not-writable': ({place, code}) => `${place ?? 'the file'} cannot be written${code ? ` (${code})` : ''}`,
	'disk-full': ({place}) => `the disk is full, ${place ?? 'the file'} was not written`,
	'keychain-failed': ({message}) => `the system’s keychain cannot be used${message ? ` (${message})` : ''}`,
	'secret-missing': ({place}) => `the secret of ${quoted(place)} is not in the system’s keychain any more`,
	'profile-gone': ({place}) => `${quoted(place)} is not there any more`,
	'name-taken': ({place}) => `there is ${quoted(place, 'a profile')} already`,
	'login-not-ours': ({code}) => `a ${code ?? 'browser'} login can only be kept by aliyun-cli`,
	'calls-broken': ({message}) => `the part of yundeck that makes the calls broke down${message ? ` (${message})` : ''}`,
	cancelled: () => 'cancelled',
	unexpected: ({message}) => `something unexpected happened${message ? `: ${message}` : ''}`,
};
