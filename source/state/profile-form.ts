import type {Account} from '#domain/account.ts';
import type {AppError} from '#domain/app-error.ts';
import type {ProfileMarks, ProfileSummary} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import {Secret} from '#domain/secret.ts';
import type {SignIn} from '#domain/sign-in.ts';
import {editOf, emptyEdit, type TextEdit} from '#domain/text-edit.ts';
import type {CredentialProblem} from '#text/words.ts';
import {freeName} from './profile-names.ts';

const keyFields = ['accessKeyId', 'accessKeySecret', 'securityToken'] as const;
const choiceFields = ['color', 'isProduction', 'isReadOnly'] as const;

type KeyField = (typeof keyFields)[number];
export type ChoiceField = (typeof choiceFields)[number];
export type ProfileField = 'profileName' | KeyField | 'region' | ChoiceField;

/** What a profile is to be; saved when it is all there and right. */
export type ProfileForm = {
	/** `import`: an own profile is made of one that was found elsewhere, or of another own one. */
	readonly purpose: 'edit' | 'import';
	/** As it is saved. */
	readonly profile: ProfileSummary;
	readonly signIn: SignIn;
	readonly field: ProfileField;
	readonly profileName: TextEdit;
	readonly accessKeyId: TextEdit;
	/** Empty: the old one stays; as with the token, which belongs to it. */
	readonly accessKeySecret: Secret<TextEdit>;
	readonly securityToken: Secret<TextEdit>;
	readonly region: TextEdit;
	readonly marks: ProfileMarks;
	/** `checking`: whether a new key is good. */
	readonly work?: 'checking' | 'saving';
	/** Of the call that checks it. */
	readonly generation?: number;
	/** What is wrong with what was typed. */
	readonly problem?: {readonly field: ProfileField; readonly reason: CredentialProblem};
	/** Why the key was refused, or nothing could be saved. */
	readonly error?: AppError;
};

/** The fields, in their order on the screen. Keys that others give can't be typed. */
export function formFields({purpose, signIn}: ProfileForm): readonly ProfileField[] {
	const keys = purpose === 'edit' && 'credentials' in signIn ? keyFields : [];
	return ['profileName', ...keys, 'region', ...choiceFields];
}

export function isChoice(field: ProfileField): field is ChoiceField {
	return choiceFields.some(choice => choice === field);
}

export function isSecretField(field: ProfileField): field is 'accessKeySecret' | 'securityToken' {
	return field === 'accessKeySecret' || field === 'securityToken';
}

/** The form with what a profile is now. */
export function formOf(
	purpose: ProfileForm['purpose'],
	profile: ProfileSummary,
	{signIn}: Account,
	profiles: readonly ProfileSummary[],
): ProfileForm {
	return {
		purpose,
		profile,
		signIn,
		field: 'profileName',
		profileName: editOf(purpose === 'edit' ? profile.name : freeName(profile.name, profiles)),
		accessKeyId: editOf('credentials' in signIn ? signIn.credentials.accessKeyId : ''),
		accessKeySecret: new Secret(emptyEdit),
		securityToken: new Secret(emptyEdit),
		region: editOf(profile.region?.id ?? ''),
		marks: profile.marks ?? {},
	};
}

/** The name as it is to be saved. */
export function nameIn({profileName}: ProfileForm): string {
	return profileName.value.trim();
}

export function regionIn({region}: ProfileForm): Region | undefined {
	const id = region.value.trim();
	return id === '' ? undefined : {id, name: ''};
}
