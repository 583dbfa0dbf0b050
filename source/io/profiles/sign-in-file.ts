import {CallError} from '#domain/app-error.ts';
import type {Credentials} from '#domain/credentials.ts';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import type {RamRole, SignIn} from '#domain/sign-in.ts';
import {known} from '#io/json-fields.ts';

// The shape of a way to sign in inside of a profile of `config.json`, here and nowhere else:
//
//   {"kind"?: "AccessKey" | "StsToken", "accessKeyId"}    no kind: written by an older yundeck
//   {"kind": "RamRoleArn" | "ChainableRamRoleArn", "role": {…}, "from": {"kind", …}}
//   {"kind": "EcsRamRole", "roleName"?}
//   {"kind": "OIDC", "providerArn", "tokenFile", "role": {…}}
//   {"kind": "CredentialsURI", "uri"}
//   {"kind": "External", "command": ["program", "argument", …]}
//
// A role is {"arn", "sessionName", "externalId"?, "durationSeconds"?, "stsEndpoint"?, "stsRegion"?}. The secret is not
// among it: there is one at most, however deep the keys are, and it has a place of its own.

/** What of the keys is for nobody to see. */
export type KeySecret = Pick<Credentials, 'accessKeySecret' | 'securityToken'>;

/** All names that are written here. */
export const signInFields: readonly string[] = [
	...['kind', 'accessKeyId', 'role', 'from', 'roleName', 'providerArn', 'tokenFile', 'uri', 'command'],
];

/** Without its secret. A login that aliyun-cli has to renew is refused: it lives in aliyun-cli's file. */
export function signInToJson(signIn: SignIn): JsonRecord {
	switch (signIn.kind) {
		case 'AccessKey':
		case 'StsToken':
			return {kind: signIn.kind, accessKeyId: signIn.credentials.accessKeyId};
		case 'RamRoleArn':
		case 'ChainableRamRoleArn':
			return {kind: signIn.kind, role: roleToJson(signIn.role), from: signInToJson(signIn.from)};
		case 'EcsRamRole':
			return {kind: signIn.kind, ...known('roleName', signIn.roleName)};
		case 'OIDC': {
			const {kind, providerArn, tokenFile, role} = signIn;
			return {kind, providerArn, tokenFile, role: roleToJson(role)};
		}

		case 'CredentialsURI':
			return {kind: signIn.kind, uri: signIn.uri};
		case 'External':
			return {kind: signIn.kind, command: signIn.command};
		case 'CloudSSO':
		case 'OAuth':
			throw new CallError({kind: 'login-not-ours', code: signIn.kind});
	}
}

/** Throws for a login that aliyun-cli has to renew, however deep it is. */
export function refuseLogins(signIn: SignIn): void {
	signInToJson(signIn);
}

/** Undefined when something is missing, such as the secret of keys. */
export function readSignIn(entry: Json | undefined, secret: KeySecret | undefined): SignIn | undefined {
	if (!isJsonRecord(entry)) {
		return undefined;
	}

	const {kind = 'AccessKey'} = entry;
	switch (kind) {
		case 'AccessKey':
		case 'StsToken': {
			const {accessKeyId} = entry;
			if (!isText(accessKeyId) || secret === undefined) {
				return undefined;
			}

			const isTemporary = kind === 'StsToken' || secret.securityToken !== undefined;
			return {kind: isTemporary ? 'StsToken' : 'AccessKey', credentials: {accessKeyId, ...secret}};
		}

		case 'RamRoleArn':
		case 'ChainableRamRoleArn': {
			const role = readRole(entry.role);
			const from = readSignIn(entry.from, secret);
			return role && from && {kind, from, role};
		}

		case 'EcsRamRole':
			return {kind, ...known('roleName', text(entry.roleName))};
		case 'OIDC': {
			const {providerArn, tokenFile} = entry;
			const role = readRole(entry.role);
			return role && isText(providerArn) && isText(tokenFile) ? {kind, providerArn, tokenFile, role} : undefined;
		}

		case 'CredentialsURI':
			return isText(entry.uri) ? {kind, uri: entry.uri} : undefined;
		case 'External': {
			const {command} = entry;
			const isCommand = Array.isArray(command) && isText(command[0]) && command.every(part => typeof part === 'string');
			return isCommand ? {kind, command} : undefined;
		}

		default:
			return undefined;
	}
}

/** What `readSignIn` does not find, as the file calls it. None of a kind that is not known. */
export function missingFields(entry: JsonRecord, secret: KeySecret | undefined): readonly string[] {
	const {kind = 'AccessKey'} = entry;
	const found: Readonly<Record<string, boolean>> = {
		accessKeyId: isText(entry.accessKeyId),
		accessKeySecret: secret !== undefined,
		role: readRole(entry.role) !== undefined,
		from: readSignIn(entry.from, secret) !== undefined,
		providerArn: isText(entry.providerArn),
		tokenFile: isText(entry.tokenFile),
		uri: isText(entry.uri),
		command: readSignIn({...entry, kind: 'External'}, secret) !== undefined,
	};
	return (neededFields.get(kind) ?? []).filter(name => !found[name]);
}

const neededFields: ReadonlyMap<Json, readonly string[]> = new Map([
	['AccessKey', ['accessKeyId', 'accessKeySecret']],
	['StsToken', ['accessKeyId', 'accessKeySecret']],
	['RamRoleArn', ['role', 'from']],
	['ChainableRamRoleArn', ['role', 'from']],
	['OIDC', ['providerArn', 'tokenFile', 'role']],
	['CredentialsURI', ['uri']],
	['External', ['command']],
]);

function roleToJson({arn, sessionName, externalId, durationSeconds, stsEndpoint, stsRegion}: RamRole): JsonRecord {
	return {
		arn,
		sessionName,
		...known('externalId', externalId),
		...known('durationSeconds', durationSeconds),
		...known('stsEndpoint', stsEndpoint),
		...known('stsRegion', stsRegion),
	};
}

function readRole(role: Json | undefined): RamRole | undefined {
	if (!isJsonRecord(role) || !isText(role.arn) || !isText(role.sessionName)) {
		return undefined;
	}

	const {arn, sessionName, externalId, durationSeconds, stsEndpoint, stsRegion} = role;
	return {
		arn,
		sessionName,
		...known('externalId', text(externalId)),
		...known('durationSeconds', typeof durationSeconds === 'number' ? durationSeconds : undefined),
		...known('stsEndpoint', text(stsEndpoint)),
		...known('stsRegion', text(stsRegion)),
	};
}

function text(value: Json | undefined): string | undefined {
	return isText(value) ? value : undefined;
}

export function isText(value: Json | undefined): value is string {
	return typeof value === 'string' && value !== '';
}
