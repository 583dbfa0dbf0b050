import type {Credentials} from './credentials.ts';
import type {Secret} from './secret.ts';

/**
 * How an account comes by the credentials that sign its calls: the modes of aliyun-cli's profiles, whose `AK` is an
 * AccessKey in our words. Plain data with everything that is needed, wherever it was found.
 */
export type SignIn =
	| KeySignIn
	/** AssumeRole, signed by the keys in the profile or by whatever another profile gives. */
	| {readonly kind: 'RamRoleArn' | 'ChainableRamRoleArn'; readonly from: SignIn; readonly role: RamRole}
	/** Of the machine that this runs on; without a name the role that is attached to it. */
	| {readonly kind: 'EcsRamRole'; readonly roleName?: string}
	| {readonly kind: 'OIDC'; readonly providerArn: string; readonly tokenFile: string; readonly role: RamRole}
	| {readonly kind: 'CredentialsURI'; readonly uri: string}
	/** A program and its arguments; no shell. */
	| {readonly kind: 'External'; readonly command: readonly string[]}
	| CloudSsoSignIn
	| OAuthSignIn;

/** Keys that sign by themselves. */
export type KeySignIn = {readonly kind: 'AccessKey' | 'StsToken'; readonly credentials: Credentials};

export type SignInKind = SignIn['kind'];

/** A RAM role that is assumed. */
export type RamRole = {
	readonly arn: string;
	readonly sessionName: string;
	readonly externalId?: string;
	/** How long the credentials are to live; the service decides when it is not given. */
	readonly durationSeconds?: number;
	/** A host, when it is not to be the one of the region or the central one. */
	readonly stsEndpoint?: string;
	readonly stsRegion?: string;
};

export type CloudSsoSignIn = LoginSignIn & {
	readonly kind: 'CloudSSO';
	readonly signInUrl: string;
	readonly accountId: string;
	readonly accessConfiguration: string;
};

export type OAuthSignIn = LoginSignIn & {
	readonly kind: 'OAuth';
	readonly site: 'CN' | 'INTL';
	readonly refreshToken?: Secret;
	/** Milliseconds since 1970. */
	readonly refreshTokenExpiresAt?: number;
};

/** What a login in the browser has left behind. */
type LoginSignIn = {
	/** The profile it stands in, for telling how to log in again. */
	readonly profile: string;
	readonly accessToken?: Secret;
	/** Milliseconds since 1970. */
	readonly accessTokenExpiresAt?: number;
	/** Credentials that were exchanged for it earlier and may still be good. */
	readonly session?: SessionCredentials;
};

/** Credentials as they are now. */
export type SessionCredentials = {
	readonly credentials: Credentials;
	/** Milliseconds since 1970; undefined when they do not end, or nobody knows when. */
	readonly expiresAt?: number;
};

export function keySignIn(credentials: Credentials): KeySignIn {
	return {kind: credentials.securityToken === undefined ? 'AccessKey' : 'StsToken', credentials};
}

/** The keys in a profile, its own or those it assumes a role with. */
export function keysOf(signIn: SignIn): Credentials | undefined {
	if ('credentials' in signIn) {
		return signIn.credentials;
	}

	return 'from' in signIn ? keysOf(signIn.from) : undefined;
}
