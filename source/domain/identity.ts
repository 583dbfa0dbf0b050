/** Who the service says the calls come from. GetCallerIdentity. */
export type Identity = {
	readonly accountId: string;
	readonly kind: 'account' | 'user' | 'role';
	/** The user's or the role's name; empty for the account itself. */
	readonly name: string;
	/** Of a role: what its assumer calls this session. */
	readonly sessionName?: string;
	/** Whole, as the service writes it. */
	readonly arn: string;
	/** When temporary credentials end, milliseconds since 1970. */
	readonly expiresAt?: number;
};

/** `web-admin@1234567890123456`, as RAM writes users; the account itself is its number. */
export function identityName({accountId, name}: Identity): string {
	return name === '' ? accountId : `${name}@${accountId}`;
}

/** Whether both are the same account, user or role; the sessions of a role may have different names. */
export function isSamePrincipal(one: Identity, other: Identity): boolean {
	return one.accountId === other.accountId && one.kind === other.kind && one.name === other.name;
}
