import type {ErrorKind} from '#domain/app-error.ts';
import type {Advice, ErrorFacts} from '#text/error-facts.ts';

const again = ({retryKey}: ErrorFacts) => (retryKey ? `Press ${retryKey} to try again.` : 'Try again.');

/** What to do about it. */
export const advice: Record<ErrorKind, Advice> = {
	'unknown-key': () =>
		'Compare the ID with the RAM console, and mind that the China and the international site have separate accounts.',
	'disabled-key': () => 'Enable it in the RAM console, or use another one.',
	'wrong-secret': () => 'Paste the secret again. If it is lost, create a new AccessKey: a secret is shown only once.',
	'malformed-key': () => 'Paste the AccessKey ID and Secret again, without spaces or line breaks.',
	'expired-token': () => 'Get new temporary credentials and sign in again.',
	'wrong-token': () => 'The ID, the secret and the token must come from one and the same answer of STS.',
	'no-permission': ({permission}) =>
		`Ask the account’s administrator for ${permission ?? 'AliyunECSReadOnlyAccess'}; AliyunECSReadOnlyAccess is enough to look.`,
	'real-name-required': () => 'Complete the registration in the Alibaba Cloud console first.',
	'clock-wrong': facts => `Set the clock (turn automatic time on). ${again(facts)}`,
	'role-refused': () =>
		'The role’s trust policy must name who assumes it, with the same external ID if it asks for one, and that one needs sts:AssumeRole.',
	'role-not-found': () => 'Compare the role’s ARN with the RAM console.',
	'oidc-token-expired': facts => `Have a new token written into the token file. ${again(facts)}`,
	'oidc-token-refused': () => 'Check the token file, the OIDC provider’s ARN and its client IDs in the RAM console.',
	'not-an-instance': () =>
		'This way to sign in works on ECS instances only. Check that this is one, and that its metadata service is on.',
	'no-instance-role': () => 'Attach a RAM role to the instance in the ECS console, or correct its name in the profile.',
	'uri-refused': () => 'Use https://, or http:// to this computer. Redirects are not followed.',
	'helper-missing': () => 'Check the program’s name and path in the profile.',
	'helper-failed': facts => `Run the profile’s command in a shell to see what is wrong. ${again(facts)}`,
	'helper-hung': facts => `It must not wait for input. Run the profile’s command in a shell. ${again(facts)}`,
	'helper-garbage': () =>
		'It must print one JSON object with mode (AK or StsToken), access_key_id, access_key_secret and sts_token. Run the profile’s command in a shell.',
	'no-credentials': again,
	'login-needed': ({command}) =>
		command
			? `Log in again in a shell, by “${command}”, then go on here.`
			: 'Log in again where this profile comes from.',
	'sign-in-ended': ({remedy}) => remedy ?? 'Sign in again.',
	'identity-changed': () => 'Nothing was called with them. If that is on purpose, sign in again.',
	'unknown-region': () => 'Pick one from the list of regions (R).',
	'region-refused': () => 'Pick another region (R), or use another --endpoint.',
	'not-found': () => 'Check the endpoint.',
	'not-supported': () =>
		'It depends on the operating system and the instance type: Windows instances and retired types have no console output.',
	'wrong-status': facts => `Wait until the instance has started. ${again(facts)}`,
	'request-refused': again,
	throttled: facts => `Wait a minute. Other tools that use this account count as well. ${again(facts)}`,
	'service-failed': again,
	'host-not-found': facts => `Check the network, the DNS and the region. ${again(facts)}`,
	'connection-refused': facts => `Check the network and the endpoint. ${again(facts)}`,
	'connection-lost': facts => `Check the network. ${again(facts)}`,
	'computer-slept': again,
	'timed-out': facts => `Check the network, or a firewall on the way. ${again(facts)}`,
	'certificate-refused': () =>
		'A company’s proxy or firewall may sign in its own name: set NODE_EXTRA_CA_CERTS to a file with its CA certificate (PEM) and start again.',
	'certificate-outdated': facts => `See whether this computer’s clock is right. ${again(facts)}`,
	'certificate-of-another': () =>
		'Check the endpoint. A login page or a proxy may answer in its place: open a browser and log in to the network.',
	'not-tls': () => 'Check the endpoint and its port. A proxy or a login page may answer in its place.',
	'tls-refused': () => 'What answers is too old (TLS 1.2 is needed). A proxy or a firewall may answer in its place.',
	'not-the-api': facts => `A proxy or a login page may be in between. ${again(facts)}`,
	'broken-answer': again,
	'proxy-unusable': ({code}) =>
		`Write http://host:port or https://host:port into ${code ?? 'HTTPS_PROXY'}, with special characters of a password percent-encoded (# is %23). SOCKS is not supported.`,
	'proxy-unreachable': facts =>
		`Check HTTPS_PROXY and the network; NO_PROXY names hosts to reach without it. ${again(facts)}`,
	'proxy-hung': facts => `Check HTTPS_PROXY and the network; NO_PROXY names hosts to reach without it. ${again(facts)}`,
	'proxy-garbage': () => 'Check host, port and http:// or https:// in HTTPS_PROXY.',
	'proxy-login': () =>
		'Write them into HTTPS_PROXY: http://user:password@host:port, special characters percent-encoded (@ is %40).',
	'proxy-refused': () =>
		'Ask whoever runs the proxy to allow it, or name the host in NO_PROXY if it can be reached directly.',
	'proxy-failed': again,
	'endless-list': again,
	'short-list': again,
	'file-too-new': () => 'It was left as it is. Update this yundeck to use it.',
	'file-not-readable': () => 'Check who owns the file and its folder.',
	'file-not-understood': () =>
		'It was left as it is. Repair it, or have the program it belongs to write it anew; until then its profiles are missing here.',
	'file-not-writable': () => 'Check who owns the folder and that it is not read-only. Nothing that was saved is lost.',
	'disk-full': () => 'Free some room. Nothing that was saved is lost.',
	'keychain-failed': () =>
		'Unlock it and try again. What it did not take goes into the file when you save once more; :secrets keychain moves it later.',
	'secret-missing': () => 'Replace its secret, or delete the profile.',
	'profile-gone': () => 'Another yundeck has deleted or renamed it.',
	'name-taken': () => 'Choose another name.',
	'login-not-ours': () => 'aliyun-cli renews it. Use the profile as it is: yundeck reads it from aliyun-cli’s file.',
	'calls-broken': facts => `It starts again by itself within ten seconds. ${again(facts)}`,
	cancelled: again,
	unexpected: again,
};
