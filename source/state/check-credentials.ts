import {graphemes} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import type {CredentialProblem} from '#text/words.ts';
import type {CredentialField, CredentialsState} from './credentials.ts';

const longestName = 64;
const visibleAscii = /^[\u0021-\u007E]+$/;

/** What can be said about the typed credentials without asking anybody; undefined when nothing is wrong. */
export function checkCredentials(
	credentials: CredentialsState,
): {readonly field: CredentialField; readonly reason: CredentialProblem} | undefined {
	const name = credentials.profileName.value.trim();
	if (name === '') {
		return {field: 'profileName', reason: 'name-missing'};
	}

	if (toPrintable(name) !== name || graphemes(name).length > longestName) {
		return {field: 'profileName', reason: 'name-malformed'};
	}

	const id = credentials.accessKeyId.value.trim();
	if (id === '') {
		return {field: 'accessKeyId', reason: 'id-missing'};
	}

	// STS ids have a dot: `STS.NT…`.
	if (!/^[\w.-]+$/.test(id)) {
		return {field: 'accessKeyId', reason: 'id-malformed'};
	}

	const {accessKeySecret: secret, securityToken: token} = credentials;
	if (secret.tell(({value}) => value.trim() === '')) {
		return {field: 'accessKeySecret', reason: 'secret-missing'};
	}

	if (secret.tell(({value}) => /[\r\n]/.test(value.trim()))) {
		return {field: 'accessKeySecret', reason: 'secret-line-break'};
	}

	if (secret.tell(({value}) => !visibleAscii.test(value.trim()))) {
		return {field: 'accessKeySecret', reason: 'secret-malformed'};
	}

	if (token.tell(({value}) => value.trim() !== '' && !visibleAscii.test(value.trim()))) {
		return {field: 'securityToken', reason: 'token-malformed'};
	}

	return undefined;
}
