import {CallError} from '#domain/app-error.ts';
import {isJsonRecord, type Json} from '#domain/json.ts';
import {Secret} from '#domain/secret.ts';
import type {SessionCredentials} from '#domain/sign-in.ts';
import {known, textOf, timeOf} from '#io/json-fields.ts';

/** What a service calls the parts of temporary credentials. */
type Names = {readonly id: string; readonly secret: string; readonly token: string; readonly expiration: string};

export const pascalNames: Names = {
	id: 'AccessKeyId',
	secret: 'AccessKeySecret',
	token: 'SecurityToken',
	expiration: 'Expiration',
};

/** Temporary credentials out of an answer. Throws `no-credentials` when they are not whole. */
export function readSession(value: Json | undefined, names: Names, place: string): SessionCredentials {
	const record = isJsonRecord(value) ? value : {};
	const accessKeyId = textOf(record[names.id]).trim();
	const secret = textOf(record[names.secret]).trim();
	const token = textOf(record[names.token]).trim();
	if (accessKeyId === '' || secret === '' || token === '') {
		throw new CallError({kind: 'no-credentials', place});
	}

	return {
		credentials: {accessKeyId, accessKeySecret: new Secret(secret), securityToken: new Secret(token)},
		...known('expiresAt', timeOf(record[names.expiration])),
	};
}
