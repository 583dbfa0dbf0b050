import type {CredentialProblem} from '#text/words.ts';
import {idProblem, secretProblem, tokenProblem} from './check-credentials.ts';
import {formFields, nameIn, type ProfileField, type ProfileForm, regionIn} from './profile-form.ts';
import {isTaken, nameProblem} from './profile-names.ts';
import type {State} from './state.ts';

type Problem = {readonly field: ProfileField; readonly reason: CredentialProblem};

/** What can be said about the form without asking anybody; undefined when nothing is wrong. */
export function checkProfileForm(form: ProfileForm, {profiles}: Pick<State, 'profiles'>): Problem | undefined {
	const name = nameIn(form);
	const isKept = form.purpose === 'edit' && name === form.profile.name;
	const reason = isKept ? undefined : (nameProblem(name) ?? (isTaken(name, profiles.items) ? 'name-taken' : undefined));
	if (reason) {
		return {field: 'profileName', reason};
	}

	const keys = formFields(form).includes('accessKeyId') ? checkKeys(form) : undefined;
	const region = regionIn(form);
	return (
		keys ??
		(region && !/^[a-z]+(-[a-z0-9]+)+$/.test(region.id) ? {field: 'region', reason: 'region-malformed'} : undefined)
	);
}

function checkKeys({signIn, accessKeyId, accessKeySecret, securityToken}: ProfileForm): Problem | undefined {
	const id = accessKeyId.value.trim();
	const wrongId = idProblem(id);
	if (wrongId) {
		return {field: 'accessKeyId', reason: wrongId};
	}

	// The old secret belongs to the old id.
	const isOldKey = 'credentials' in signIn && signIn.credentials.accessKeyId === id;
	const wrongSecret = secretProblem(accessKeySecret);
	if (wrongSecret && !(isOldKey && wrongSecret === 'secret-missing')) {
		return {field: 'accessKeySecret', reason: wrongSecret};
	}

	const wrongToken = tokenProblem(securityToken);
	return wrongToken && {field: 'securityToken', reason: wrongToken};
}
