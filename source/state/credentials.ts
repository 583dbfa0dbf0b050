import type {AppError} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import {editOf, emptyEdit, type TextEdit} from '#domain/text-edit.ts';
import type {CredentialProblem} from '#text/words.ts';
import type {View} from './history.ts';

/** The fields of the prompt, in their order on the screen. */
export const credentialFields = ['profileName', 'accessKeyId', 'accessKeySecret', 'securityToken'] as const;

export type CredentialField = (typeof credentialFields)[number];

export type CredentialsState = {
	readonly field: CredentialField;
	readonly profileName: TextEdit;
	readonly accessKeyId: TextEdit;
	readonly accessKeySecret: Secret<TextEdit>;
	readonly securityToken: Secret<TextEdit>;
	/** The key is being verified. */
	readonly isChecking: boolean;
	/** What is wrong with what was typed. */
	readonly problem?: {readonly field: CredentialField; readonly reason: CredentialProblem};
	/** Why the key was refused. */
	readonly error?: AppError;
	/** Where the user was when the credentials before these were over. */
	readonly returnsTo?: View;
};

export const initialCredentials: CredentialsState = {
	field: 'profileName',
	profileName: editOf('default'),
	accessKeyId: emptyEdit,
	accessKeySecret: new Secret(emptyEdit),
	securityToken: new Secret(emptyEdit),
	isChecking: false,
};
