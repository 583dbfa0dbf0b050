import type {ProfileMarks} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import type {Secret} from '#domain/secret.ts';
import {keySignIn, type SignIn} from '#domain/sign-in.ts';
import type {TextEdit} from '#domain/text-edit.ts';
import {formFields, nameIn, type ProfileForm, regionIn} from './profile-form.ts';

/** What is to be different of a profile; what is not named stays. */
export type WantedChange = {
	readonly name?: string;
	readonly signIn?: SignIn;
	/** null: nowhere in particular. */
	readonly region?: Region | null;
	readonly marks?: ProfileMarks;
};

/** What the form makes of the profile. */
export function changeIn(form: ProfileForm): WantedChange {
	const {profile, marks} = form;
	const name = nameIn(form);
	const signIn = typedSignIn(form);
	const region = regionIn(form);
	return {
		...(name !== profile.name && {name}),
		...(signIn && {signIn}),
		...(region?.id !== profile.region?.id && {region: region ?? null}),
		...(!isSameMarks(marks, profile.marks ?? {}) && {marks}),
	};
}

/** The key that was typed; undefined when the old one is to stay. */
function typedSignIn(form: ProfileForm): SignIn | undefined {
	const {signIn, accessKeyId, accessKeySecret, securityToken} = form;
	if (!('credentials' in signIn) || !formFields(form).includes('accessKeyId')) {
		return undefined;
	}

	const old = signIn.credentials;
	const id = accessKeyId.value.trim();
	if (id === old.accessKeyId && isEmpty(accessKeySecret) && isEmpty(securityToken)) {
		return undefined;
	}

	// Of another key neither the old secret nor the old token is any good.
	const token = isEmpty(securityToken)
		? id === old.accessKeyId
			? old.securityToken
			: undefined
		: textOf(securityToken);
	return keySignIn({
		accessKeyId: id,
		accessKeySecret: isEmpty(accessKeySecret) ? old.accessKeySecret : textOf(accessKeySecret),
		...(token && {securityToken: token}),
	});
}

function isEmpty(secret: Secret<TextEdit>): boolean {
	return secret.tell(({value}) => value.trim() === '');
}

function textOf(secret: Secret<TextEdit>): Secret {
	return secret.map(({value}) => value.trim());
}

function isSameMarks(a: ProfileMarks, b: ProfileMarks): boolean {
	return (
		a.color === b.color &&
		Boolean(a.isProduction) === Boolean(b.isProduction) &&
		Boolean(a.isReadOnly) === Boolean(b.isReadOnly)
	);
}
