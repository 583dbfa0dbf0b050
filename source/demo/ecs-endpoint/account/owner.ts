import type {AccessKey} from '../signature/access-key.ts';
import type {Account, Role} from './account.ts';
import {principalId} from './principal-id.ts';

/** Whom a key makes its holder. */
export type Owner =
	| {readonly kind: 'root'}
	| {readonly kind: 'user'; readonly name: string}
	| {readonly kind: 'role'; readonly name: string; readonly session: string};

export type OwnedKey = AccessKey & {readonly owner: Owner};

/** Names of roles are the same in upper and lower case. */
export function findRole(account: Account, name: string): Role | undefined {
	return account.roles.find(role => role.name.toLowerCase() === name.toLowerCase());
}

function trustNames({id}: Account, owner: Owner): string[] {
	const all = `acs:ram::${id}:root`;
	return owner.kind === 'root' ? [all] : [all, `acs:ram::${id}:${owner.kind}/${owner.name}`];
}

export function isTrusted(account: Account, role: Role, owner: Owner): boolean {
	const names = new Set(trustNames(account, owner).map(name => name.toLowerCase()));
	return role.trusted.some(name => names.has(name.toLowerCase()));
}

export function isDenied(account: Account, owner: Owner, permission: string): boolean {
	if (owner.kind === 'root') return false;
	const {kind, name} = owner;
	const found = kind === 'user' ? account.users.find(user => user.name === name) : findRole(account, name);
	return found?.denied?.includes(permission) ?? false;
}

/** For the id and the ARN of a session, which name the role first. */
export function roleSessionId({name, session}: Owner & {kind: 'role'}): string {
	return `${principalId('role', name)}:${session}`;
}

/** All long-lived keys of the account, and those that were given together with a token. */
export function ownedKeys(account: Account): OwnedKey[] {
	const ofRoot = account.rootAccessKeys.map(key => ({...key, owner: {kind: 'root'} as const}));
	const ofUsers = account.users.flatMap(({name, accessKeys}) =>
		accessKeys.map((key): OwnedKey => {
			// A key that has a token is no user's own, but one of a role.
			const isTemporary = key.securityToken !== undefined;
			return {...key, owner: isTemporary ? {kind: 'role', name, session: name} : {kind: 'user', name}};
		}),
	);
	return [...ofRoot, ...ofUsers];
}
