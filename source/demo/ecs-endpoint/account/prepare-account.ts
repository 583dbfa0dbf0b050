import type {AccessKey} from '../signature/access-key.ts';
import type {Account} from './account.ts';
import {demoAccount} from './demo-account.ts';

/** The demo's account with some parts replaced, and other keys for its first user if there are any. */
export function prepareAccount(parts: Partial<Account> = {}, accessKeys?: readonly AccessKey[]): Account {
	const account = {...demoAccount, ...parts};
	if (accessKeys === undefined) return account;
	const [first, ...others] = account.users;
	return {...account, users: first === undefined ? [] : [{...first, accessKeys}, ...others]};
}
