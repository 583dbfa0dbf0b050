import type {Secret} from '#domain/secret.ts';
import type {TextEdit} from '#domain/text-edit.ts';
import type {CredentialProblem} from '#text/words.ts';
import type {CredentialField, CredentialsState} from './credentials.ts';
import {nameProblem} from './profile-names.ts';

const visibleAscii = /^[\u0021-\u007E]+$/;

/** What can be said about the typed credentials without asking anybody; undefined when nothing is wrong. */
export function checkCredentials({
	profileName,
	accessKeyId,
	accessKeySecret,
	securityToken,
}: CredentialsState): {readonly field: CredentialField; readonly reason: CredentialProblem} | undefined {
	const problems = [
		['profileName', nameProblem(profileName.value.trim())],
		['accessKeyId', idProblem(accessKeyId.value.trim())],
		['accessKeySecret', secretProblem(accessKeySecret)],
		['securityToken', tokenProblem(securityToken)],
	] as const;
	return problems.flatMap(([field, reason]) => (reason ? [{field, reason}] : []))[0];
}

export function idProblem(id: string): CredentialProblem | undefined {
	if (id === '') {
		return 'id-missing';
	}

	// STS ids have a dot: `STS.NT…`.
	return /^[\w.-]+$/.test(id) ? undefined : 'id-malformed';
}

export function secretProblem(secret: Secret<TextEdit>): CredentialProblem | undefined {
	if (secret.tell(({value}) => value.trim() === '')) {
		return 'secret-missing';
	}

	if (secret.tell(({value}) => /[\r\n]/.test(value.trim()))) {
		return 'secret-line-break';
	}

	return secret.tell(({value}) => !visibleAscii.test(value.trim())) ? 'secret-malformed' : undefined;
}

export function tokenProblem(token: Secret<TextEdit>): CredentialProblem | undefined {
	return token.tell(({value}) => value.trim() !== '' && !visibleAscii.test(value.trim()))
		? 'token-malformed'
		: undefined;
}
