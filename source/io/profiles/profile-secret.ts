import {isJsonRecord, type JsonRecord} from '#domain/json.ts';
import {Secret} from '#domain/secret.ts';
import {keysOf, type SignIn} from '#domain/sign-in.ts';
import {isText, type KeySecret} from './sign-in-file.ts';

// Where the secret of a profile of `config.json` is, here and nowhere else:
//
//   {"accessKeySecret", "securityToken"?}         in the file
//   {"secret": "keychain", "keychainKey"}         in the keychain, under that key
//
// In the keychain it is a text of JSON with the same two names.

export type SavedSecret =
	| {readonly place: 'file'; readonly secret: KeySecret}
	| {readonly place: 'keychain'; readonly key: string};

export const secretFields: readonly string[] = ['accessKeySecret', 'securityToken', 'secret', 'keychainKey'];

/** Stands for one that was not asked for: enough to tell what kind of profile it is. */
export const unreadSecret: KeySecret = {accessKeySecret: new Secret('')};

export function secretOf(signIn: SignIn): KeySecret | undefined {
	const keys = keysOf(signIn);
	if (keys === undefined) {
		return undefined;
	}

	const {accessKeyId: _, ...secret} = keys;
	return secret;
}

/** Undefined when a profile has none, as a role of the machine, or it is not whole. */
export function savedSecret(name: string, entry: JsonRecord): SavedSecret | undefined {
	if (entry.secret === 'keychain') {
		return {place: 'keychain', key: isText(entry.keychainKey) ? entry.keychainKey : name};
	}

	const secret = readSecret(entry);
	return secret && {place: 'file', secret};
}

export function secretToJson(saved: SavedSecret): JsonRecord {
	return saved.place === 'keychain' ? {secret: 'keychain', keychainKey: saved.key} : plain(saved.secret);
}

export function toKeychainText(secret: KeySecret): Secret {
	return new Secret(JSON.stringify(plain(secret)));
}

/** Undefined when it is not one of ours. */
export function fromKeychainText(text: Secret): KeySecret | undefined {
	try {
		const content: unknown = JSON.parse(text.reveal());
		return isJsonRecord(content) ? readSecret(content) : undefined;
	} catch {
		return undefined;
	}
}

export function isSameSecret(a: Secret | undefined, b: Secret | undefined): boolean {
	return a?.reveal() === b?.reveal();
}

function readSecret({accessKeySecret, securityToken}: JsonRecord): KeySecret | undefined {
	return isText(accessKeySecret)
		? {
				accessKeySecret: new Secret(accessKeySecret),
				...(isText(securityToken) && {securityToken: new Secret(securityToken)}),
			}
		: undefined;
}

function plain({accessKeySecret, securityToken}: KeySecret): JsonRecord {
	return {
		accessKeySecret: accessKeySecret.reveal(),
		...(securityToken !== undefined && {securityToken: securityToken.reveal()}),
	};
}
