import type {AccessKey} from '../signature/access-key.ts';

/** Without a time it never ends. */
export type Token = {readonly value: string; readonly expiresAt?: number | undefined};

export type UserToken = Token & {readonly user: string};

type User = {
	readonly name: string;
	readonly accessKeys: readonly AccessKey[];
	/** What it must not do, such as `ecs:DescribeDisks` or `sts:AssumeRole`; all else it may. */
	readonly denied?: readonly string[] | undefined;
};

export type Role = {
	readonly name: string;
	/** As in a trust policy: ARNs of users, roles, OIDC providers or the whole account (`…:root`), or a service. */
	readonly trusted: readonly string[];
	/** Whoever assumes the role must name it. */
	readonly externalId?: string | undefined;
	/** 3600 when not given. */
	readonly maxSessionSeconds?: number | undefined;
	readonly denied?: readonly string[] | undefined;
};

export type OidcProvider = {
	readonly name: string;
	/** As text, for nobody signs them here. */
	readonly tokens: readonly Token[];
};

export type AccessConfiguration = {
	readonly id: string;
	/** Of the session's role, `AliyunReservedSSO-<name>`. */
	readonly name: string;
	readonly accountId: string;
	readonly sessionSeconds?: number | undefined;
	/** Who may use it; everybody when not given. */
	readonly users?: readonly string[] | undefined;
};

export type CloudSso = {
	readonly accessTokens: readonly UserToken[];
	readonly configurations: readonly AccessConfiguration[];
};

export type Oauth = {
	readonly clientIds: readonly string[];
	/** Each is good for one use. */
	readonly refreshTokens: readonly UserToken[];
	readonly accessTokens?: readonly UserToken[] | undefined;
	/** How long an access token lives that a refresh token gave; 3600 when not given. */
	readonly accessTokenSeconds?: number | undefined;
};

/** The instance that the metadata service speaks for. */
type Instance = {
	readonly id: string;
	readonly region: string;
	/** None when not given. */
	readonly role?: string | undefined;
	/** Whether it answers in security hardening mode only. */
	readonly isTokenRequired: boolean;
};

export type CredentialsUri = {
	/** `/credentials/<name>` */
	readonly name: string;
	readonly role: string;
	/** What is wrong with it, if anything. */
	readonly trouble?: 'failed' | 'not-json' | 'server-error' | undefined;
};

/** Who may sign in, and with what. */
export type Account = {
	readonly id: string;
	readonly rootAccessKeys: readonly AccessKey[];
	readonly users: readonly User[];
	readonly roles: readonly Role[];
	readonly oidcProviders: readonly OidcProvider[];
	readonly cloudSso: CloudSso;
	readonly oauth: Oauth;
	readonly instance: Instance;
	readonly credentialsUris: readonly CredentialsUri[];
};

export function isOver({expiresAt}: Token, now: number): boolean {
	return expiresAt !== undefined && expiresAt <= now;
}
