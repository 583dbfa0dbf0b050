import type {AccountSource} from './account.ts';
import type {Region} from './region.ts';
import {keysOf, type SignIn, type SignInKind} from './sign-in.ts';

/** A mode of aliyun-cli's that yundeck does not sign in with is its own word for it. */
export type ProfileKind = SignInKind | (string & {});

/** Where the secret of a profile is. `elsewhere`: in a file or program of somebody else's, which is only read. */
export type SecretPlace = 'keychain' | 'file' | 'memory' | 'elsewhere';

/** Why a profile that was found can't be signed in with. It stays in the list, and says so. */
export type ProfileProblem =
	/** `mode`: as the file has it. */
	| {readonly kind: 'unknown-mode'; readonly mode: string}
	/** `fields`: as the file calls them. */
	| {readonly kind: 'missing-fields'; readonly fields: readonly string[]}
	| {readonly kind: 'malformed-fields'; readonly fields: readonly string[]}
	/** Leaving them out would make it somebody who may do more. */
	| {readonly kind: 'unsupported-fields'; readonly fields: readonly string[]}
	/** The profile whose credentials it assumes a role with. */
	| {readonly kind: 'missing-source'; readonly name: string}
	| {readonly kind: 'broken-source'; readonly name: string; readonly problem: ProfileProblem}
	| {readonly kind: 'source-cycle'; readonly names: readonly string[]}
	| {readonly kind: 'chain-too-long'; readonly most: number}
	/** `uri`: no more of it than the host. */
	| {readonly kind: 'refused-uri'; readonly uri: string}
	/** `ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS` */
	| {readonly kind: 'external-disabled'}
	/** `ALIBABA_CLOUD_ECS_METADATA_DISABLED` */
	| {readonly kind: 'metadata-disabled'}
	/** The keychain has no secret under its name. */
	| {readonly kind: 'missing-secret'}
	/** Two profiles of one file have the same name; the first one counts. */
	| {readonly kind: 'duplicate-name'};

/** What the owner says of a profile. */
export type ProfileMarks = {
	readonly color?: ProfileColor;
	/** Shown all the time, so that nobody is there by mistake. */
	readonly isProduction?: boolean;
	/** Refuses every call that changes something. */
	readonly isReadOnly?: boolean;
};

/** Those that are set; undefined when none is. */
export function setMarks({color, isProduction, isReadOnly}: ProfileMarks): ProfileMarks | undefined {
	const marks = {
		...(color !== undefined && {color}),
		...(isProduction && {isProduction}),
		...(isReadOnly && {isReadOnly}),
	};
	return Object.keys(marks).length === 0 ? undefined : marks;
}

export const profileColors = ['red', 'yellow', 'green', 'cyan', 'blue', 'magenta'] as const;

export type ProfileColor = (typeof profileColors)[number];

/** Which profile is meant: a name can stand in several sources. */
export type ProfileKey = {
	readonly name: string;
	readonly source: Exclude<AccountSource, 'prompt'>;
};

/** What of a place was open. */
export type ProfileView = {
	/** The kind of things in the table; of instances it is not there. */
	readonly table?: string;
	/** Of all regions. */
	readonly isAll?: boolean;
};

/** What is to be written down of a view; undefined: the instances of one region. */
export function notedView({table, isAll}: ProfileView): ProfileView | undefined {
	const view = {...(table !== undefined && table !== 'instances' && {table}), ...(isAll && {isAll})};
	return Object.keys(view).length === 0 ? undefined : view;
}

/** A way to sign in that was found; its secret stays behind `ProfileStore`. */
export type ProfileSummary = ProfileKey & {
	readonly kind: ProfileKind;
	/** What tells it from others: a shortened AccessKey ID, `LTAI5t…9xQz`, the role, the helper's program. */
	readonly hint: string;
	/** Where it was left, or else where it begins. */
	readonly region?: Region;
	/** What was open when it was left, if that is not the instances of the region. */
	readonly view?: ProfileView;
	readonly problem?: ProfileProblem;
	readonly secretPlace?: SecretPlace;
	readonly marks?: ProfileMarks;
};

/** `LTAI5t…9xQz`: enough to tell two keys apart. The id is no secret, but a whole one invites copying by hand. */
function hintAccessKey(accessKeyId: string): string {
	return accessKeyId.length <= 12 ? accessKeyId : `${accessKeyId.slice(0, 6)}…${accessKeyId.slice(-4)}`;
}

/** What tells a way to sign in from others, short enough for a column. */
export function hintSignIn(signIn: SignIn): string {
	switch (signIn.kind) {
		case 'RamRoleArn':
		case 'ChainableRamRoleArn':
		case 'OIDC':
			return roleNameOf(signIn.role.arn);
		case 'EcsRamRole':
			return signIn.roleName ?? '';
		case 'CredentialsURI':
			return URL.parse(signIn.uri)?.host ?? '';
		case 'External':
			return signIn.command[0]?.split(/[\\/]/).at(-1) ?? '';
		case 'CloudSSO':
			return signIn.accessConfiguration;
		case 'OAuth':
			return signIn.site;
		default: {
			const keys = keysOf(signIn);
			return keys === undefined ? '' : hintAccessKey(keys.accessKeyId);
		}
	}
}

/** `acs:ram::123:role/ops` → `ops` */
function roleNameOf(arn: string): string {
	return arn.slice(arn.indexOf('/') + 1);
}

export function isSameProfile(one: ProfileKey, other: ProfileKey): boolean {
	return one.name === other.name && one.source === other.source;
}
